// The value that a single place sets for a key: a node of a configuration, or an environment variable of the servers.
// Placeholders are not resolved yet.
import type { Variable, Workload } from "../../document/fileKinds/workload";
import type { ScalarNode } from "../../document/syntax";
import type { Config } from "../../micronaut/configuration";
import { type ConfigNode, isLeaf, isListItem, scalarOf } from "../../micronaut/tree/node";
import { isDynamic, isTemplated } from "../../micronaut/values/dynamic";
import { resolveScalar, textOf } from "../../micronaut/values/scalars";
import { interpolatedMark } from "../../document/dollars";
import { serverTextOf } from "../../micronaut/values/serverText";
import { type WrittenValue, writtenAs } from "../../micronaut/values/written";

/** The value of a node without its file as context: every placeholder makes it unknown. */
export const writtenIn = (node: ConfigNode | undefined): WrittenValue => valueIn(node, literally);

/** The value of a node of a configuration. */
export const writtenValueOf = (config: Config, node: ConfigNode | undefined): WrittenValue =>
  valueIn(node, (scalar) => withoutDollars(config, scalar));

function valueIn(
  node: ConfigNode | undefined,
  read: (scalar: ScalarNode) => WrittenValue,
): WrittenValue {
  if (!node) return absent;
  const leaf = node.entries.findLast(isLeaf);
  if (leaf?.value?.kind === "list") return { kind: "list" };
  if (hasKeys(node) || leaf?.value?.kind === "map") return { kind: "block" };
  const scalar = scalarOf(node);
  return scalar ? read(scalar) : { kind: leaf ? "nothing" : "absent" };
}

const absent: WrittenValue = { kind: "absent" };

/** Whether something is below a key, other than items of a list. */
function hasKeys(node: ConfigNode): boolean {
  if (node.children.size === 0) return false;
  for (const name of node.children.keys()) if (!isListItem(name)) return true;
  return false;
}

const literally = (scalar: ScalarNode): WrittenValue =>
  isDynamic(scalar) ? { kind: "unknown" } : writtenAs(resolveScalar(scalar));

/** The string the server receives; unknown if another tool fills in, or may fill in, a part of it. */
function withoutDollars(config: Config, scalar: ScalarNode): WrittenValue {
  if (!scalar.text.includes("$") || isTemplated(scalar)) return literally(scalar);
  const { text } = serverTextOf(config, scalar);
  return text.includes(interpolatedMark) || /\$\w/.test(text)
    ? { kind: "unknown" }
    : { kind: "text", text };
}

/** The variable with a value that all servers start with; without text if they differ or it cannot be determined. */
export function variableIn(
  servers: readonly Workload[],
  config: Config,
  matches: (name: string, server: Workload) => boolean,
): { readonly name: string; readonly written: WrittenValue } | undefined {
  const found = servers.map((server) =>
    server.variables.findLast(({ name }) => matches(name, server)),
  );
  const [first] = found.filter((variable) => variable !== undefined);
  if (!first) return undefined;
  const texts = new Set(found.map((variable) => variable && textOfVariable(config, variable)));
  const [text] = texts;
  const isKnown = texts.size === 1 && text !== undefined;
  return { name: first.name, written: isKnown ? { kind: "text", text } : { kind: "unknown" } };
}

/**
 * Unquoted, `1.10` and `False` are not strings to a tool that processes the file, and each tool writes them
 * differently.
 */
function isRewritten(node: ScalarNode): boolean {
  const value = resolveScalar(node);
  return value.kind === "date" || value.kind === "time" || textOf(value) !== node.text;
}

/** A variable's value as the container receives it; undefined if another tool fills it in. */
function textOfVariable(config: Config, variable: Variable): string | undefined {
  const { name, entry, node, arrival } = variable;
  if (arrival && arrival.kind !== "text")
    return arrival.kind === "rewritten" ? arrival.text : undefined;
  // In an env file, no dollar signs are left.
  if (!node && arrival) return arrival.text === "" ? undefined : arrival.text;
  if (node?.kind !== "scalar" || isTemplated(node)) return undefined;
  const isOwn = config.workloads.some(({ variables }) => variables.some((v) => v.node === node));
  // Each file kind escapes dollar signs differently, and the kind of the other file is not known here.
  if (node.text.includes("$") && (!isOwn || node.text.includes("$("))) return undefined;
  const { text } = serverTextOf(config, node);
  if (text.includes(interpolatedMark)) return undefined;
  const isAssignment = node.span.start === entry.start && text.startsWith(`${name}=`);
  const value = isAssignment ? text.slice(name.length + 1) : text;
  const isKnown = arrival !== undefined || isAssignment || !isRewritten(node);
  return value === "" || !isKnown ? undefined : value;
}
