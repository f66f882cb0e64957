// Says in another language what the layers below say in English. They hand over whole sentences with values in them, so
// a sentence is recognised by its template, `No key '{0}' is known here.`, and its values go into the other one.

export interface Catalogue {
  /** By the English template, of one or more sentences. */
  readonly sentences: Readonly<Record<string, string>>;
  /** Words that stand as values in sentences; `and` and `or` among them. */
  readonly words: Readonly<Record<string, string>>;
}

export type Say = (text: string) => string;

interface Template {
  readonly start: string;
  readonly end: string;
  /** How many of its characters are its own. */
  readonly weight: number;
  readonly pattern: RegExp;
  /** Which value each group of the pattern is, and whether it is somebody's own word, in quotes. */
  readonly slots: readonly { readonly index: string; readonly isQuoted: boolean }[];
  readonly other: string;
}

/** A text whose every sentence is in the catalogue is said in its language; any other stays as it is. */
export function translator({ sentences, words }: Catalogue): Say {
  const templates = Object.entries(sentences)
    .map(([english, other]) => compile(english, other))
    .sort((a, b) => a.slots.length - b.slots.length || b.weight - a.weight);
  const fixed = new Map(
    templates.filter(({ slots }) => slots.length === 0).map(({ start, other }) => [start, other]),
  );
  const open = templates.filter(({ slots }) => slots.length > 0);

  /** The text from `from` on, sentence by sentence; nothing where one of them is not known. */
  function rest(text: string, from: number, failed: Set<number>): string | undefined {
    if (from >= text.length) return "";
    if (failed.has(from)) return undefined;
    for (const [end, gap] of endsIn(text, from)) {
      const part = text.slice(from, end);
      const said = fixed.get(part) ?? filled(part);
      if (said === undefined) continue;
      const after = rest(text, end + gap.length, failed);
      if (after !== undefined) return said + gap + after;
    }
    failed.add(from);
    return undefined;
  }

  function filled(part: string): string | undefined {
    for (const { start, end, pattern, slots, other } of open) {
      if (!part.startsWith(start) || !part.endsWith(end)) continue;
      const values = pattern.exec(part)?.slice(1);
      if (!values || slots.some(({ isQuoted }, at) => !isQuoted && holdsSeveral(values[at])))
        continue;
      return other.replace(/\{(\d)\}/g, (written, index: string) => {
        const at = slots.findIndex((slot) => slot.index === index);
        const value = values[at];
        if (value === undefined) return written;
        return slots[at]?.isQuoted ? value : word(value);
      });
    }
    return undefined;
  }

  /** A value: a known word, a text of its own, or several with `and` between. */
  function word(value: string): string {
    const known = words[value] ?? rest(value, 0, new Set());
    if (known !== undefined) return known;
    const parts = value.split(/(, | and | or )/);
    if (parts.length === 1) return value;
    return parts
      .map((part, index) =>
        index % 2 === 0 ? word(part) : part.replace(/\w+/, (name) => words[name] ?? name),
      )
      .join("");
  }

  return (text) => rest(text, 0, new Set()) ?? text;
}

/** Where a sentence may end, with what stands between it and the next: the nearest first. */
function* endsIn(text: string, from: number): Iterable<readonly [number, string]> {
  for (const { index, 0: gap } of text.matchAll(/ · | /g)) if (index > from) yield [index, gap];
  yield [text.length, ""];
}

/** A value that nobody has put in quotes does not hold the end of one sentence and the beginning of another. */
const holdsSeveral = (value = ""): boolean => /[^.][.?!] \p{Lu}/u.test(value);

function compile(english: string, other: string): Template {
  const parts = english.split(/\{(\d)\}/);
  const own = parts.filter((_, index) => index % 2 === 0);
  const slots = parts.flatMap((index, at) =>
    at % 2 === 1 ? [{ index, isQuoted: /['`]$/.test(parts[at - 1] ?? "") }] : [],
  );
  return {
    start: own[0] ?? "",
    end: own.at(-1) ?? "",
    weight: own.join("").length,
    pattern: new RegExp(`^${own.map(escaped).join("([^]+?)")}$`, "u"),
    slots,
    other,
  };
}

const escaped = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`));
