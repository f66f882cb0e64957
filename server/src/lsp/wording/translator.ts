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
  /** Which value each group of the pattern is, and whether it is a name, which is quoted or bold. */
  readonly slots: readonly { readonly index: string; readonly isQuoted: boolean }[];
  readonly other: string;
}

/** A text whose every sentence is in the catalogue is said in its language; any other stays as it is. */
export function translator({ sentences, words }: Catalogue): Say {
  const templates = Object.entries(sentences)
    .map(([english, other]) => compile(english, other))
    .sort((a, b) => b.weight - a.weight);
  const fixed = new Map(
    templates.filter(({ slots }) => slots.length === 0).map(({ start, other }) => [start, other]),
  );
  const openFor = byFirstWord(templates.filter(({ slots }) => slots.length > 0));

  /** The text, sentence by sentence; nothing where one of them is not known. What has been asked for is in `said`. */
  function whole(text: string, said: Said): string | undefined {
    if (text === "") return "";
    if (said.has(text)) return said.get(text);
    const answer = fixed.get(text) ?? inParts(text, said);
    said.set(text, answer);
    return answer;
  }

  /** Most sentences have no values: those are looked up first, wherever they end. */
  function inParts(text: string, said: Said): string | undefined {
    const ends = [...endsIn(text)];
    const open = openFor(text);
    const ways = [
      (part: string) => fixed.get(part),
      (part: string) => filled(part, open, said),
    ] as const;
    for (const way of ways)
      for (const [end, gap] of ends) {
        const part = way(text.slice(0, end));
        const after = part === undefined ? undefined : whole(text.slice(end + gap.length), said);
        if (part !== undefined && after !== undefined) return part + gap + after;
      }
    return undefined;
  }

  function filled(part: string, open: readonly Template[], said: Said): string | undefined {
    for (const { start, end, pattern, slots, other } of open) {
      if (!part.startsWith(start) || !part.endsWith(end)) continue;
      const values = pattern.exec(part)?.slice(1);
      if (!values || slots.some(({ isQuoted }, at) => !isQuoted && isTooMuch(values[at]))) continue;
      return other.replace(/\{(\d)\}/g, (written, index: string) => {
        const at = slots.findIndex((slot) => slot.index === index);
        const value = values[at];
        if (value === undefined) return written;
        return slots[at]?.isQuoted ? value : word(value, said);
      });
    }
    return undefined;
  }

  /** A value: a known word, a text of its own, or several with `and` between. */
  function word(value: string, said: Said): string {
    const known = words[value] ?? whole(value, said);
    if (known !== undefined) return known;
    const parts = value.split(/(, | and | or )/);
    if (parts.length === 1) return value;
    return parts
      .map((part, index) =>
        index % 2 === 0 ? word(part, said) : part.replace(/\w+/, (name) => words[name] ?? name),
      )
      .join("");
  }

  return (text) => whole(text, new Map()) ?? text;
}

/** What is known already of the pieces of one text; a piece that is asked for in many ways is worked out once. */
type Said = Map<string, string | undefined>;

/**
 * The templates that may fit a text, by its first word, so that a text is not held against hundreds of them. Those that
 * begin with a value fit any.
 */
function byFirstWord(templates: readonly Template[]): (text: string) => readonly Template[] {
  const wordOf = ({ start }: Template): string | undefined => /^\S+(?=\s)/.exec(start)?.[0];
  const anywhere = templates.filter((template) => wordOf(template) === undefined);
  const words = new Set(templates.map(wordOf));
  const found = new Map(
    [...words].map((word) => [
      word,
      templates.filter((template) => [undefined, word].includes(wordOf(template))),
    ]),
  );
  return (text) => found.get(/^\S+/.exec(text)?.[0]) ?? anywhere;
}

/** Where a sentence may end, with what stands between it and the next: the nearest first. */
function* endsIn(text: string): Iterable<readonly [number, string]> {
  for (const { index, 0: gap } of text.matchAll(/ · | (?<=[.?!]['"`)*]* )/g)) yield [index, gap];
  yield [text.length, ""];
}

/**
 * A value that nobody has put in quotes does not hold the end of one sentence and the beginning of another, nor does it
 * close what it has not opened.
 */
const isTooMuch = (value = ""): boolean =>
  /[^.][.?!] \p{Lu}/u.test(value) || /^[^(]*\)|^[^[]*\]/.test(value);

function compile(english: string, other: string): Template {
  const parts = english.split(/\{(\d)\}/);
  const own = parts.filter((_, index) => index % 2 === 0);
  const slots = parts.flatMap((index, at) =>
    at % 2 === 1 ? [{ index, isQuoted: /['`*]$/.test(parts[at - 1] ?? "") }] : [],
  );
  return {
    start: own[0] ?? "",
    end: own.at(-1) ?? "",
    weight: own.join("").length,
    // eslint-disable-next-line no-restricted-syntax -- made from sentences of ours
    pattern: new RegExp(`^${own.map(escaped).join("([^]+?)")}$`, "u"),
    slots,
    other,
  };
}

const escaped = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`));
