// Characters that look like others, or that cannot be seen, as word processors, web pages and chats leave them in text.

export type ForeignKind = "invisible" | "space" | "quote" | "letter" | "fullWidth" | "dash";

export interface ForeignCharacter {
  readonly kind: ForeignKind;
  readonly character: string;
}

/** Unlike variation selectors, they are never part of a visible character, except for joiners between letters. */
const invisible =
  "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0";
const space = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000";

/** A class of characters for regular expressions: those that are neither visible nor a space, tab or line break of YAML. */
export const unseen = invisible + space;

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

const oneSpace = new RegExp(`[${space}]`);
const spaces = new RegExp(`[${space}]`, "g");
const invisibles = new RegExp(`[${invisible}]`, "gu");
export const anyUnseen = new RegExp(`[${unseen}]`, "gu");
const unseenStart = new RegExp(`^[${unseen}]+`, "u");
const oneUnseen = new RegExp(`[${unseen}]`, "u");

const isSpace = (character: string): boolean => oneSpace.test(character);

const unseenKind = (character: string): ForeignKind => (isSpace(character) ? "space" : "invisible");

/** The way to write a code point: `U+200B`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const doubleQuotes = "“”„‟«»＂";
const singleQuotes = "‘’‚‛‹›＇";
const quoted = new RegExp(
  `^(?:[${doubleQuotes}].+[${doubleQuotes}"]|[${singleQuotes}].+[${singleQuotes}'])$`,
  "su",
);

/** Letters that look the same as a Latin one in most fonts. */
const latinFor: ReadonlyMap<string, string> = new Map(
  [
    ["аеорсухіјѕһԁԛԝӏАВЕКМНОРСТХІЈЅԌԚԜ", "aeopcyxijshdqwlABEKMHOPCTXIJSGQW"],
    ["οϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧϜ", "ocjABEZHIKMNOPTYXF"],
    ["օսոհցԼՕՏ", "ounhgLOS"],
  ].flatMap(([foreign = "", latin = ""]) =>
    [...foreign].map((letter, index): [string, string] => [letter, [...latin][index] ?? ""]),
  ),
);

/** Only where the result is a known word: they often are what the author meant. */
const similarLatin: ReadonlyMap<string, string> = new Map(
  [...latinFor].concat([
    ..."ανρυικтмкнвгп"
      .split("")
      .map((letter, index): [string, string] => [letter, "avpuiktmkhbrn"[index] ?? ""]),
  ]),
);

const foreignFor = new Map(
  [..."аеорсухікт"].map((letter, index) => ["aeopcyxikt"[index] ?? "", letter]),
);

/** The first character of a key that is certainly not meant, whatever the key is; undefined if there is none. */
export function foreignIn(written: string): ForeignCharacter | undefined {
  if (isAscii(written)) return undefined;
  return unseenIn(written) ?? quoteAround(written) ?? mixedIn(written);
}

function unseenIn(written: string): ForeignCharacter | undefined {
  for (const { 0: character, index } of written.matchAll(anyUnseen))
    if (!isPartOfScript(written, index, character))
      return { kind: unseenKind(character), character };
  return undefined;
}

/** Emoji, and the scripts in which joiners change the shape of letters. */
const joinable =
  "\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f\\p{M}" +
  ["Arabic", "Syriac", "Mongolian", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya"]
    .concat(["Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Khmer", "Myanmar"])
    .map((script) => `\\p{Script=${script}}`)
    .join("");
const endsJoined = new RegExp(`[${joinable}]$`, "u");
const startsJoined = new RegExp(`^[${joinable}]`, "u");
const endsInEastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const startsEastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether letters around an unseen character need it, as in Persian, Hebrew or Japanese and in combined emoji. */
function isPartOfScript(written: string, index: number, character: string): boolean {
  const [before, after] = [written.slice(0, index), written.slice(index + character.length)];
  if (/[\u200c\u200d]/.test(character)) return endsJoined.test(before) && startsJoined.test(after);
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character))
    return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(written);
  return character === "\u3000" && endsInEastAsian.test(before) && startsEastAsian.test(after);
}

/** Typographic quotes around the whole text. */
export const quoteAround = (text: string): ForeignCharacter | undefined =>
  quoted.test(text) ? { kind: "quote", character: [...text][0] ?? "" } : undefined;

