// From YAML to the tree Micronaut works with: dotted keys become levels, spellings become one name, documents merge
// leaf by leaf, and of two equal keys in one map the earlier is lost with all below it.
import { isMerge } from "../document/mergeKeys";
import {
  type MapNode,
  type Pair,
  resolve,
  type SyntaxNode,
  type YamlDocument,
} from "../document/syntax";
import { keyText, loaderPairs } from "./mapping";
import { normalise, normaliseInner } from "./names";
import type { ConfigNode, Entry } from "./node";

/** Two pairs of one map that are the same key to Micronaut. */
export interface Duplicate {
  /** Normalised path of the key. */
  readonly path: readonly string[];
  readonly map: MapNode;
  readonly earlier: Pair;
  readonly later: Pair;
  /** Written alike, so the earlier block is lost as a whole; otherwise both are read and the later value wins. */
  readonly sameSpelling: boolean;
}

export interface ConfigTree {
  readonly root: ConfigNode;
  readonly duplicates: readonly Duplicate[];
}

interface MutableNode extends ConfigNode {
  readonly entries: Entry[];
  readonly children: Map<string, MutableNode>;
  readonly parent: MutableNode | undefined;
}

/** Aliases can multiply without end; no configuration comes near so many keys that another place has written. */
const mostInherited = 20_000;

/** Every node holds its path, so that levels without end would be their square. No key of anybody's is so deep. */
const deepestKey = 100;

export function buildTree(documents: readonly YamlDocument[]): ConfigTree {
  const root = makeNode("", undefined);
  const duplicates: Duplicate[] = [];
  const readPairs = loaderPairs();
  let inheritedKeys = 0;

  function childOf(parent: MutableNode, name: string): MutableNode {
    let child = parent.children.get(name);
    if (!child) {
      child = makeNode(name, parent);
      parent.children.set(name, child);
    }
    return child;
  }

  function addMap(parent: MutableNode, map: MapNode, document: number, inherited: boolean): void {
    if (!inherited) for (const found of findDuplicates(parent.path, map)) duplicates.push(found);
    for (const { pair, owner } of readPairs(map)) {
      const isInherited = inherited || owner !== map;
      if (isInherited && ++inheritedKeys > mostInherited) return;
      addPair(parent, pair, owner, document, isInherited);
    }
  }

  function addPair(
    parent: MutableNode,
    pair: Pair,
    map: MapNode,
    document: number,
    inherited: boolean,
  ): void {
    let node = parent;
    const segments = segmentsOf(pair);
    for (const [index, segment] of segments.entries()) {
      if (node.path.length === deepestKey) return;
      node = childOf(node, segment.name);
      const last = index === segments.length - 1;
      const value = last ? resolve(pair.value) : undefined;
      const { key, written } = segment;
      node.entries.push({ key, written, pair, whole: last, map, value, document, inherited });
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
    if (value?.kind === "list" && node.path.length < deepestKey)
      addItems(node, value.items, document, aliased);
  }

  function addItems(
    node: MutableNode,
    items: readonly SyntaxNode[],
    document: number,
    inherited: boolean,
  ): void {
    // A list replaces the one before it as a whole.
    for (const name of [...node.children.keys()])
      if (name.startsWith("[")) node.children.delete(name);
    items.forEach((item, index) => {
      if (inherited && ++inheritedKeys > mostInherited) return;
      const child = childOf(node, `[${index}]`);
      const value = resolve(item);
      child.entries.push({
        key: item.span,
        written: child.name,
        pair: undefined,
        whole: true,
        map: undefined,
        value,
        document,
        inherited,
      });
      addValue(child, item, document, inherited);
    });
  }

  documents.forEach((document, index) => {
    const value = resolve(document);
    if (value?.kind === "map") addMap(root, value, index, false);
  });
  return { root, duplicates };
}

function makeNode(name: string, parent: MutableNode | undefined): MutableNode {
  const path = parent ? [...parent.path, name] : [];
  return { name, path, parent, entries: [], children: new Map() };
}

/** Micronaut splits a key at its dots, quoted or not; each part keeps its own place. */
export function segmentsOf(pair: Pair): { key: Entry["key"]; written: string; name: string }[] {
  const { span, style, text } = pair.key;
  const exact = style === "plain" && span.end - span.start === text.length;
  const segments = keyText(pair).split(".");
  const isBlock = resolve(pair.value)?.kind === "map";
  let offset = span.start;
  return segments.map((written, index) => {
    const key = exact ? { start: offset, end: offset + written.length } : span;
    offset += written.length + 1;
    const isInner = isBlock || index < segments.length - 1;
    return { key, written, name: isInner ? normaliseInner(written) : normalise(written) };
  });
}

function findDuplicates(path: readonly string[], map: MapNode): Duplicate[] {
  const found: Duplicate[] = [];
  const byName = new Map<string, Pair>();
  for (const pair of map.pairs) {
    if (isMerge(pair)) continue;
    const names = segmentsOf(pair).map((segment) => segment.name);
    const name = names.join(".");
    const earlier = byName.get(name);
    if (earlier) {
      const sameSpelling = keyText(earlier) === keyText(pair);
      found.push({ path: [...path, ...names], map, earlier, later: pair, sameSpelling });
    }
    byName.set(name, pair);
  }
  return found;
}
