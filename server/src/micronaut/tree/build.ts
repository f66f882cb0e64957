// Builds Micronaut's tree from YAML: dotted keys become levels, spellings are normalised, documents are merged leaf by
// leaf, and of two equal keys in one map the earlier one is dropped with everything below it.
import { isMerge, mergesAny } from "../../document/yaml/mergeKeys";
import { type Placement, viewIn } from "../../document/placed";
import { partOfSpan } from "../../document/span";
import {
  type ListNode,
  type MapNode,
  type Pair,
  resolve,
  type SyntaxNode,
  type YamlDocument,
} from "../../document/syntax";
import { keyText, loaderPairs } from "./mapping";
import { normalise, normaliseInner } from "../names";
import { LazyChildren } from "./lazyChildren";
import { type Children, type ConfigNode, type Entry, isListItem } from "./node";
import { placedNode } from "./placedNode";

/** Two pairs of one map whose keys are equal for Micronaut. */
export interface Duplicate {
  /** Normalised path of the key. */
  readonly path: readonly string[];
  readonly earlier: Pair;
  readonly later: Pair;
  /** Same spelling: the earlier value is dropped as a whole. Otherwise both are read and the later one wins. */
  readonly sameSpelling: boolean;
}

export interface ConfigTree {
  readonly root: ConfigNode;
  readonly duplicates: readonly Duplicate[];
}

interface MutableNode extends ConfigNode {
  entries: Entry[];
  children: Map<string, ConfigNode> | LazyChildren<ConfigNode>;
  parts?: readonly ConfigNode[] | undefined;
  /** The builder that created it; other builders must not change it. */
  readonly builtBy: object;
}

/** Nested aliases can multiply keys exponentially. No real configuration has this many keys through aliases. */
const maxInherited = 10_000;

/** What a part of a map or list adds to the tree: the children of `node`. Cached regardless of the part's offset. */
interface PartTree {
  readonly node: ConfigNode;
  readonly duplicates: readonly Duplicate[];
  readonly inheritedKeys: number;
  /** The cache key: the path, the document, and the index in the list. */
  readonly place: string;
}

const partTrees = new WeakMap<MapNode | ListNode, PartTree>();

/** Every node has its whole path, so deep nesting takes quadratic memory. No real key is this deep. */
const maxKeyDepth = 100;

/** Cached by array of documents, because a parse result is reused if its text is unchanged. */
const trees = new WeakMap<readonly YamlDocument[], ConfigTree>();

/** The tree of a configuration's documents. */
export function buildTree(documents: readonly YamlDocument[]): ConfigTree {
  let tree = trees.get(documents);
  if (!tree) {
    const view = viewIn(documents);
    tree = view ? placedTree(buildTree(view.original), view.from) : treeOf(documents);
    trees.set(documents, tree);
  }
  return tree;
}

const placedTree = ({ root, duplicates }: ConfigTree, from: Placement): ConfigTree => ({
  root: placedNode(root, from),
  duplicates: duplicates.map((duplicate) => placedDuplicate(duplicate, from)),
});

const placedDuplicate = (duplicate: Duplicate, from: Placement): Duplicate => ({
  ...duplicate,
  earlier: from.pair(duplicate.earlier),
  later: from.pair(duplicate.later),
});

function treeOf(documents: readonly YamlDocument[]): ConfigTree {
  const builder = treeBuilder();
  documents.forEach((document, index) => {
    const value = resolve(document);
    if (value?.kind === "map") builder.addMap(builder.root, value, index, false);
  });
  return { root: builder.root, duplicates: builder.duplicates };
}