function mixedIn(written: string): ForeignCharacter | undefined {
  if (/：$/.test(written)) return { kind: "fullWidth", character: "：" };
  for (const [word] of written.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (isAscii(word) || !/[a-z]/i.test(word)) continue;
    const [wide] = /[Ａ-Ｚａ-ｚ]/u.exec(word) ?? [];
    if (wide !== undefined) return { kind: "fullWidth", character: wide };
    const character = lettersFor(word)?.find(([letter, meant]) => letter !== meant)?.[0];
    if (character !== undefined) return { kind: "letter", character };
  }
  return undefined;
}

/** The letters of a word of two alphabets with those of one instead; undefined if it may be meant. */
function lettersFor(word: string): [string, string][] | undefined {
  const letters = [...word];
  const isLatin = (letter: string): boolean => /[\p{Script=Latin}\p{M}]/u.test(letter);
  if (letters.every((letter) => isLatin(letter) || latinFor.has(letter)))
    return letters.map((letter) => [letter, latinFor.get(letter) ?? letter]);
  const isCyrillic = (letter: string): boolean => /\p{Script=Cyrillic}/u.test(letter);
  if (letters.every((letter) => isCyrillic(letter) || foreignFor.has(letter)))
    return letters.map((letter) => [letter, foreignFor.get(letter) ?? letter]);
  return undefined;
}

/** What may be meant by a name with such characters, the most likely first. None of them contains one. */
export function intendedNames(written: string): string[] {
  if (isAscii(written)) return [];
  const seen = withoutQuotes(
    withoutEdges(written).replace(invisibles, (character, index: number) =>
      isPartOfScript(written, index, character) ? character : "",
    ),
  ).replace(/：$/, "");
  const names = [" ", "", "-"].map((instead) => seen.replace(spaces, instead));
  return [...new Set(names.map(inOneAlphabet))].filter((name) => name !== "" && name !== written);
}

/** The same where only known names come into question, so that more characters can be replaced. */
export function similarNames(written: string): string[] {
  if (isAscii(written)) return [];
  const latin = [...written.normalize("NFKC").replace(/[\u2010-\u2015\u2212\u00ac]/g, "-")]
    .map((letter) => similarLatin.get(letter) ?? letter)
    .join("");
  return intendedNames(written).concat(isAscii(latin) ? [latin] : intendedNames(latin));
}

/** The first character that a similar name does not have. */
export function replacedIn(written: string): ForeignCharacter | undefined {
  const character = [...written].find((each) => !isAscii(each));
  if (character === undefined) return undefined;
  if (/[\u2010-\u2015\u2212\u00ac]/.test(character)) return { kind: "dash", character };
  const isWide = character.normalize("NFKC") !== character;
  return { kind: isWide ? "fullWidth" : "letter", character };
}

const inOneAlphabet = (name: string): string =>
  name.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (isAscii(word) || !/[a-z]/i.test(word)) return word;
    const narrow = word.replace(/[Ａ-Ｚａ-ｚ]/gu, (letter) => letter.normalize("NFKC"));
    return (
      lettersFor(narrow)
        ?.map(([, letter]) => letter)
        .join("") ?? narrow
    );
  });

/** The text without typographic quotes around it. */
export const withoutQuotes = (text: string): string =>
  quoted.test(text) ? [...text].slice(1, -1).join("") : text;

/** The unseen characters at the start and the end of a text; empty if letters need them. */
export function unseenEdges(text: string): { readonly start: string; readonly end: string } {
  const start = unseenStart.exec(text)?.[0] ?? "";
  let last = text.length;
  while (last > start.length && oneUnseen.test(text.charAt(last - 1))) last--;
  const end = text.slice(last);
  const needsMarks = isPartOfScript(text, 0, "\u200e");
  const isJoiner = /^[\u200c\u200d]+$/.test(end) && !isAscii(text.at(-1 - end.length) ?? "");
  const marks = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/;
  return {
    start: needsMarks && marks.test(start) ? "" : start,
    end: isJoiner || (needsMarks && marks.test(end)) ? "" : end,
  };
}

function withoutEdges(text: string): string {
  const { start, end } = unseenEdges(text);
  return text.slice(start.length, text.length - end.length);
}
