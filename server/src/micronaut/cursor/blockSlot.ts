// What may be typed on a line of block YAML, where indentation determines the parent of a line.
import { indentation, lineEnd, lineStart, nextLine } from "../../document/lines";
import { type Level, openLevels } from "./levels";
import { normalise } from "../names";
import { type Slot, typedText, type TypedYaml } from "./slot";

/** The slots at `offset`. There are several only if the indentation of the line is wrong or in doubt. */
export function blockSlots(yaml: TypedYaml, offset: number): Slot[] {
  const { text } = yaml;
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const levels = openLevels(yaml, start);
  const lead = /^\s*(?:-(?:\s+|$))*/.exec(line)?.[0] ?? "";
  const before = line.slice(0, offset - start);
  if (before.length < lead.trimEnd().length) return [];
  if (lead.includes("-")) return itemSlots(yaml, offset, levels, lead);
  const pair = pairBefore(before);
  if (pair) return valueSlots(yaml, offset, levels, indentation(line), pair, start);
  return keySlots(yaml, offset, levels, start, line);
}

interface PairBefore {
  readonly key: string;
  /** Where the value begins on the line. */
  readonly value: number;
  readonly needsSpace: boolean;
}

/** The key and colon before the cursor on its line. */
function pairBefore(before: string): PairBefore | undefined {
  // eslint-disable-next-line redos/no-vulnerable -- at most maxColumn characters
  const match = /^(\s*(?:-\s+)*)("[^"]*"|'[^']*'|[^\s#"'[{][^#]*?)\s*:(\s+|$)/.exec(before);
  if (!match) return undefined;
  return {
    key: (match[2] ?? "").replace(/^["']|["']$/g, ""),
    value: match[0].length,
    needsSpace: match[3] === "",
  };
}

function keySlots(
  yaml: TypedYaml,
  offset: number,
  levels: readonly Level[],
  start: number,
  line: string,
): Slot[] {
  const { text } = yaml;
  const wordStart = Math.min(start + indentation(line), offset);
  const typed = text.slice(wordStart, offset);
  if (/\s/.test(typed)) return [];
  const word = /^[^\s:#]*/.exec(text.slice(wordStart))?.[0] ?? "";
  const end = Math.max(offset, wordStart + word.length);
  const hasColon = text[end] === ":";
  const cursor = wordStart - start;
  const following = hasColon ? 0 : followingColumn(yaml, start);
  return rankLevels(levels, cursor, following).map(({ level, exact }) => ({
    kind: "key",
    path: level.path,
    owner: level.owner,
    replace: { start: wordStart, end },
    typed,
    column: exact ? cursor : level.column,
    moved: !exact,
    flow: false,
    hasColon,
    needsSpace: false,
  }));
}

/** The column of the next line with content, 0 if there is none. */
function followingColumn({ text, region }: TypedYaml, start: number): number {
  let at = nextLine(text, start);
  while (at < region.span.end) {
    const line = text.slice(at, lineEnd(text, at));
    if (!/^\s*(#|$)/.test(line)) return indentation(line);
    const next = nextLine(text, at);
    if (next <= at) break;
    at = next;
  }
  return 0;
}

/**
 * Only the level that matches the cursor's column if there is one. Otherwise, or if a key there would become the parent
 * of the deeper lines that follow, the two nearest others, too.
 */
function rankLevels(
  levels: readonly Level[],
  cursor: number,
  following: number,
): { level: Level; exact: boolean }[] {
  const maps = levels.filter(({ list }) => !list);
  const exact = maps.findLast(
    (level) => level.column === cursor || cursor > (level.above ?? Infinity),
  );
  const matching = exact ? [{ level: exact, exact: true }] : [];
  const takesFollowing = following > cursor && exact?.above === undefined;
  if (exact && !takesFollowing) return matching;
  const wanted = Math.max(cursor, following);
  const distance = (level: Level): number => Math.abs(level.column - wanted);
  const nearby = maps
    .filter((level) => level !== exact)
    .sort((a, b) => distance(a) - distance(b) || b.column - a.column)
    .slice(0, 2);
  return [...matching, ...nearby.map((level) => ({ level, exact: false }))];
}

function valueSlots(
  yaml: TypedYaml,
  offset: number,
  levels: readonly Level[],
  keyAt: number,
  pair: PairBefore,
  start: number,
): Slot[] {
  const level = levels.findLast(
    (candidate) => candidate.column === keyAt || keyAt > (candidate.above ?? Infinity),
  );
  if (!level) return [];
  const { text } = yaml;
  const valueStart = Math.min(start + pair.value, offset);
  if (/^[|>&*!]/.test(text.slice(valueStart))) return [];
  const path = [...level.path, ...pair.key.split(".").map(normalise)];
  return [
    {
      kind: "value",
      path,
      owner: level.owner,
      ...typedText(text, valueStart, offset, /$/),
      column: keyAt,
      moved: false,
      flow: false,
      hasColon: false,
      needsSpace: pair.needsSpace,
    },
  ];
}

function itemSlots(
  yaml: TypedYaml,
  offset: number,
  levels: readonly Level[],
  lead: string,
): Slot[] {
  const { text } = yaml;
  const start = lineStart(text, offset);
  const dash = lead.indexOf("-");
  // A list may be at the column of its key, so a key without a value at this column is its parent.
  const level = levels.findLast(
    (candidate) =>
      (candidate.list && candidate.column === dash) || (candidate.above ?? Infinity) <= dash,
  );
  if (!level) return [];
  const contentStart = Math.min(start + lead.length, offset);
  const needsSpace = !/\s$/.test(lead);
  const before = text.slice(start, offset);
  const pair = pairBefore(before);
  const inItem = [...level.path, "[0]"];
  const base = {
    owner: level.owner,
    column: lead.length,
    moved: false,
    flow: false,
    hasColon: false,
  };
  if (pair) {
    const path = [...inItem, ...pair.key.split(".").map(normalise)];
    const valueStart = Math.min(start + pair.value, offset);
    return [
      {
        ...base,
        kind: "value",
        path,
        ...typedText(text, valueStart, offset, /$/),
        needsSpace: pair.needsSpace,
      },
    ];
  }
  const typed = typedText(text, contentStart, offset, /$/);
  return [
    { ...base, kind: "item", path: level.path, ...typed, needsSpace },
    { ...base, kind: "key", path: inItem, ...typed, needsSpace },
  ];
}
