// Restores the nesting of pasted text that was copied from a page and has lost its indentation.
import { findConfigurations } from "../document/fileKinds";
import { isTooLarge } from "../document/limits";
import { indentation, lineBreakAt, lineEnd, lineStart, splitLines } from "../document/lines";
import { applyChanges, type Span } from "../document/span";
import { readKestraFile } from "../interpretation/kestraFile";
import { flattenedIn } from "../interpretation/nesting/flattened";
import { configurationInPage } from "../interpretation/nesting/page";
import { leadingSpaces } from "../interpretation/nesting/rows";

/**
 * What to insert at `place` of a file instead of `pasted`: the same lines with their nesting, or the nested
 * configuration from a copied page. Undefined if an ordinary paste is right or the nesting is not certain.
 */
export function nestPasted(text: string, place: Span, pasted: string): string | undefined {
  if (isTooLarge(pasted)) return undefined;
  const start = lineStart(text, place.start);
  const isLine =
    text.slice(start, place.start).trim() === "" &&
    text.slice(place.end, lineEnd(text, place.end)).trim() === "";
  if (!isLine) return undefined;
  const lines = splitLines(pasted);
  const page = configurationInPage(pasted);
  return (
    (isFlat(lines) ? nested(text, place, lines) : undefined) ?? (page && nested(text, place, page))
  );
}

/** All lines begin at one column; the first may have lost its spaces because the selection began after them. */
function isFlat(lines: readonly string[]): boolean {
  const spaces = lines
    .filter((line, index) => index > 0 && line.trim() !== "")
    .map((line) => leadingSpaces(line).length);
  return new Set(spaces).size === 1;
}

/** The lines with their nesting restored, as they would be in the file. */
function nested(text: string, place: Span, lines: readonly string[]): string | undefined {
  const before = place.start - lineStart(text, place.start);
  const column = Math.max(before, columnFor(text, place.start));
  const indented = lines.map((line, index) => {
    const content = line.trimStart();
    const spaces = index === 0 ? column - before : column;
    return content === "" ? "" : " ".repeat(spaces) + content;
  });
  const written = indented.join(lineBreakAt(text, place.start));
  const whole = applyChanges(text, [{ span: place, text: written }]);
  const end = place.start + written.length;
  const changes = readKestraFile(whole)
    .configs.flatMap(flattenedIn)
    .filter(({ span }) => span.start >= place.start && span.end <= end)
    .map(({ restored }) => restored()?.changes);
  if (changes.length === 0 || changes.some((change) => !change)) return undefined;
  const after = applyChanges(
    whole,
    changes.flatMap((change) => change ?? []),
  );
  return after.slice(place.start, after.length - (whole.length - end));
}

/** The column of the top-level keys of the configuration at `offset`. */
function columnFor(text: string, offset: number): number {
  for (const { regions } of findConfigurations(text)) {
    const region = regions.find(({ span }) => span.start <= offset && offset <= span.end);
    if (!region) continue;
    const lines = splitLines(text.slice(region.span.start, region.span.end));
    const first = lines.find((line) => line.trim() !== "" && !line.trim().startsWith("#"));
    return first === undefined ? region.column : indentation(first);
  }
  return 0;
}
