// Random YAML of some hundred lines, complete and half typed, and random edits of it. Texts are generated from a seed,
// because thousands of small fast-check choices would take longer to generate than to read.
import fc from "fast-check";

/** Returns random integers from 0 to below `below`. The same seed gives the same sequence. */
export type Dice = (below: number) => number;

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const words = ["a", "url", "client-id", "openId", "x.y", "b_2", "$ref", "url/path"];

const scalars = [
  "1",
  "true",
  "text",
  '"in quotes: # and"',
  "'it''s'",
  "${A:b}",
  "[a, b]",
  "{ a: 1, b: [c] }",
  "",
  "~",
  "https://example.com/ # comment",
  "a b  c",
  "!tag z",
];

/** Used in few texts, because they prevent reading in pieces. */
const rare = ["*x", "&x y", "{ <<: *x }", '"open', "[a", "@", "b: c"];

interface Generation {
  readonly dice: Dice;
  readonly isRare: boolean;
  readonly lines: string[];
  /** The maximum number of lines. */
  readonly most: number;
}

function addMap(generation: Generation, indent: string, depth: number): void {
  const { dice, lines, most } = generation;
  const size = 1 + dice(depth === 0 ? 60 : 24);
  for (let n = 0; n < size && lines.length < most; n++) addEntry(generation, indent, depth, n);
}

function addEntry(generation: Generation, indent: string, depth: number, n: number): void {
  const { dice, lines } = generation;
  const choice = dice(40);
  if (choice === 0) lines.push("");
  else if (choice === 1) lines.push(`${indent}# a comment`);
  else if (choice === 2) lines.push("# at the left");
  else if (choice === 3) lines.push("  ");
  const name = dice(20) === 0 ? `"quoted ${n}"` : `${words[dice(words.length)] ?? ""}${dice(999)}`;
  const key = `${indent}${name}:`;
  if (depth < 5 && dice(depth + 3) === 0) {
    lines.push(key + (["", "", "", " # c", "  "][dice(5)] ?? ""));
    addBelow(generation, indent, depth);
  } else addValue(generation, key, indent);
}

function addBelow(generation: Generation, indent: string, depth: number): void {
  const { dice, lines } = generation;
  const kind = dice(4);
  const deeper = `${indent}${" ".repeat(1 + dice(4))}`;
  if (dice(8) === 0) lines.push(`${deeper}# above`);
  if (kind < 2) return addMap(generation, deeper, depth + 1);
  const dash = kind === 2 ? deeper : indent;
  for (let n = 0; n < 1 + dice(30); n++) {
    if (dice(2) === 0) lines.push(`${dash}- ${scalars[dice(scalars.length)] ?? ""}`);
    else {
      lines.push(`${dash}- first: 1`);
      if (dice(2) === 0) addMap({ ...generation, most: lines.length + 4 }, `${dash}  `, 5);
    }
  }
}

function addValue({ dice, lines, isRare }: Generation, key: string, indent: string): void {
  switch (dice(isRare ? 30 : 24)) {
    case 0:
      return void lines.push(`${key} |`, `${indent}  text: a`, "", `${indent}   # no comment`);
    case 1:
      return void lines.push(`${key} >-`, `${indent}  - less`, `${indent}    deep`);
    case 2:
      return void lines.push(`${key} "over`, `${indent}    two: lines"`);
    case 3:
      return void lines.push(`${key} plain`, `${indent}    goes on`);
    case 4:
      return void lines.push(`${key} [`, `${indent}  a,`, `${indent}]`);
    case 5:
      return void lines.push(`${key} {`, `${indent}  a: 1,`, `${indent}  }`);
    case 28:
    case 29:
      return void lines.push(`${key} ${rare[dice(rare.length)] ?? ""}`);
    default:
      return void lines.push(`${key} ${scalars[dice(scalars.length)] ?? ""}`);
  }
}

/** A text of one or more documents with up to `lines` lines. */
export const longText = (lines: number): fc.Arbitrary<string> =>
  fc
    .record({ seed: fc.nat(), most: fc.integer({ min: 1, max: lines }) })
    .map(({ seed, most }) => textOf(diceOf(seed), most));

function textOf(dice: Dice, most: number): string {
  const isRare = dice(6) === 0;
  const lines: string[] = [["", "", "", "", "---", "# head\n---", "\n"][dice(7)] ?? ""];
  while (lines.length < most) {
    if (lines.length > 1) lines.push(["---", "--- # second", "---"][dice(3)] ?? "");
    if (isRare && dice(3) === 0) lines.push(["...", "%YAML 1.2\n---", "--- {a: 1}"][dice(3)] ?? "");
    const generation: Generation = {
      dice,
      isRare,
      lines,
      most: dice(3) === 0 ? lines.length + dice(most) : most,
    };
    do addMap(generation, "", 0);
    while (dice(3) !== 0 && lines.length < generation.most);
  }
  const text = lines.join(dice(4) === 0 ? "\r\n" : "\n").replace(/^\r?\n/, "");
  return (dice(8) === 0 ? "\uFEFF" : "") + text + (dice(4) === 0 ? "" : "\n");
}

/** An edit, whose effect depends on the text. */
export type TextEdit = (text: string) => string;

const typed = [
  ..."a: \n\"'[}#-\t|@?%",
  ...["&x", "*x", "key", "key: 1\n", "\n  key: 1\n", "  ", "---\n", "\r\n", "${", "\u0000"],
  ...["<<: *x\n", "é😀", "- ", "\n- item\n", "\n    cli"],
];

export const textEdit: fc.Arbitrary<TextEdit> = fc.nat().map((seed) => {
  const dice = diceOf(seed);
  const [kind, place, choice] = [dice(8), dice(100_000), dice(1000)];
  return (text) => {
    const at = Math.floor((text.length * place) / 100_000);
    if (kind < 4) return text.slice(0, at) + (typed[choice % typed.length] ?? "") + text.slice(at);
    if (kind === 4) return text.slice(0, at) + text.slice(at + (choice % 40));
    // A line is removed, duplicated or indented differently.
    const start = text.lastIndexOf("\n", at) + 1;
    const end = text.indexOf("\n", start) + 1 || text.length;
    const line = text.slice(start, end);
    const after = ["", line + line, ` ${line}`, line.replace(/^ /, ""), line.trimEnd()][choice % 5];
    return text.slice(0, start) + (after ?? "") + text.slice(end);
  };
});
