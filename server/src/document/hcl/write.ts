// Strings and names in HCL, the language of Terraform. What a string becomes was compared with Terraform 1.11.4.
import { withoutTrailing } from "../lines";

/** A quoted string. `${` and `%{` would start an expression, so they are escaped. */
export const quoted = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t")
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, escaped)
    .replace(/([$%])\{/g, "$1$1{")}"`;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** An identifier made from any string. */
export function identifierFrom(text: string): string {
  const written = text
    .normalize("NFKD")
    .replace(/[^\w]+/g, "_")
    .replace(/^_+/, "")
    .toLowerCase();
  const name = withoutTrailing(written, "_");
  if (name === "") return "default";
  return /^\d/.test(name) ? `role_${name}` : name;
}

/** Lines of `name = value` with aligned equal signs, in the format of `terraform fmt`. */
export function attributes(pairs: readonly (readonly [string, string])[]): string[] {
  const width = pairs.reduce((widest, [name]) => Math.max(widest, name.length), 0);
  return pairs.map(([name, value]) => `${name.padEnd(width)} = ${value}`);
}
