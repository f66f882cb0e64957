// What a container gets for a value in a file, after the tool that reads the file has decoded it.

export type Arrival =
  /** This string, before dollar signs are interpolated. */
  | { readonly kind: "text"; readonly text: string }
  /** The tool reads a boolean, number or date, and writes it as this string. */
  | {
      readonly kind: "rewritten";
      readonly as: "boolean" | "number" | "date";
      readonly text: string;
    }
  /** Nothing, unless the variable is set where the tool runs. */
  | { readonly kind: "from-outside" }
  /** The tool refuses the value. */
  | { readonly kind: "refused" }
  | { readonly kind: "unknown" };
