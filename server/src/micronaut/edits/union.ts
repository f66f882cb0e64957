// Joins two pairs with the same key: the content of the later one is merged into the earlier one.
import { blockOf } from "../../document/edits/blocks";
import { removePair } from "../../document/edits/edit";
import { maskWithin, type Span } from "../../document/span";
import {
  type MapNode,
  mapContaining,
  type Pair,
  type SyntaxNode,
  type YamlDocument,
} from "../../document/syntax";
import { buildTree, type Duplicate } from "../tree/build";
import type { Config } from "../configuration";
import { isVerifiable, isVerified } from "./verify";
import type { Order } from "./insert";
import { type Merge, merge, mergedValues } from "./merge";
import type { Move } from "./move";
import { normalise } from "../names";
import type { ConfigNode } from "../tree/node";
import { afterSteps, changed, changesTo, reparse, type Step } from "./rewrite";
import type { Preference } from "./mergeSteps";
import { areEqualExceptQuotes, valuesOf } from "../values/flatValues";

/** Two equal keys, and the map that contains them. */
interface Equals extends Duplicate {
  readonly map: MapNode;
}

function equalsOf({ documents }: Config, duplicate: Duplicate): Equals | undefined {
  const map = mapContaining(documents, duplicate.later);
  return map && { ...duplicate, map };
}

/** Plans the join of two equal keys; "moved" is the later one. */
export function planUnion(config: Config, found: Duplicate, order: Order): Move | undefined {
  if (!isVerifiable(config)) return undefined;
  const { earlier, later } = found;
  const indexes = indexesOf(config.documents, earlier);
  const duplicate = equalsOf(config, found);
  if (!indexes || !duplicate) return undefined;
  const [there, moved] = [nodeOf(earlier), nodeOf(later)];
  const { conflicts } = mergeOf(config, duplicate, order, "moved");
  return {
    conflicts,
    changes(prefer) {
      const after = joinedConfig(config, duplicate, order, prefer);
      const joined = after && pairAt(after.documents, indexes);
      if (!joined) return undefined;
      const values = mergedValues(moved, there, conflicts, prefer);
      const isJoined = areEqualExceptQuotes(values, valuesOf(nodeOf(joined)));
      const others = valuesWithout(config.documents, [earlier, later]);
      const isRestUnchanged = isVerified(
        config,
        after,
        others,
        valuesWithout(after.documents, [joined]),
      );
      return isJoined && isRestUnchanged ? changesTo(config, after) : undefined;
    },
  };
}

/** How to merge the later pair into the earlier one after the later one is removed. */
function mergeOf(config: Config, duplicate: Equals, order: Order, prefer: Preference): Merge {
  const { earlier, later, map, path } = duplicate;
  const moved = { config, pair: later, map, node: nodeOf(later) };
  const document = indexesOf(config.documents, earlier)?.[0] ?? 0;
  return merge(moved, { path, document }, nodeOf(earlier), order, prefer);
}

/** The configuration after the join. */
function joinedConfig(
  config: Config,
  duplicate: Equals,
  order: Order,
  prefer: Preference,
): Config | undefined {
  const { earlier, later, map } = duplicate;
  const others = namesakesOf(map, later).filter((pair) => pair !== earlier && pair !== later);
  if (others.length > 0) return joinedWithOthersHidden(others, config, duplicate, order, prefer);
  const remove: Step = (current) => removePair(current.text, map, later, "moved");
  return afterSteps(config, [remove, ...mergeOf(config, duplicate, order, prefer).steps]);
}

const namesakes = new WeakMap<MapNode, ReadonlyMap<string, readonly Pair[]>>();

/** The pairs of a map with the same name as one of them. Cached, because a map can have many duplicates. */
function namesakesOf(map: MapNode, pair: Pair): readonly Pair[] {
  const byName = namesakes.get(map) ?? pairsByName(map);
  namesakes.set(map, byName);
  return byName.get(nameOf(pair)) ?? [];
}

