// The maps and lists that are open at a line, so that another line could belong to them.
import { indentStep } from "../../document/layout";
import { column } from "../../document/lines";
import { readerOf } from "../../document/yaml/read";
import { keyColumn, type Pair, type SyntaxNode } from "../../document/syntax";
import { segmentsOf } from "../tree/build";
import type { TypedYaml } from "./slot";

/** A map that is open at the end of the text above: a key at its column would belong to it. */
export interface Level {
  readonly path: readonly string[];
  /** Offset of the nearest key above; undefined at the top. */
  readonly owner: number | undefined;
  readonly column: number;
  /** Set if the map has no key yet, so that any column deeper than `above` is valid. */
  readonly above?: number;
  /** The level is a list: its entries begin with a dash. */
  readonly list: boolean;
}

/** The maps and lists that are open at the end of the text above `lineStart`, outermost first. */
export function openLevels(yaml: TypedYaml, before: number): Level[] {
  const { text, region } = yaml;
  const { start } = region.span;
  const above = { start, end: Math.max(start, before) };
  const { documents } = readerOf(text, yaml.parseCache).read(above, region.span);
  const root = documents.at(-1);
  const step = indentStep(text, yaml.documents);
  const whole = yaml.documents.at(-1);
  const rootColumn =
    root?.kind === "map"
      ? keyColumn(text, root)
      : whole?.kind === "map"
        ? keyColumn(text, whole)
        : region.column;
  return [...levelsOf(text, root, { path: [], owner: undefined }, rootColumn, step)];
}

type Block = Pick<Level, "path" | "owner">;

function* levelsOf(
  text: string,
  node: SyntaxNode | undefined,
  block: Block,
  at: number,
  step: number,
): Generator<Level> {
  if (node?.kind === "map" && !node.flow) {
    const keys = keyColumn(text, node);
    yield { ...block, column: keys, list: false };
    const last = node.pairs.at(-1);
    if (last) yield* levelsBelow(text, last, block, keys, step);
  } else if (node?.kind === "list" && !node.flow) {
    const dash = column(text, node.span.start);
    yield { ...block, column: dash, list: true };
    const last = node.items.at(-1);
    const path = [...block.path, `[${node.items.length - 1}]`];
    if (last?.kind === "map") yield* levelsOf(text, last, { ...block, path }, dash + 2, step);
  } else if (!node) {
    yield { ...block, column: at, list: false };
  }
}

function* levelsBelow(
  text: string,
  pair: Pair,
  { path }: Block,
  keys: number,
  step: number,
): Generator<Level> {
  const below = {
    path: [...path, ...segmentsOf(pair).map(({ name }) => name)],
    owner: pair.key.span.start,
  };
  if (pair.value) yield* levelsOf(text, pair.value, below, keys + step, step);
  else yield { ...below, column: keys + step, above: keys, list: false };
}
