// Finds nodes in a tree. Where the tree was read piece by piece, what was found in a piece is remembered, wherever the
// piece stands, so that nobody who looks for something goes through a large file at each key stroke.
import { type Placement, View } from "../../document/placed";
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
export const teller = (
  tell: (node: ConfigNode) => readonly string[],
): ((root: ConfigNode) => readonly string[]) =>
  gatherer(
    (node, words) => words.push(...tell(node)),
    (word) => word,
  );

/** The same as `finder` for the nodes straight below a given one. */
export function childFinder(
  is: (node: ConfigNode) => boolean,
): (parent: ConfigNode) => readonly ConfigNode[] {
  const inPart = once(({ children }) => [...children.values()].filter(is), placedNode);
  return (parent) => (parent.parts ? parent.parts.flatMap(inPart) : inPart(parent));
}

/** Gathers what `give` has to give of each node from a root down; `placed` sees it from where the node stands. */
function gatherer<T>(
  give: (node: ConfigNode, all: T[]) => void,
  placed: (one: T, from: Placement) => T,
): (root: ConfigNode) => readonly T[] {
  const inPart = once(({ children }) => {
    const all: T[] = [];
    for (const child of children.values()) gather(child, all);
    return all;
  }, placed);
  function gather(node: ConfigNode, all: T[]): void {
    give(node, all);
    if (node.parts) for (const part of node.parts) for (const one of inPart(part)) all.push(one);
    else for (const child of node.children.values()) gather(child, all);
  }
  return once((root) => {
    const all: T[] = [];
    gather(root, all);
    return all;
  }, placed);
}

/** Asks once of each node, and of a view of one what it is a view of. */
function once<T>(
  find: (node: ConfigNode) => readonly T[],
  placed: (one: T, from: Placement) => T,
): (node: ConfigNode) => readonly T[] {
  const known = new WeakMap<ConfigNode, readonly T[]>();
  return function ask(node): readonly T[] {
    if (node instanceof View) {
      const { thing, from } = node as View<ConfigNode>;
      const all = ask(thing);
      return all.length === 0 ? all : all.map((one) => placed(one, from));
    }
    let found = known.get(node);
    if (!found) {
      found = find(node);
      known.set(node, found);
    }
    return found;
  };
}
