// Which words a text contains. In another version of a text, only the edited lines are searched for words that were not
// in it before: a large file is searched for the words of many file kinds after each keystroke.
import { lineEnd, lineStart } from "./lines";

export class Words {
  /** Those that the text certainly does not contain. */
  private readonly absent: Set<string>;

  /** `before` are the words of another version of the text. */
  constructor(
    readonly text: string,
    before?: Words,
  ) {
    const edited = before ? editedLines(before.text, text) : "";
    this.absent = new Set([...(before?.absent ?? [])].filter((word) => !edited.includes(word)));
  }

  /** Whether the text contains a word, which must be within a line. */
  has(word: string): boolean {
    if (this.absent.has(word)) return false;
    const isFound = this.text.includes(word);
    if (!isFound) this.absent.add(word);
    return isFound;
  }
}

/** The lines of a text that are not in another version of it. */
function editedLines(before: string, text: string): string {
  if (before === text) return "";
  const shorter = Math.min(before.length, text.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === text.slice(from, to));
  const same = longest(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      text.slice(text.length - to, text.length - from),
  );
  return text.slice(lineStart(text, start), lineEnd(text, text.length - same));
}

/**
 * The longest length up to `most` on which two texts agree, if `isSame` compares a part of them. Slices are compared by
 * memory, which is much faster than characters.
 */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
