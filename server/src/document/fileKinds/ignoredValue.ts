// What the program that reads a file ignores in it, although it looks as if it counts.
import type { Span, TextChange } from "../span";

export interface IgnoredValue {
  readonly kind: IgnoredKind;
  readonly span: Span;
  /** The key, or the one that was meant. */
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
  /** The lines after the end of a document. */
  | "document-end"
  /** Something that is set again later. */
  | "overridden"
  /** A misspelt key around the configuration of a chart. */
  | "misspelt"
  /** A list with the configuration where a chart takes a mapping. */
  | "list"
  /** A key of a ConfigMap that is not the name of a YAML file. */
  | "file-name"
  /** The configuration of a chart, outside of the key it belongs to. */
  | "outside";