function treeBuilder(path: readonly string[] = []) {
  const builtBy = {};
  const root = makeNode(path, builtBy);
  const duplicates: Duplicate[] = [];
  const readPairs = loaderPairs();
  let inheritedKeys = 0;
  /** A merged pair is added many times. */
  const segmentsOfPairs = new Map<Pair, readonly Segment[]>();

  function segmentsIn(pair: Pair): readonly Segment[] {
    let segments = segmentsOfPairs.get(pair);
    if (!segments) {
      segments = segmentsOf(pair);
      segmentsOfPairs.set(pair, segments);
    }
    return segments;
  }

  /** Nodes of other builders, such as those of parts, must not be changed. */
  const isOwn = (node: ConfigNode): node is MutableNode =>
    "builtBy" in node && node.builtBy === builtBy;

  function childOf(parent: MutableNode, name: string): MutableNode {
    const known = parent.children.get(name);
    if (known && isOwn(known)) return known;
    // Spreading the path would reserve memory for three times as many names.
    const child = makeNode(parent.path.concat(name), builtBy);
    if (known) {
      child.entries = [...known.entries];
      child.children = mutableCopy(known.children);
    }
    mutableChildren(parent).set(name, child);
    return child;
  }

  function addMap(parent: MutableNode, map: MapNode, document: number, inherited: boolean): void {
    if (!inherited && map.parts && addParts(parent, map.parts, document)) return;
    if (!inherited) {
      const named = map.pairs.map((pair) => ({ pair, segments: segmentsOf(pair) }));
      const found = duplicatesAmong(named, parent.path);
      if (found.length === 0 && named.every(isReadAsWritten)) {
        for (const { pair, segments } of named)
          addPair(parent, pair, segments, map, document, false);
        return;
      }
      for (const each of found) duplicates.push(each);
    }
    // The merged pairs of a map come first. There can be so many that they must not even be collected.
    if (inheritedKeys > maxInherited && (inherited || mergesAny(map, keyText))) return;
    for (const { pair, owner } of readPairs(map)) {
      const isInherited = inherited || owner !== map;
      if (isInherited && ++inheritedKeys > maxInherited) return;
      addPair(parent, pair, segmentsIn(pair), owner, document, isInherited);
    }
  }

  /** Adds a map or list by its parts; returns false if they share keys with each other or with existing children. */
  function addParts(
    parent: MutableNode,
    parts: readonly (MapNode | ListNode)[],
    document: number,
  ): boolean {
    if (parent.children.size > 0) return false;
    const trees: PartTree[] = [];
    const partOf = new Map<string, ConfigNode>();
    let size = 0;
    let item = 0;
    for (const part of parts) {
      const tree = partTree(part, parent.path, document, item);
      if (!tree) return false;
      if (part.kind === "list") item += part.items.length;
      size += tree.node.children.size;
      for (const name of tree.node.children.keys()) partOf.set(name, tree.node);
      trees.push(tree);
    }
    if (partOf.size < size) return false;
    parent.children = new LazyChildren(partOf, ({ children }, name) => children.get(name));
    for (const { duplicates: found, inheritedKeys: inherited } of trees) {
      for (const each of found) duplicates.push(each);
      inheritedKeys += inherited;
    }
    parent.parts = trees.map(({ node }) => node);
    return true;
  }

  function addPair(
    parent: MutableNode,
    pair: Pair,
    segments: readonly Segment[],
    map: MapNode,
    document: number,
    inherited: boolean,
  ): void {
    let node = parent;
    for (const segment of segments) {
      if (node.path.length === maxKeyDepth) return;
      node = childOf(node, segment.name);
      const last = segment === segments[segments.length - 1];
      const value = last ? resolve(pair.value) : undefined;
      const { key, written } = segment;
      addEntry(node, { key, written, pair, whole: last, part: map, value, document, inherited });
      if (last) addValue(node, pair.value, document, inherited);
    }
  }

  function addValue(
    node: MutableNode,
    written: SyntaxNode | undefined,
    document: number,
    inherited: boolean,
  ): void {
    const value = resolve(written);
    const aliased = inherited || written?.kind === "alias";
    if (value?.kind === "map") addMap(node, value, document, aliased);
    if (value?.kind === "list" && node.path.length < maxKeyDepth)
      addList(node, value, document, aliased);
  }

  function addList(node: MutableNode, list: ListNode, document: number, inherited: boolean): void {
    // A list replaces the previous one as a whole.
    for (const name of [...node.children.keys()])
      if (isListItem(name)) mutableChildren(node).delete(name);
    if (!inherited && list.parts && addParts(node, list.parts, document)) return;
    addItems(node, list.items, document, inherited, 0);
  }

  function addItems(
    node: MutableNode,
    items: readonly SyntaxNode[],
    document: number,
    inherited: boolean,
    first: number,
  ): void {
    items.forEach((item, index) => {
      if (inherited && ++inheritedKeys > maxInherited) return;
      const child = childOf(node, `[${first + index}]`);
      const value = resolve(item);
      addEntry(child, {
        key: item.span,
        written: child.name,
        pair: undefined,
        whole: true,
        part: undefined,
        value,
        document,
        inherited,
      });
      addValue(child, item, document, inherited);
    });
  }

  return { root, duplicates, addMap, addItems, inheritedKeys: () => inheritedKeys };
}

