// A shared value in a format that has no means of its own to read variables.
import type { SharedValue } from "../application";

/** The text, or `${NAME}` in its place, which the user replaces. */
export const textOr = (
  value: SharedValue,
  reference: (name: string) => string = (name) => `\${${name}}`,
): string => (value.kind === "text" ? value.text : reference(value.name));
