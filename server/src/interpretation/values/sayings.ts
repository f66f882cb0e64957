// What a single place says of a key: a node of a configuration, or an environment variable of the servers. Placeholders
// are still in it.
import type { Variable, Workload } from "../../document/fileKinds/workload";
import type { ScalarNode } from "../../document/syntax";
import type { Config } from "../../micronaut/configuration";
import { type ConfigNode, isLeaf, isListItem, scalarOf } from "../../micronaut/tree/node";
import { isDynamic, isTemplated } from "../../micronaut/values/dynamic";
import { resolveScalar, textOf } from "../../micronaut/values/scalars";
import { filledIn, serverTextOf } from "../../micronaut/values/serverText";
import { type WrittenValue, writtenAs } from "../../micronaut/values/written";

/** What a node says if nobody looks at the file around it: every placeholder makes it unknown. */
export const writtenIn = (node: ConfigNode | undefined): WrittenValue => saidIn(node, literally);

/** What a node of a configuration says. */
export const saidBy = (config: Config, node: ConfigNode | undefined): WrittenValue =>
  saidIn(node, (scalar) => withoutDollars(config, scalar));

function saidIn(
  node: ConfigNode | undefined,
  read: (scalar: ScalarNode) => WrittenValue,
): WrittenValue {
  const leaf = node?.entries.findLast(isLeaf);
  if (leaf?.value?.kind === "list") return { kind: "list" };
  const hasKeys = [...(node?.children.keys() ?? [])].some((name) => !isListItem(name));
  if (hasKeys || leaf?.value?.kind === "map") return { kind: "block" };
  const scalar = scalarOf(node);
  return scalar ? read(scalar) : { kind: leaf ? "nothing" : "absent" };
}

const literally = (scalar: ScalarNode): WrittenValue =>
  isDynamic(scalar) ? { kind: "unknown" } : writtenAs(resolveScalar(scalar));

/** The text that the server gets; unknown where something else fills in a part of it, or may. */
function withoutDollars(config: Config, scalar: ScalarNode): WrittenValue {
  if (!scalar.text.includes("$") || isTemplated(scalar)) return literally(scalar);
  const { text } = serverTextOf(config, scalar);
  return text.includes(filledIn) || /\$\w/.test(text)
    ? { kind: "unknown" }
    : { kind: "text", text };
}

/** The variable with a value that all servers start with; without a text where they differ, or nobody can see it. */
export function variableIn(
  servers: readonly Workload[],
  config: Config,
  matches: (name: string, server: Workload) => boolean,
): { readonly name: string; readonly said: WrittenValue } | undefined {
  const found = servers.map((server) =>
    server.variables.findLast(({ name }) => matches(name, server)),
  );
  const [first] = found.filter((variable) => variable !== undefined);
  if (!first) return undefined;
  const texts = new Set(found.map((variable) => variable && textOfVariable(config, variable)));
  const [text] = texts;
  const isKnown = texts.size === 1 && text !== undefined;
  return { name: first.name, said: isKnown ? { kind: "text", text } : { kind: "unknown" } };
}

/** Without quotes, `1.10` and `False` are no texts to a tool that reads them, and each tool writes them in its own way. */
function isRewritten(node: ScalarNode): boolean {
  const value = resolveScalar(node);
  return value.kind === "date" || value.kind === "time" || textOf(value) !== node.text;
}

/** A variable's value as the container gets it; nothing where it is filled in by somebody else. */
function textOfVariable(config: Config, { name, entry, node }: Variable): string | undefined {
  if (node?.kind !== "scalar" || isTemplated(node)) return undefined;
  const isOwn = config.workloads.some(({ variables }) => variables.some((v) => v.node === node));
  // Each kind of file has its own dollars; those of another file are not told here.
  if (node.text.includes("$") && (!isOwn || node.text.includes("$("))) return undefined;
  const { text } = serverTextOf(config, node);
  if (text.includes(filledIn)) return undefined;
  const isAssignment = node.span.start === entry.start && text.startsWith(`${name}=`);
  const value = isAssignment ? text.slice(name.length + 1) : text;
  return value === "" || (!isAssignment && isRewritten(node)) ? undefined : value;
}