function pairsByName({ pairs }: MapNode): Map<string, Pair[]> {
  const byName = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const others = byName.get(nameOf(pair));
    if (others) others.push(pair);
    else byName.set(nameOf(pair), [pair]);
  }
  return byName;
}

const nameOf = ({ key }: Pair): string => key.text.split(".").map(normalise).join(".");

/** If there are further equal keys, they are hidden during the join, so that a lookup by path finds one of the two. */
function joinedWithOthersHidden(
  rivals: readonly Pair[],
  config: Config,
  { earlier, later, map }: Equals,
  order: Order,
  prefer: Preference,
): Config | undefined {
  if (map.flow) return undefined;
  const { text, region } = config;
  const hidden: Span[] = [];
  for (const rival of rivals) {
    const block = blockOf(text, map, rival);
    // Keys in the lines of another are hidden with it, for example if line breaks of an old kind separate them.
    if ([earlier, later].some(({ key }) => isWithin(block, key.span.start))) return undefined;
    hidden.push(block);
  }
  const view = reparse(config, maskWithin(text, hidden), region.span);
  const same = view.duplicates.find(
    (candidate) =>
      candidate.earlier.key.span.start === earlier.key.span.start &&
      candidate.later.key.span.start === later.key.span.start,
  );
  const equals = same && equalsOf(view, same);
  const after = equals && joinedConfig(view, equals, order, prefer);
  return after && changed(config, changesTo(view, after));
}

const isWithin = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

/** The node of a pair, built separately from the rest of the tree. */
function nodeOf(pair: Pair): ConfigNode {
  const key = { ...pair.key, text: "key" };
  const { span, value } = pair;
  const map: MapNode = { kind: "map", span, flow: false, pairs: [{ key, value, span }] };
  const node = buildTree([map]).root.children.get("key");
  return { ...(node as ConfigNode), path: ["key"] };
}

const valuesWithout = (
  documents: readonly YamlDocument[],
  pairs: readonly Pair[],
): Map<string, string> =>
  valuesOf(buildTree(documents.map((root) => root && without(root, pairs))).root);

function without(node: SyntaxNode, gone: readonly Pair[]): SyntaxNode {
  if (node.kind !== "list" && node.kind !== "map") return node;
  const { span, flow, tag } = node;
  if (node.kind === "list") {
    const items = node.items.map((item) => without(item, gone));
    return { kind: "list", span, flow, tag, items };
  }
  const pairs = node.pairs
    .filter((pair) => !gone.includes(pair))
    .map(({ key, value, span: own }) => ({ key, value: value && without(value, gone), span: own }));
  return { kind: "map", span, flow, tag, pairs };
}

/** The indexes of the document, and of the pairs and items below, that lead to a pair: stable during the edit. */
function indexesOf(documents: readonly YamlDocument[], pair: Pair): number[] | undefined {
  const below = (node: SyntaxNode | undefined): number[] | undefined => {
    if (node?.kind !== "map" && node?.kind !== "list") return undefined;
    const inner = node.kind === "map" ? node.pairs : node.items;
    for (const [index, step] of inner.entries()) {
      if (step === pair) return [index];
      const rest = below("kind" in step ? step : step.value);
      if (rest) return [index, ...rest];
    }
    return undefined;
  };
  for (const [index, root] of documents.entries()) {
    const indexes = below(root);
    if (indexes) return [index, ...indexes];
  }
  return undefined;
}

function pairAt(documents: readonly YamlDocument[], indexes: readonly number[]): Pair | undefined {
  const [document = 0, ...steps] = indexes;
  let node: SyntaxNode | undefined = documents[document];
  let pair: Pair | undefined;
  for (const step of steps) {
    pair = node?.kind === "map" ? node.pairs[step] : undefined;
    node = node?.kind === "list" ? node.items[step] : pair?.value;
  }
  return pair;
}
