// Finds nodes in a tree. Where the tree was read piece by piece, what was found in a piece is remembered, wherever the
// piece stands, so that nobody who looks for something goes through a large file at each key stroke.
import { itself, type Placement, View } from "../../document/placed";
import type { ConfigNode } from "./node";
import { placedNode } from "./placedNode";

/**
 * A way to find the nodes that `is` accepts in the tree below a root, parents first. It may look at a node, its path and
 * what is below it, and at nothing else, for it is asked once of what may stand in several places.
 */
export const finder = (
  is: (node: ConfigNode) => boolean,
): ((root: ConfigNode) => readonly ConfigNode[]) =>
  gatherer((node, found) => {
    if (is(node)) found.push(node);
  }, placedNode);

/** The same for words: those that `tell` says of each node. */
export const locationServer = (
  notify: (node: ConfigNode) => readonly string[],
): ((root: ConfigNode) => readonly string[]) =>
  gatherer(
    (node, words) => words.push(...notify(node)),
    (word) => word,
  );

/** The same as `finder` for the nodes straight below a given one. */
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

/** Gathers what `give` has to give of each node from a root down. */
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
  /** What was found, by the number of the question. */
  readonly answers: (readonly unknown[] | undefined)[];
  /** The parts of one view of the tree. */
  parts: readonly Part[];
  partsOf: ConfigNode | undefined;
}

/** A tree as it is seen, and what is known of it wherever it stands. */
interface Part {
  readonly node: ConfigNode;
  readonly memory: Memory;
}

/** One memory for all questions: each key stroke asks all of them of each part, and looking a part up takes longest. */
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

/** What a thing of a tree is as it is seen from where the tree stands. */
type Placed<T> = (one: T, from: Placement) => T;

interface Question<T> {
  (node: ConfigNode): readonly T[];
  readonly number: number;
  readonly find: (thing: ConfigNode) => readonly T[];
  readonly placed: Placed<T>;
}

let questions = 0;

/** A question that is asked once of each tree, wherever it stands. */
function remembered<T>(find: (thing: ConfigNode) => readonly T[], placed: Placed<T>): Question<T> {
  const ask = (node: ConfigNode): readonly T[] =>
    answerOf({ node, memory: memoryOf(node) }, question);
  const question: Question<T> = Object.assign(ask, { number: questions++, find, placed });
  return question;
}

function answerOf<T>({ node, memory }: Part, { number, find, placed }: Question<T>): readonly T[] {
  // What is kept under its number was found by it.
  const found = (memory.answers[number] ??= find(itself(node))) as readonly T[];
  const isPlaced = node instanceof View && found.length > 0;
  return isPlaced ? found.map((one) => placedAs(node, one, placed)) : found;
}

function addTo<T>(all: T[], more: readonly T[]): void {
  for (const one of more) all.push(one);
}

/** What was found in a tree, seen from where it stands. */
const placedAs = <T>(node: ConfigNode, one: T, placed: Placed<T>): T =>
  node instanceof View ? placed(placedAs(node.thing as ConfigNode, one, placed), node.from) : one;
