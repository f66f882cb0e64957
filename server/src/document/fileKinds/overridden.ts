// What is set twice in a file, so that only the last one counts: names in a list of variables, and keys of Helm values.
// Recorded from Docker Compose, Kubernetes and Helm in `test/conformance/carriers`.
import { contains, type Span } from "../span";
import type { SyntaxNode } from "../syntax";
import { isMerge } from "../yaml/mergeKeys";
import { actionLines } from "../yaml/templates";
import type { IgnoredValue } from "./ignoredValue";
import type { Variable } from "./workload";

/** Variables that a later one in the same list replaces, if Kestra reads them and the values differ. */
export function overriddenVariables(text: string, variables: readonly Variable[]): IgnoredValue[] {
  if (isTemplate(text)) return [];
  return variables.flatMap((variable, index) => {
    const { name, at, entry } = variable;
    const last = variables.findLast((other) => other.name === name);
    const isLost =
      last !== undefined &&
      variables.indexOf(last) > index &&
      textAt(text, last.entry) !== textAt(text, entry);
    return isLost && /^(?:KESTRA|MICRONAUT|DATASOURCES)_/.test(name) ? [overridden(name, at)] : [];
  });
}

/** Keys that a later one in the same map replaces, outside of the configurations. */
export function overriddenKeys(
  text: string,
  node: SyntaxNode | undefined,
  configurations: readonly Span[],
): IgnoredValue[] {
  return isTemplate(text) ? [] : keysIn(node, configurations);
}

function keysIn(node: SyntaxNode | undefined, configurations: readonly Span[]): IgnoredValue[] {
  if (!node || configurations.some((span) => contains(span, node.span.start))) return [];
  if (node.kind === "list") return node.items.flatMap((item) => keysIn(item, configurations));
  if (node.kind !== "map") return [];
  const last = new Map(node.pairs.map((pair) => [pair.key.text, pair]));
  return node.pairs.flatMap((pair) => {
    const { key, value } = pair;
    if (isMerge(pair)) return [];
    return last.get(key.text) === pair
      ? keysIn(value, configurations)
      : [overridden(key.text, key.span)];
  });
}

/** Lines that are actions of a template may decide between the two. */
const isTemplate = (text: string): boolean =>
  actionLines(text, { start: 0, end: text.length }).length > 0;

const overridden = (name: string, span: Span): IgnoredValue => ({
  ...{ kind: "overridden", span, name, move: [] },
});

const textAt = (text: string, { start, end }: Span): string => text.slice(start, end);
