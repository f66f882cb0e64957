// Scalars in YAML that every reader of YAML 1.1 and 1.2 takes for exactly this value.
import { resolveScalar } from "../../micronaut/values/scalars";
import type { Shown } from "../property";
import { mask } from "../shown";

/** A value without keys and items, on one line. */
export function yamlScalar(value: Shown): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "secret":
      return quoted(mask);
    case "mapping":
      return "{…}";
    case "empty-mapping":
      return "{}";
    case "list":
      return value.length === 0 ? "[]" : "[…]";
    case "plain":
      return value.text;
    case "text":
      return value.tag === undefined ? yamlText(value.text) : `${value.tag} ${quoted(value.text)}`;
  }
}

/** A string: plain only if it can be nothing else. */
export const yamlText = (text: string): string => (isPlain(text) ? text : quoted(text));

const isPlain = (text: string): boolean =>
  /^[A-Za-z_/](?:[\w./@+=~-]|:(?=\/\/))*$/.test(text) &&
  !/^[yYnN]$/.test(text) &&
  resolveScalar({ kind: "scalar", span: { start: 0, end: 0 }, style: "plain", text }).kind ===
    "text";

/** In single quotes if they save escapes; otherwise in double quotes, as JSON writes it. */
function quoted(text: string): string {
  if (/["\\]/.test(text) && !unprintable.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffc]/g, escaped);
}

const unprintable = /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffc\ud800-\udfff]/;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
