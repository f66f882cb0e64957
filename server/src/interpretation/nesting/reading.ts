// Restores the nesting of flat rows: each row is placed below an open mapping in which it is known. All interpretations
// are explored; there is a result only if exactly one is best.
import { keyContent, type KeyContent, type Row } from "./rows";
import { isFreePlace, type KnownPlace, placeBelow, placeFor, childKindAt, takes } from "./belongs";

/** A mapping or list that is open before the rows: a key at its column would belong to it. */
export interface OpenBlock {
  readonly path: readonly string[];
  readonly column: number;
  /** It has a key and is still empty. */
  readonly isFresh: boolean;
  readonly isList: boolean;
  /** Names of its keys. */
  readonly names: ReadonlySet<string>;
}

/** Where a row belongs, and its column there. */
export interface Placement {
  readonly path: readonly string[];
  readonly column: number;
  /** The row is the first one below the key without a value in the line above. */
  readonly fillsRowAbove: boolean;
}

export interface NestingReading {
  /** Whether there is exactly one best interpretation, several, or none. */
  readonly kind: "one" | "several" | "none";
  /** One per row; empty if there is no interpretation or there are too many. */
  readonly placements: readonly Placement[];
}

const noReading: NestingReading = { kind: "none", placements: [] };

/** A mapping or list while rows are being placed in it. */
interface Block {
  readonly place: KnownPlace;
  /** Column of its keys, and of the dashes of a list. */
  readonly keys: number;
  readonly dashes: number;
  /** Whether it takes dashes; undefined if nothing is known about it. */
  readonly isList: boolean | undefined;
  readonly isFresh: boolean;
  readonly names: ReadonlySet<string>;
  readonly items: number;
}

interface State {
  /** Open mappings and lists, outermost first. */
  readonly blocks: readonly Block[];
  readonly placements: readonly Placement[];
  /** Empty keys, duplicate keys and wrong values: each makes an interpretation less likely. */
  readonly cost: number;
  /** A free-form mapping has taken a row other than the one right below its key. */
  readonly usedFreePlace: boolean;
}

/** States that exceed the cheapest by more than this are dropped. */
const maxExtraCost = 3;

/** With more states than this at once, no interpretation is certain. */
const maxStates = 300;

/**
 * Interprets rows at `column` as lines below the open mappings (outermost first), indenting each level by `step`
 * spaces.
 */
export function readNesting(
  rows: readonly Row[],
  open: readonly OpenBlock[],
  column: number,
  step: number,
): NestingReading {
  const blocks = open.map(blockFrom);
  if (!blocks.every((block) => block !== undefined)) return noReading;
  let states: readonly State[] = [{ blocks, placements: [], cost: 0, usedFreePlace: false }];
  for (const row of rows) {
    const next = states.flatMap((state) => placements(state, row, column, step));
    const least = next.reduce((lowest, { cost }) => Math.min(lowest, cost), Infinity);
    states = next.filter(({ cost }) => cost <= least + maxExtraCost);
    if (states.length > maxStates) return { kind: "several", placements: [] };
  }
  const ended = states.map((state) => ({ ...state, cost: state.cost + leaving(state) }));
  const least = Math.min(...ended.map(({ cost }) => cost));
  const [best] = ended.filter(({ cost }) => cost === least);
  if (!best) return noReading;
  // A free-form mapping would also take a key that is known elsewhere with a value that does not fit there.
  const tolerance = best.usedFreePlace ? 1 : 0;
  const rivals = ended.filter(({ cost }) => cost <= least + tolerance);
  return { kind: rivals.length > 1 ? "several" : "one", placements: best.placements };
}

function blockFrom({ path, column, isFresh, isList, names }: OpenBlock): Block | undefined {
  const place = placeFor(path);
  if (!place) return undefined;
  const items = isList ? names.size : 0;
  return { place, keys: column, dashes: column, isList, isFresh, names, items };
}

