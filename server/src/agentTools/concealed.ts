// Where a text contains secrets, so that an edit can move them without repeating them.
import { applyChanges, type Span } from "../document/span";
import { maskSecrets } from "../interpretation/maskSecrets";
import { maxSecrets } from "./limits";

const mask = "***";

/** Where secrets are in a text. `known` are those of another version of it, which may be in lines that do not name them. */
export function concealedIn(text: string, known: Iterable<string> = []): Span[] {
  const spans = hiddenByMask(text);
  const references = [...text.matchAll(/\$\{[\w.-]+\}/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  for (const word of known)
    for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
      const end = start + word.length;
      // The name of a variable is not a secret, even if an example value is a part of it.
      if (!references.some((one) => one.start < start && end < one.end)) spans.push({ start, end });
    }
  return merged(spans);
}

/** The text with its secrets masked. */
export const concealed = (text: string, spans: readonly Span[]): string =>
  applyChanges(
    text,
    spans.map((span) => ({ span, text: mask })),
  );

/** Of each line, everything between the first and the last character that masking changes. */
function hiddenByMask(text: string): Span[] {
  const masked = maskSecrets(text).split("\n");
  let start = 0;
  return text.split("\n").flatMap((line, index) => {
    const at = start;
    start += line.length + 1;
    const shown = masked[index] ?? "";
    if (shown === line) return [];
    let before = 0;
    while (before < line.length && line[before] === shown[before]) before++;
    let after = 0;
    const most = Math.min(line.length, shown.length) - before;
    while (after < most && line.at(-1 - after) === shown.at(-1 - after)) after++;
    return before + after < line.length
      ? [{ start: at + before, end: at + line.length - after }]
      : [];
  });
}

/** Shorter words are not secrets, and occur everywhere. */
const shortest = 3;

/**
 * The secrets of a text and their words, apart from words that it also shows elsewhere. One more than `maxSecrets` at most.
 */
export function secretWords(text: string): Set<string> {
  const spans = hiddenByMask(text);
  const shown = concealed(text, spans);
  const found = new Set<string>();
  for (const { start, end } of spans) {
    const hidden = text.slice(start, end).trim();
    for (const word of [hidden, ...hidden.split(/[^\p{L}\p{N}_+/=.-]+/u)]) {
      if (found.size > maxSecrets) return found;
      if (word.length >= shortest && !found.has(word) && !shown.includes(word)) found.add(word);
    }
  }
  return found;
}

/** Spans in order, without overlaps. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
