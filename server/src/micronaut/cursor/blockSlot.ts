// What may be typed on a line of block YAML, where indentation determines the parent of a line.
import { indentation, lineEnd, lineStart } from "../../document/lines";
import { type Level, openLevels } from "./levels";
import { normalise } from "../names";
import { type Slot, typedText, type TypedYaml } from "./slot";

/** The slots at `offset`; the one that matches the indentation is first. */
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
  return rankLevels(levels, cursor).map(({ level, exact }) => ({
    kind: level.list ? "item" : "key",
    path: level.path,
    owner: level.owner,
    replace: { start: exact ? wordStart : start, end },
    typed,
    column: exact ? cursor : level.column,
    moved: !exact,
    flow: false,
    hasColon,
    needsSpace: false,
  }));
}

/** The level that matches the cursor's column, then the two nearest others. */
function rankLevels(levels: readonly Level[], cursor: number): { level: Level; exact: boolean }[] {
  const fits = (level: Level): boolean =>
    !level.list && (level.column === cursor || cursor > (level.above ?? Infinity));
  const maps = levels.filter(({ list }) => !list);
  const exact = maps.findLast(fits);
  const nearby = maps
    .filter((level) => level !== exact)
    .sort(
      (a, b) => Math.abs(a.column - cursor) - Math.abs(b.column - cursor) || b.column - a.column,
    )
    .slice(0, 2);
  return [
    ...(exact ? [{ level: exact, exact: true }] : []),
    ...nearby.map((level) => ({ level, exact: false })),
  ];
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
