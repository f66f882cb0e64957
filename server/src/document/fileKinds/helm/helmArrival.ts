// What arrives of a map in Helm values: Helm reads the values and writes the map again (`toYaml`). Plain scalars and
// keys get another form, and `<<` wins over the keys before it. Recorded from Helm in `test/conformance/carriers`.
import { jsonValueOf } from "../../goYaml";
import type { JsonValue } from "../../jsonValue";
import { originalOf } from "../../placed";
import {
  type AliasNode,
  type ListNode,
  type MapNode,
  type Pair,
  resolve,
  type ScalarNode,
  type SyntaxNode,
} from "../../syntax";
import { isMerge } from "../../yaml/mergeKeys";

/** The same node if it arrives as it is written. */
export function helmArrival(root: SyntaxNode): SyntaxNode {
  const known = new Map<SyntaxNode, SyntaxNode>();
  return arrivalOf(root);

  function arrivalOf<T extends SyntaxNode>(node: T): T;
  function arrivalOf(node: SyntaxNode): SyntaxNode {
    if (isKept(originalOf(node))) return node;
    let arrival = known.get(node);
    if (!arrival) known.set(node, (arrival = changed(node)));
    return arrival;
  }

  function changed(node: SyntaxNode): SyntaxNode {
    switch (node.kind) {
      case "scalar":
        return { ...node, arrives: jsonValueOf(node) };
      case "alias":
        return { ...node, target: node.target && arrivalOf(node.target) };
      case "list":
        return changedList(node);
      case "map":
        return changedMap(node, overriddenIn(node));
    }
  }

  function changedList({ span, tag, flow, items, parts }: ListNode): ListNode {
    return {
      ...{ kind: "list", span, tag, flow, items: items.map((item) => arrivalOf(item)) },
      ...(parts ? { parts: parts.map((part) => arrivalOf(part)) } : {}),
    };
  }

  function changedMap(map: MapNode, overridden: ReadonlySet<Pair>): MapNode {
    const { span, tag, flow } = map;
    const parts = map.parts?.map((part) => changedMap(part, overridden));
    const pairs = parts
      ? parts.flatMap((part) => part.pairs)
      : map.pairs.filter((pair) => !overridden.has(pair)).map(changedPair);
    return { kind: "map", span, tag, flow, pairs, ...(parts ? { parts } : {}) };
  }

  function changedPair(pair: Pair): Pair {
    const { key, value, span } = pair;
    const arrives = isMerge(pair) || isKeptScalar(key) ? undefined : keyOf(jsonValueOf(key));
    return {
      key: arrives ? { ...key, arrives } : key,
      value: value && arrivalOf(value),
      span,
    };
  }
}

/** A key as a string: JSON has no others. */
const keyOf = (value: JsonValue): JsonValue => ({
  kind: "string",
  text: value.kind === "string" ? value.text : value.kind === "null" ? "null" : String(value.value),
});

/** The pairs of a map that a later `<<` sets again. */
function overriddenIn({ pairs }: MapNode): ReadonlySet<Pair> {
  const overridden = new Set<Pair>();
  const before = new Map<string, Pair[]>();
  for (const pair of pairs) {
    if (isMerge(pair))
      for (const name of namesIn(pair.value))
        for (const earlier of before.get(name) ?? []) overridden.add(earlier);
    else before.set(pair.key.text, [...(before.get(pair.key.text) ?? []), pair]);
  }
  return overridden;
}

/** The keys that a merge brings in, with those that it merges itself. */
function* namesIn(value: SyntaxNode | undefined): Generator<string> {
  const source = resolve(value);
  if (source?.kind === "list") for (const item of source.items) yield* namesIn(item);
  if (source?.kind !== "map") return;
  for (const pair of source.pairs) {
    if (isMerge(pair)) yield* namesIn(pair.value);
    else yield pair.key.text;
  }
}

/** Whether nodes arrive as they are written, regardless of their position. */
const kept = new WeakMap<SyntaxNode, boolean>();

function isKept(node: SyntaxNode): boolean {
  if (node.kind === "scalar") return isKeptScalar(node);
  let answer = kept.get(node);
  if (answer === undefined) kept.set(node, (answer = isKeptBlock(node)));
  return answer;
}

function isKeptBlock(node: AliasNode | MapNode | ListNode): boolean {
  if (node.kind === "alias") return !node.target || isKept(originalOf(node.target));
  const parts = node.parts ?? [node];
  return parts.every((part) => {
    const original = originalOf(part);
    if (original !== node) return isKept(original);
    if (original.kind === "list") return original.items.every((item) => isKept(originalOf(item)));
    return (
      original.kind === "map" &&
      original.pairs.every(
        (pair) =>
          !isMerge(pair) &&
          isKeptScalar(pair.key) &&
          (!pair.value || isKept(originalOf(pair.value))),
      )
    );
  });
}

/** Whether the server reads the same from a scalar as from what arrives. False also for some that it does. */
const isKeptScalar = ({ text, style, tag }: ScalarNode): boolean =>
  style !== "plain" ||
  tag !== undefined ||
  /^-?(?:0|[1-9]\d{0,14})$/.test(text) ||
  !/^(?:[-+.\d]|[yYnN]$)/.test(text);