/** The tree of a part at the path of its map or list; undefined if it has merge keys. */
function partTree(
  part: MapNode | ListNode,
  path: readonly string[],
  document: number,
  item: number,
): PartTree | undefined {
  const view = viewIn(part);
  if (view) {
    const own = partTree(view.original, path, document, item);
    return own && view.from.viewOf(own, placedPart);
  }
  const place = [document, part.kind === "list" ? item : "", ...path].join("\n");
  const known = partTrees.get(part);
  if (known?.place === place) return known;
  const made = makePart(part, path, document, item, place);
  if (made) partTrees.set(part, made);
  return made;
}

const placedPart = (tree: PartTree, from: Placement): PartTree => ({
  ...tree,
  node: placedNode(tree.node, from),
  duplicates: tree.duplicates.map((duplicate) => placedDuplicate(duplicate, from)),
});

function makePart(
  part: MapNode | ListNode,
  path: readonly string[],
  document: number,
  item: number,
  place: string,
): PartTree | undefined {
  if (part.kind === "map" && part.pairs.some(isMerge)) return undefined;
  const builder = treeBuilder(path);
  if (part.kind === "map") builder.addMap(builder.root, part, document, false);
  else builder.addItems(builder.root, part.items, document, false, item);
  const { root: node, duplicates } = builder;
  return { node, duplicates, inheritedKeys: builder.inheritedKeys(), place };
}

/** A mutable copy of the children; `parts` would no longer be up to date and is reset. */
function mutableChildren(node: MutableNode): Map<string, ConfigNode> {
  if (node.children === noChildren) return (node.children = new Map());
  if (node.children instanceof Map) return node.children;
  node.parts = undefined;
  return (node.children = mutableCopy(node.children));
}

const mutableCopy = (children: Children): Map<string, ConfigNode> =>
  new Map([...children.values()].map((child) => [child.name, child]));

/** Almost every node has one entry, and adding the first one to an empty array would reserve memory for many. */
function addEntry(node: MutableNode, entry: Entry): void {
  if (node.entries.length === 0) node.entries = [entry];
  else node.entries.push(entry);
}

/** Shared by all nodes without children, because an empty map takes more memory than such a node. */
const noChildren = new Map<string, ConfigNode>();

const makeNode = (path: readonly string[], builtBy: object): MutableNode => ({
  name: path.at(-1) ?? "",
  path,
  entries: [],
  children: noChildren,
  builtBy,
});

/** A part of a key between dots. */
interface Segment {
  readonly key: Entry["key"];
  readonly written: string;
  readonly name: string;
}

/** Micronaut splits a key at its dots, quoted or not; each segment keeps its span. */
export function segmentsOf(pair: Pair): Segment[] {
  const { span, style, text } = pair.key;
  const whole = keyText(pair);
  const isBlock = resolve(pair.value)?.kind === "map";
  if (!whole.includes("."))
    return [
      { key: span, written: whole, name: isBlock ? normaliseInner(whole) : normalise(whole) },
    ];
  const exact = style === "plain" && span.end - span.start === text.length;
  const segments = whole.split(".");
  let offset = 0;
  return segments.map((written, index) => {
    const key = exact ? partOfSpan(span, offset, offset + written.length) : span;
    offset += written.length + 1;
    const isInner = isBlock || index < segments.length - 1;
    return { key, written, name: isInner ? normaliseInner(written) : normalise(written) };
  });
}

/** A pair and the segments of its key. */
interface Named {
  readonly pair: Pair;
  readonly segments: readonly Segment[];
}

/**
 * Whether a pair is read as it is, unless it has a duplicate. A name only has a hyphen at its end above a block, so that
 * an equal key may have another name.
 */
const isReadAsWritten = ({ pair, segments }: Named): boolean =>
  !isMerge(pair) && !segments.at(-1)?.name.endsWith("-");

function duplicatesAmong(all: readonly Named[], path: readonly string[]): Duplicate[] {
  const found: Duplicate[] = [];
  const byName = new Map<string, Pair>();
  for (const { pair, segments } of all) {
    if (isMerge(pair)) continue;
    const [first] = segments;
    const name =
      segments.length === 1 && first ? first.name : segments.map((each) => each.name).join(".");
    const earlier = byName.get(name);
    if (earlier) {
      const sameSpelling = keyText(earlier) === keyText(pair);
      const names = segments.map((segment) => segment.name);
      found.push({ path: [...path, ...names], earlier, later: pair, sameSpelling });
    }
    byName.set(name, pair);
  }
  return found;
}
