// The configuration that a value of the file holds as a text, the right way or another.
import { nextLine } from "../lines";
import { type Pair, resolve, type ScalarNode, type SyntaxNode } from "../syntax";
import type { Region } from "./fileKind";
import { nonLiteralMapping, nonLiteralText } from "./nonLiteral";
import { literalRegion } from "./regions";
import { configurationVariable } from "./source";
import type { Variable, Workload } from "./workload";

/** The configuration that is the value of `pair`, where a text belongs; nothing for a plain or empty value. */
export function regionOfText(text: string, pair: Pair): Region | undefined {
  const value = resolve(pair.value);
  if (value?.kind === "scalar") return scalarRegion(text, value);
  // An anchor's map may be more than a configuration somewhere else.
  return pair.value === value ? nonLiteralMapping(text, pair) : undefined;
}

const scalarRegion = (text: string, scalar: ScalarNode): Region | undefined =>
  scalar.style === "literal" ? literalRegion(text, scalar) : nonLiteralText(text, scalar);

/** `- |` with `KESTRA_CONFIGURATION=` alone on its first line: the lines below are the configuration. */
export function assignedRegion(text: string, item: ScalarNode): Region | undefined {
  const head = `${configurationVariable}=`;
  if (!item.text.startsWith(head)) return undefined;
  if (item.style !== "literal") return nonLiteralText(text, item, head);
  if (!/^[ \t]*\r?\n/.test(item.text.slice(head.length))) return undefined;
  const region = literalRegion(text, item);
  const { start, end } = region.span;
  return { ...region, span: { start: nextLine(text, start), end } };
}

/** What the launcher's variable holds, wherever it is written below a node: in a map, or as `NAME=value` in a list. */
export function* variableRegions(text: string, node: SyntaxNode | undefined): Generator<Region> {
  if (node?.kind === "list") {
    for (const item of node.items) {
      const entry = item.kind === "scalar" && assignedRegion(text, item);
      if (entry) yield proven(entry);
      else yield* variableRegions(text, item);
    }
  }
  if (node?.kind !== "map") return;
  for (const pair of node.pairs) {
    const region = pair.key.text === configurationVariable ? regionOfText(text, pair) : undefined;
    if (region) yield proven(region);
    else yield* variableRegions(text, pair.value);
  }
}

const proven = (region: Region): Region => ({ ...region, proof: true });

/** The regions that the variables of some workloads hold. */
export const embeddedIn = (
  text: string,
  workloads: readonly Pick<Workload, "variables">[],
): Region[] =>
  workloads.flatMap(({ variables }) =>
    variables.flatMap((variable) => embeddedRegion(text, variable) ?? []),
  );

/** The region that a variable holds, if it is the launcher's. */
function embeddedRegion(text: string, { name, node }: Variable): Region | undefined {
  const value = name === configurationVariable ? resolve(node) : undefined;
  if (value?.kind !== "scalar") return undefined;
  return assignedRegion(text, value) ?? scalarRegion(text, value);
}
