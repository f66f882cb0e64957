// Finds nodes in a tree. One walk answers every search of the program, because walking takes longer than a search. If the
// file was parsed in pieces, the results for each piece are cached regardless of its position, so that searches do not
// walk through a large file at every keystroke.
import { originalOf, type Placement, View } from "../../document/placed";
import type { ConfigNode } from "./node";
import { placedNode } from "./placedNode";

/**
 * Returns a function that finds the nodes that `is` accepts in a tree, parents first. `is` may only depend on the node,
 * its path and its descendants, because the result is cached and reused at other positions.
 */
export function finder(
  is: (node: ConfigNode) => boolean,
): (root: ConfigNode) => readonly ConfigNode[] {
  const findBelow = descendants.add({ is, resultsAt: itself, placed: placedNode });
  return (root) => (is(originalOf(root)) ? [root, ...findBelow(root)] : findBelow(root));
}

/**
 * The same for strings: collects those that `stringsOf` returns for each node. `isAlone`: in a walk of its own, for what
 * completion asks before anything else.
 */
export function stringFinder(
  stringsOf: (node: ConfigNode) => readonly string[],
  { isAlone = false } = {},
): (root: ConfigNode) => readonly string[] {
  const findBelow = (isAlone ? new Searches(true) : descendants).add({
    is: (node) => stringsOf(node).length > 0,
    resultsAt: stringsOf,
    placed: (string: string) => string,
  });
  return (root) => [...stringsOf(originalOf(root)), ...findBelow(root)];
}

/** The same as `finder` for the direct children of a node. */
export const childFinder = (
  is: (node: ConfigNode) => boolean,
): ((parent: ConfigNode) => readonly ConfigNode[]) =>
  children.add({ is, resultsAt: itself, placed: placedNode });

const itself = (node: ConfigNode): readonly ConfigNode[] => [node];

const none: readonly never[] = [];

/** Converts a result to the position of the tree. */
type Placed<T> = (one: T, from: Placement) => T;

interface Search<T = unknown> {
  /** Whether there are results at a node. Called for every node, so nothing else is done for most of them. */
  readonly is: (node: ConfigNode) => boolean;
  readonly resultsAt: (node: ConfigNode) => readonly T[];
  readonly placed: Placed<T>;
}

/** Searches that are answered by one walk. */
class Searches {
  readonly #all: Search[] = [];
  readonly #found = new WeakMap<ConfigNode, Found>();

  /** Among all descendants of a node, or only among its children. */
  constructor(private readonly isDeep: boolean) {}

  add<T>(added: Search<T>): (root: ConfigNode) => readonly T[] {
    // `placed` only gets what `resultsAt` has returned, so the types are right.
    const search = added as Search;
    this.#all.push(search);
    return (root) => this.#below(root).of(search, root) as readonly T[];
  }

  /** What all searches find below a node, regardless of its position. */
  #below(node: ConfigNode): Found {
    const original = originalOf(node);
    let found = this.#found.get(original);
    if (found?.searches !== this.#all.length) {
      found = new Found(this.#all.length);
      this.#walk(original, found);
      this.#found.set(original, found);
    }
    return found;
  }

  #walk({ parts, children: below }: ConfigNode, found: Found): void {
    if (parts) for (const part of parts) found.addPart(this.#below(part), part);
    else
      for (const child of below.values()) {
        this.#lookAt(child, found, 0);
        if (this.isDeep && child.children.size > 0) this.#walk(child, found);
      }
  }

  /** Searches that fail must not end the others. */
  #lookAt(node: ConfigNode, found: Found, first: number): void {
    let index = first;
    try {
      for (let search = this.#all[index]; search; search = this.#all[++index])
        if (search.is(node)) found.add(search, search.resultsAt(node));
    } catch (error) {
      const failed = this.#all[index];
      if (failed) found.fail(failed, error);
      this.#lookAt(node, found, index + 1);
    }
  }
}

/** The results of several searches. */
class Found {
  /** Only of the searches that found something. */
  readonly #results = new Map<Search, unknown[]>();
  readonly #failures = new Map<Search, unknown>();

  /** The number of searches that they are of. */
  constructor(readonly searches: number) {}

  add(search: Search, results: readonly unknown[]): void {
    const known = this.#results.get(search);
    if (!known) this.#results.set(search, [...results]);
    else for (const one of results) known.push(one);
  }

  fail(search: Search, error: unknown): void {
    this.#failures.set(search, error);
  }

  /** Adds what was found in a part, at the position of the part. */
  addPart(found: Found, part: ConfigNode): void {
    for (const [search, error] of found.#failures) this.#failures.set(search, error);
    for (const search of found.#results.keys())
      if (!found.#failures.has(search)) this.add(search, found.of(search, part));
  }

  /** The results of a search, at the position of the tree. */
  of(search: Search, root: ConfigNode): readonly unknown[] {
    if (this.#failures.has(search)) throw this.#failures.get(search);
    const found = this.#results.get(search) ?? none;
    return root instanceof View ? found.map((one) => placedAs(root, one, search.placed)) : found;
  }
}

/** A result, converted to the position of the tree. */
const placedAs = <T>(node: ConfigNode, one: T, placed: Placed<T>): T =>
  node instanceof View
    ? placed(placedAs(node.original as ConfigNode, one, placed), node.from)
    : one;

const descendants = new Searches(true);
const children = new Searches(false);