/** The cost of continuing outside the innermost mapping, or of ending. */
const leaving = ({ blocks }: State): number => (blocks.at(-1)?.isFresh ? 1 : 0);

/** Every state in which the row has a place. */
function placements(state: State, row: Row, column: number, step: number): State[] {
  return state.blocks.flatMap((block, index) => {
    const isInnermost = index === state.blocks.length - 1;
    const from: State = {
      blocks: state.blocks.slice(0, index + 1),
      placements: state.placements,
      cost: state.cost + (isInnermost ? 0 : leaving(state)),
      usedFreePlace: state.usedFreePlace || (isFreePlace(block.place) && !block.isFresh),
    };
    const placed =
      row.content?.kind === "item"
        ? placeItem(from, block, row, column, step)
        : placeKey(from, block, row, column, step);
    return placed ?? [];
  });
}

function placeKey(
  state: State,
  block: Block,
  row: Row,
  column: number,
  step: number,
): State | undefined {
  const { content } = row;
  if (content?.kind !== "key" || block.isList === true) return undefined;
  const place = placeBelow(block.place, content.names);
  if (!place) return undefined;
  const isWrong = !takes(place, content.value);
  if (isWrong && place.key?.chosen) return undefined;
  const name = content.names.join(".");
  // A duplicate at the current column is already one in the file.
  const isDuplicate = block.names.has(name);
  if (isDuplicate && block.keys !== column) return undefined;
  const placement = { path: place.path, column: block.keys, fillsRowAbove: block.isFresh };
  const placed = {
    ...state,
    blocks: [...state.blocks.slice(0, -1), withName(block, name)],
    placements: [...state.placements, placement],
    cost: state.cost + (isDuplicate ? 1 : 0) + (isWrong ? 1 : 0),
  };
  return opened(placed, content, place, block.keys, column, step);
}

const withName = (block: Block, name: string): Block => ({
  ...block,
  isFresh: false,
  isList: false,
  names: new Set([...block.names, name]),
});

/** The state after opening the mapping below a key without a value. */
function opened(
  state: State,
  { value }: KeyContent,
  place: KnownPlace,
  at: number,
  column: number,
  step: number,
): State {
  if (value) return state;
  const room = childKindAt(place);
  if (room === "nothing") return { ...state, cost: state.cost + 1 };
  const block: Block = {
    place,
    keys: at + step,
    // Dashes below a key that keeps its column are already correct.
    dashes: at === column ? at : at + step,
    isList: room === "anything" ? undefined : room === "items",
    isFresh: true,
    names: new Set(),
    items: 0,
  };
  return { ...state, blocks: [...state.blocks, block] };
}

function placeItem(
  state: State,
  block: Block,
  { content }: Row,
  column: number,
  step: number,
): State | undefined {
  if (content?.kind !== "item" || block.isList === false) return undefined;
  const place = placeBelow(block.place, [`[${block.items}]`]);
  if (!place || !takes(place, content.value)) return undefined;
  const { value, offset } = content;
  const placement = { path: place.path, column: block.dashes, fillsRowAbove: block.isFresh };
  const list = { ...block, isFresh: false, isList: true, items: block.items + 1 };
  const placed = {
    ...state,
    blocks: [...state.blocks.slice(0, -1), list],
    placements: [...state.placements, placement],
  };
  if (value.kind !== "map" || value.flow) return placed;
  const keys = block.dashes + offset;
  const contents = value.pairs.flatMap((pair) => keyContent(pair) ?? []);
  const item: Block = {
    place,
    keys,
    dashes: keys,
    isList: false,
    isFresh: false,
    names: new Set(contents.map(({ names }) => names.join("."))),
    items: 0,
  };
  const inItem = { ...placed, blocks: [...placed.blocks, item] };
  const last = contents.at(-1);
  const lastPlace = last && placeBelow(place, last.names);
  return last && lastPlace ? opened(inItem, last, lastPlace, keys, column, step) : inItem;
}
