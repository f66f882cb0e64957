// What the program that reads a file refuses in it, so that it refuses the file as a whole. Recorded from the real
// programs in test/conformance/carriers.
import type { Span, TextChange } from "../span";

export type RefusalKind =
  /** A dollar sign with braces in a form that compose does not know. */
  | "placeholder"
  /** The same in a default, which compose only reads if the variable around it is not set. */
  | "placeholder-in-default"
  /** A scalar, or nothing, in place of the variables. */
  | "variables"
  /** A mapping or a list as the value of a variable. */
  | "collection"
  /** Infinity, or not a number. */
  | "special-number"
  /** The name of a variable is a number. */
  | "number-name"
  /** An item of a list of variables that is not a string. */
  | "item"
  /** A space before the equals sign of `NAME=value`. */
  | "space"
  | "duplicate"
  | "two-merges"
  | "tab"
  | "unknown-alias"
  /** A document mark without a document after it. */
  | "empty-document";

export interface Refusal {
  /** What users call the program. */
  readonly reader: "Docker Compose" | "Helm" | "Kubernetes";
  readonly kind: RefusalKind;
  readonly span: Span;
  /** What may have been meant, best first. */
  readonly corrections: readonly Correction[];
}

/** Whether the file is not valid YAML to any program, which other extensions report as well. */
export const isInvalidYaml = ({ kind }: Refusal): boolean =>
  kind === "duplicate" || kind === "two-merges" || kind === "tab" || kind === "unknown-alias";

export interface Correction {
  readonly kind: "quote" | "remove" | "escape" | "mark-default";
  readonly changes: readonly TextChange[];
}
