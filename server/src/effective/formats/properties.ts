// The properties in Java's `.properties` format: one name and value per line, and items of lists by their number.
import { noteOn } from "../notes";
import type { Effective, Shown } from "../property";
import { mask } from "../shown";
import type { Line } from "./lines";
import { overriddenNote, type YamlOptions } from "./yaml";

export const propertiesLines = (
  { properties }: Pick<Effective, "properties">,
  { origins }: YamlOptions,
): Line[] =>
  properties.flatMap((property): Line[] => {
    const { name, value, others, unknown } = property;
    const text = propertiesText(value);
    if (text === undefined) return [];
    const line: Line = { code: `${escapedKey(name)}=${escapedValue(text)}`, note: [] };
    if (!origins) return [line];
    return [
      // This format has no comments at the end of a line.
      { code: "", note: noteOn(property) },
      ...others.map((other) => ({
        code: "",
        note: overriddenNote(other, unknown !== undefined),
      })),
      line,
    ];
  });

/** Undefined for what only its keys and items describe. */
export function propertiesText(value: Shown): string | undefined {
  switch (value.kind) {
    case "text":
    case "plain":
      return value.text;
    case "secret":
      return mask;
    case "null":
      return "";
    case "list":
      return value.length === 0 ? "" : undefined;
    default:
      return undefined;
  }
}

const escapedKey = (name: string): string => escapedValue(name).replace(/[ :=#!]/g, "\\$&");

const escapedValue = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replace(/^[ #!]/, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replaceAll("\f", "\\f")
    .replace(/[^\x20-\x7e]/g, unicode);

/** One UTF-16 unit: Java reads the file as Latin-1. */
const unicode = (unit: string): string =>
  [...Array(unit.length).keys()]
    .map((index) => `\\u${unit.charCodeAt(index).toString(16).padStart(4, "0")}`)
    .join("");
