// Templates: blocks of keys to be written into a file, with stops where a person fills in a value. One template serves
// completion, commands and snippets; how its stops look is decided where it is used.
import { shiftLines } from "../../document/lines";
import { type Spelling, spell } from "../../micronaut/names";

export interface Template {
  /** Normalised; a name of the user's own choice is written as it is. */
  readonly key: string;
  readonly chosen?: true;
  /** The value as YAML; `<…>` marks a stop to be filled in, `<=…>` one whose text may stay. Absent for a block. */
  readonly value?: string;
  /** The value as YAML in which nothing is a stop. */
  readonly verbatim?: string;
  readonly children?: readonly Template[];
}

export interface TemplateStyle {
  readonly spelling: Spelling;
  /** Columns per level. */
  readonly step: number;
}

/** A stop in rendered lines: its text between two characters that no YAML holds. */
const open = "\u0001";
const close = "\u0002";

/** The template as lines, its keys at column 0, its stops marked. */
export function render(template: Template, style: TemplateStyle): string[] {
  const { key, chosen, value, verbatim, children } = template;
  const name = chosen ? key : spell(key, style.spelling);
  if (verbatim !== undefined) return [`${name}: ${verbatim}`];
  if (value !== undefined) return [`${name}: ${value.replace(/<([^<>]*)>/g, `${open}$1${close}`)}`];
  return [
    `${name}:`,
    ...(children ?? []).flatMap((child) => shiftLines(render(child, style), style.step)),
  ];
}

/** In brackets, so that a text that is split at them still has them. */
const stops = new RegExp(`(${open}[^${close}]*${close})`, "g");

/** Marked text as it stands in a file: what must be filled in is a stand-in in angle brackets. */
export const withPlaceholders = (marked: string): string =>
  replaceStops(marked, (stop) =>
    stop === "" ? "" : stop.startsWith("=") ? stop.slice(1) : `<${stop}>`,
  );

/** Marked text as a snippet: stops become numbered tab stops, and everything else is escaped. */
export function asSnippet(marked: string): string {
  let number = 0;
  return marked
    .split(stops)
    .map((part) =>
      part.startsWith(open) ? tabStop(++number, part.slice(1, -1)) : escapeSnippet(part),
    )
    .join("");
}

const tabStop = (number: number, stop: string): string =>
  stop === "" ? `$${number}` : `\${${number}:${escapeSnippet(stop.replace(/^=/, ""))}}`;

function replaceStops(marked: string, replace: (stop: string) => string): string {
  return marked.replace(stops, (stop) => replace(stop.slice(1, -1)));
}

/** In a snippet a dollar, a brace and a backslash mean something else. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
