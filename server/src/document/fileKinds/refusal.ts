// What the program that reads a file refuses in it, so that it refuses the file as a whole. Recorded from the real
// programs in test/conformance/carriers.
import type { Span, TextChange } from "../span";
import type { ProblemKind } from "../yaml/diagnose";

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
  /** A document mark without a document after it. */
  | "empty-document"
  /** A number, boolean, list or map where Kubernetes takes a string. */
  | "not-a-string"
  /** A map in place of a list of variables. */
  | "variables-as-map"
  /** `NAME=value` in place of a name and a value. */
  | "assignment"
  /** Plain text in the `data` of a Secret. */
  | "not-base64"
  /** `stringData` in a ConfigMap. */
  | "string-data"
  /** A key of a ConfigMap or Secret with other characters than Kubernetes allows. */
  | "key-name"
  /** The key of charts 0.x for the configuration. */
  | "old-configuration"
  /** A program that charts 0.x installed. */
  | "old-dependency"
  /** An expression of Kestra where Helm looks for its own functions. */
  | "unknown-function"
  /** A key that YAML reads as null. */
  | "null-key";

export type Refusal = {
  readonly span: Span;
  /** What may have been meant, best first. */
  readonly corrections: readonly Correction[];
} & (
  | {
      /** What users call the program. */
      readonly reader: "Docker Compose" | "Helm" | "Kubernetes";
      readonly kind: RefusalKind;
    }
  | { readonly reader: "any"; readonly kind: "syntax"; readonly problem: ProblemKind }
);

/** At least one. */
export type Refusals = readonly [Refusal, ...Refusal[]];

/** What each reader refuses in a file, in the order of the text. */
export function refusalsByReader(refusals: readonly Refusal[]): Refusals[] {
  const byReader = new Map<Refusal["reader"], [Refusal, ...Refusal[]]>();
  for (const refusal of [...refusals].sort((a, b) => a.span.start - b.span.start)) {
    const known = byReader.get(refusal.reader);
    if (known) known.push(refusal);
    else byReader.set(refusal.reader, [refusal]);
  }
  return [...byReader.values()];
}

/** Whether the reader may accept it: it only reads such a default if the variable around it is not set. */
export const isUncertain = ({ kind }: Refusal): boolean => kind === "placeholder-in-default";

/** Whether the file is not valid YAML to any program, which other extensions report as well. */
export const isInvalidYaml = ({ kind }: Refusal): boolean =>
  kind === "duplicate" || kind === "two-merges" || kind === "syntax";

export interface Correction {
  readonly kind:
    | "quote"
    | "remove"
    | "remove-characters"
    | "escape"
    | "mark-default"
    | "split"
    | "rename-to-data"
    | "rename-to-string-data"
    | "escape-template"
    | "add-space"
    | "add-colon";
  readonly changes: readonly TextChange[];
}
