// Finds nodes in a tree. If the file was parsed in pieces, the results for each piece are cached regardless of its
// position, so that searches do not walk through a large file at every keystroke.
import { itself, type Placement, View } from "../../document/placed";
import type { ConfigNode } from "./node";
import { placedNode } from "./placedNode";

/**
 * Returns a function that finds the nodes that `is` accepts in a tree, parents first. `is` may only depend on the node,
 * its path and its descendants, because the result is cached and reused at other positions.
 */
export const finder = (
  is: (node: ConfigNode) => boolean,
): ((root: ConfigNode) => readonly ConfigNode[]) =>
  gatherer((node, found) => {
    if (is(node)) found.push(node);
  }, placedNode);

/** The same for strings: collects those that `stringsOf` returns for each node. */
export const locationServer = (
  notify: (node: ConfigNode) => readonly string[],
): ((root: ConfigNode) => readonly string[]) =>
  gatherer(
    (node, words) => words.push(...notify(node)),
    (word) => word,
  );

/** The same as `finder` for the direct children of a node. */
export function childFinder(
  is: (node: ConfigNode) => boolean,
): (parent: ConfigNode) => readonly ConfigNode[] {
  const find = remembered(({ children }) => [...children.values()].filter(is), placedNode);
  return (parent) => {
    if (!parent.parts) return find(parent);
    const all: ConfigNode[] = [];
    for (const part of partsOf(parent)) addTo(all, answerOf(part, find));
    return all;
  };
}

/** Collects what `give` adds for each node of a tree. */
function gatherer<T>(
  give: (node: ConfigNode, all: T[]) => void,
  placed: Placed<T>,
): (root: ConfigNode) => readonly T[] {
  const findBelow = remembered(({ children }) => {
    const all: T[] = [];
    for (const child of children.values()) gather(child, all);
    return all;
  }, placed);
  function gather(node: ConfigNode, all: T[]): void {
    give(node, all);
    if (node.parts) for (const part of partsOf(node)) addTo(all, answerOf(part, findBelow));
    else for (const child of node.children.values()) gather(child, all);
  }
  return remembered((root) => {
    const all: T[] = [];
    gather(root, all);
    return all;
  }, placed);
}

interface Memory {
  /** The results, by the number of the query. */
  readonly answers: (readonly unknown[] | undefined)[];
  /** The parts of one view of the tree. */
  parts: readonly Part[];
  partsOf: ConfigNode | undefined;
}

/** A tree at its position, and the cache that all its views share. */
interface Part {
  readonly node: ConfigNode;
  readonly memory: Memory;
}

/** One cache for all queries: every keystroke runs all of them on each part, and looking up the part takes longest. */
const memories = new WeakMap<ConfigNode, Memory>();

function memoryOf(seen: ConfigNode): Memory {
  const thing = itself(seen);
  let memory = memories.get(thing);
  if (!memory) {
    memory = { answers: [], parts: [], partsOf: undefined };
    memories.set(thing, memory);
  }
  return memory;
}

function partsOf(node: ConfigNode): readonly Part[] {
  const memory = memoryOf(node);
  if (memory.partsOf === node) return memory.parts;
  memory.partsOf = node;
  memory.parts = (node.parts ?? []).map((part) => ({ node: part, memory: memoryOf(part) }));
  return memory.parts;
}

/** Converts a result to the position of the tree. */
type Placed<T> = (one: T, from: Placement) => T;

interface Question<T> {
  (node: ConfigNode): readonly T[];
  readonly number: number;
  readonly find: (thing: ConfigNode) => readonly T[];
  readonly placed: Placed<T>;
}

let questions = 0;

/** A query that runs once for each tree, regardless of its position. */
function remembered<T>(find: (thing: ConfigNode) => readonly T[], placed: Placed<T>): Question<T> {
  const ask = (node: ConfigNode): readonly T[] =>
    answerOf({ node, memory: memoryOf(node) }, question);
  const question: Question<T> = Object.assign(ask, { number: questions++, find, placed });
  return question;
}

function answerOf<T>({ node, memory }: Part, { number, find, placed }: Question<T>): readonly T[] {
  // The results under this number are those of this query, so the type is right.
  const found = (memory.answers[number] ??= find(itself(node))) as readonly T[];
  const isPlaced = node instanceof View && found.length > 0;
  return isPlaced ? found.map((one) => placedAs(node, one, placed)) : found;
}

function addTo<T>(all: T[], more: readonly T[]): void {
  for (const one of more) all.push(one);
}

/** A result, converted to the position of the tree. */
const placedAs = <T>(node: ConfigNode, one: T, placed: Placed<T>): T =>
  node instanceof View ? placed(placedAs(node.thing as ConfigNode, one, placed), node.from) : one;
