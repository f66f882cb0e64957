// What the program that reads a file ignores in it, although it looks as if it counts.
import type { Span, TextChange } from "../span";

export interface IgnoredValue {
  readonly kind: IgnoredKind;
  readonly span: Span;
  /** The key. */
  readonly name: string;
  /** The changes that move it to where it counts; empty if they are not certain. */
  readonly move: readonly TextChange[];
}

export type IgnoredKind =
  /** Variables of charts 0.x. */
  | "variables"
  /** Other keys of charts 0.x. */
  | "configuration"
  /** A further document of Helm values. */
  | "document"
  /** Something that is set again later. */
  | "overridden";
