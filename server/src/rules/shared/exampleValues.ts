// Values that examples contain in place of real ones. They are reported once, and no fix edits them without asking:
// the result would look like a real value, and the finding would be gone.
import { lineEnd, lineStart } from "../../document/lines";
import type { Span, TextChange } from "../../document/span";
import type { SyntaxNode } from "../../document/syntax";
import type { Config } from "../../micronaut/configuration";
import { scalarsIn } from "../../micronaut/references";
import { isTemplated } from "../../micronaut/values/dynamic";

/** Whether a value is one that examples use in place of a real one. */
export function isExampleValue(text: string, value: SyntaxNode): boolean {
  const written = text
    .slice(value.span.start, value.span.end)
    .replace(/^["']|["']$/g, "")
    .trim();
  // Kestra's documentation writes these two; everything else in braces is filled in by a tool.
  if (/^\{\{\s*client(?:Id|Secret)\s*\}\}$/.test(written)) return true;
  if (value.kind === "scalar" && isTemplated(value)) return false;
  return isExampleText(written);
}

/** The same for a string that no tool fills in. */
export const isExampleText = (text: string): boolean =>
  /^(https?:\/\/[^\s<]*)?<[^<>]+>\S*$/.test(text.trim()) ||
  isExampleWord(text.trim()) ||
  isExampleAddress(text.trim());

const isExampleWord = (text: string): boolean =>
  /^(client[-_ ]?(id|secret)|your[-_ ](client|secret|app|issuer|own)\S*|change[-_ ]?me|replace[-_ ]?me|todo|x{3,})$/i.test(
    text,
  );

/** A URL whose host has an example as one of its names, or whose path has one in capitals. */
function isExampleAddress(text: string): boolean {
  const [, host = "", path = ""] =
    /^https?:\/\/([^\s/?#:]+)(?::\w+)?(\/[^\s?#]*)?/i.exec(text) ?? [];
  return (
    host
      .split(".")
      .some((name) =>
        /^(change[-_]?me|replace[-_]?me|x{3,}|your[-_]?(app|company|domain|host|idp|issuer|org|tenant)([-_]?(domain|host|id|name))?)$/i.test(
          name,
        ),
      ) ||
    path.split("/").some((name) => /^(CHANGE[-_]?ME|REPLACE[-_]?ME|YOUR[-_][A-Z_-]+)$/.test(name))
  );
}

/** Whether changes are made within an example value; moving the whole value does not edit it. */
export function editsExampleValue(config: Config, changes: readonly TextChange[]): boolean {
  const { text } = config;
  // Most lines contain none, which is faster to see than to find the value in a large file.
  const suspects = changes.filter(({ span }) =>
    /change|client|replace|todo|xxx|your|[<{]/i.test(
      text.slice(lineStart(text, span.start), lineEnd(text, span.end)),
    ),
  );
  if (suspects.length === 0) return false;
  for (const scalar of scalarsIn(config))
    if (suspects.some((change) => isWithin(change, scalar.span)))
      if (isExampleValue(text, scalar)) return true;
  return false;
}

/** A new line after a value is not part of it. */
const isWithin = ({ span, text }: TextChange, { start, end }: Span): boolean =>
  start <= span.start && span.end <= end && !(span.start === end && /^\s/.test(text));
