// Templates: mappings to be inserted into a file, with tab stops for values the user has to fill in. Completion,
// commands and snippets share the templates and each render the tab stops in their own way.
import { shiftLines } from "../../document/lines";
import { type Spelling, spell } from "../../micronaut/names";

export interface Template {
  /** Normalised; a user-chosen name is written unchanged. */
  readonly key: string;
  readonly chosen?: true;
  /**
   * The value as YAML; `<…>` marks a tab stop to be filled in, `<=…>` one whose text may be kept. Undefined for a
   * mapping.
   */
  readonly value?: string;
  /** The value as YAML without tab stops. */
  readonly verbatim?: string;
  readonly children?: readonly Template[];
}

export interface TemplateStyle {
  readonly spelling: Spelling;
  /** Spaces per level. */
  readonly step: number;
}

/** A tab stop in rendered lines: its text between two characters that YAML does not allow. */
const open = "\u0001";
const close = "\u0002";

/** The template as lines, with its keys at column 0 and its tab stops marked. */
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

/** The capture group keeps the stops in the result of `split`. */
const stops = new RegExp(`(${open}[^${close}]*${close})`, "g");

/** Marked text as written to a file: values to be filled in become placeholders in angle brackets. */
export const withPlaceholders = (marked: string): string =>
  replaceStops(marked, (stop) =>
    stop === "" ? "" : stop.startsWith("=") ? stop.slice(1) : `<${stop}>`,
  );

/** Marked text as a snippet: stops become numbered tab stops, everything else is escaped. */
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

/** Dollar signs, closing braces and backslashes have a meaning in snippets. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
