// A value as JSON has it. Helm and Kubernetes convert YAML to JSON and back before a program gets it.

export type JsonValue =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** JSON has no infinite numbers; the file is refused. */
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly text: string };
