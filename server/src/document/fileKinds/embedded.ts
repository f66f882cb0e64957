// Configurations embedded as strings in values of a file, as literal block scalars or otherwise.
import { jsonValueOf } from "../goYaml";
import { lineEnd, nextLine } from "../lines";
import { type MapNode, type Pair, resolve, type ScalarNode, type SyntaxNode } from "../syntax";
import type { Region } from "./fileKind";
import { afterVariable, keylessText, nonLiteralMapping, nonLiteralText } from "./nonLiteral";
import { literalRegion } from "./regions";
import { configurationVariable } from "./source";
import type { Variable, Workload } from "./workload";

/** The configuration in the value of `pair`, which should be a string; undefined for a plain or empty value. */
export function regionOfText(text: string, pair: Pair): Region | undefined {
  const value = resolve(pair.value);
  if (value?.kind === "scalar") return scalarRegion(text, value);
  // The target of an alias may be used for other purposes elsewhere.
  return pair.value === value ? nonLiteralMapping(text, pair) : undefined;
}

const scalarRegion = (text: string, scalar: ScalarNode): Region | undefined =>
  scalar.style === "literal" ? literalRegion(text, scalar) : nonLiteralText(text, scalar);

/**
 * The configuration in an item that begins with `KESTRA_CONFIGURATION=`, or another name. In a literal block scalar,
 * that is alone on the first line, and the configuration is below.
 */
export function assignedRegion(
  text: string,
  item: ScalarNode,
  name: string = configurationVariable,
): Region | undefined {
  const head = `${name}=`;
  if (item.style !== "literal")
    return item.text.startsWith(head) ? nonLiteralText(text, item, head) : undefined;
  const region = literalRegion(text, item);
  const { start, end } = region.span;
  const first = text.slice(start, lineEnd(text, start)).trimStart();
  if (!first.startsWith(head)) return undefined;
  return first.trimEnd() === head
    ? { ...region, span: { start: nextLine(text, start), end } }
    : afterVariable(text, item, region, head);
}

/** The regions in the launcher's variable anywhere below a node: in a map, or as `NAME=value` in a list. */
export function* variableRegions(text: string, node: SyntaxNode | undefined): Generator<Region> {
  if (node?.kind === "list") {
    for (const item of node.items) {
      const entry = item.kind === "scalar" && assignedRegion(text, item);
      if (entry) yield withProof(entry);
      else yield* variableRegions(text, item);
    }
  }
  if (node?.kind !== "map") return;
  const named = namedMapping(text, node);
  if (named) yield withProof(named);
  for (const pair of node.pairs) {
    const region = pair.key.text === configurationVariable ? regionOfText(text, pair) : undefined;
    if (region) yield withProof(region);
    else yield* variableRegions(text, pair.value);
  }
}

/** The map in a container's variable, written as a name and a value. */
function namedMapping(text: string, { pairs }: MapNode): Region | undefined {
  const name = pairs.find((pair) => pair.key.text === "name")?.value;
  if (name?.kind !== "scalar" || name.text !== configurationVariable) return undefined;
  const value = pairs.find((pair) => pair.key.text === "value");
  return value?.value?.kind === "map" ? nonLiteralMapping(text, value) : undefined;
}

const withProof = (region: Region): Region => ({ ...region, proof: true });

/** Strings in the launcher's variable of some workloads in which the server finds no keys. */
export const keylessIn = (
  text: string,
  workloads: readonly Pick<Workload, "variables" | "command">[],
): Region[] =>
  workloads
    .filter(({ command }) => !runsOtherwise.test(command))
    .flatMap(({ variables }) => {
      const last = variables.findLast(({ name }) => name === configurationVariable);
      if (last?.node?.kind !== "scalar" || embeddedRegion(text, last)) return [];
      const actual = stringIn(last.node, last);
      return (actual !== undefined && keylessText(last.node.span, actual)) || [];
    });

/** A command that may do something with the variable, or names a file that the server reads in any case. */
const runsOtherwise =
  /(?:^|[\s/])(?:ba|da|k|z)?sh(?:\s|$)|(?:^|[\s/])java\s|--config\b|(?:^|\s)-c(?:=|\s)/;

/** The string that the container gets for a variable; undefined if it is unknown. */
function stringIn(node: ScalarNode, { arrival }: Variable): string | undefined {
  if (arrival) return "text" in arrival ? arrival.text : undefined;
  if (node.tag !== undefined || node.text.startsWith(`${configurationVariable}=`)) return undefined;
  const value = jsonValueOf(node);
  return value.kind === "string" ? value.text : undefined;
}

/** The regions in the variables of some workloads. */
export const embeddedIn = (
  text: string,
  workloads: readonly Pick<Workload, "variables">[],
): Region[] =>
  workloads.flatMap(({ variables }) =>
    variables.flatMap((variable) => embeddedRegion(text, variable) ?? []),
  );

/** The region in a variable, if it is the launcher's. */
function embeddedRegion(text: string, { name, node }: Variable): Region | undefined {
  const value = name === configurationVariable ? resolve(node) : undefined;
  if (value?.kind !== "scalar") return undefined;
  return assignedRegion(text, value) ?? scalarRegion(text, value);
}
