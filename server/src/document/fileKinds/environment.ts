// How environment variables are written in YAML: as a map, as a list of `NAME=value`, or as a list of maps that each
// have a name and a value.
import type { Span } from "../span";
import { type Pair, resolve, type ScalarNode, type SyntaxNode } from "../syntax";
import type { Arrival } from "./arrival";
import { type FileReader, textOf } from "./reader";
import type { ContainerEnvironment, Variable, VariableLayer, VariablePlace } from "./workload";

/** The variables at one place, and the maps or lists they are written in. */
export interface WrittenEnvironment extends VariableLayer {
  readonly environments: readonly ContainerEnvironment[];
}

export const noEnvironment: WrittenEnvironment = { variables: [], environments: [] };

/** What a container gets for the value of a variable in a map. */
type ArrivalOf = (node: ScalarNode) => Arrival;

/** The value of `pair` as a map of variables or a list of `NAME=value`, as in compose files. */
export function mapOrAssignments(
  reader: FileReader,
  pair: Pair,
  arrivalOf: ArrivalOf,
): WrittenEnvironment {
  const block = resolve(pair.value);
  if (block?.kind === "map") {
    const pairs = reader.pairsOf(block);
    const owners = new Set<SyntaxNode>([block, ...pairs.map(({ owner }) => owner)]);
    return {
      variables: pairs.map(({ pair: variable }) => fromPair(variable, arrivalOf)),
      environments: [...owners].flatMap((owner) => blocksAt(reader, owner, ["pair"])),
    };
  }
  if (block?.kind === "list") {
    return {
      variables: reader.itemsOf(block).flatMap((item) => fromAssignment(reader.text, item) ?? []),
      environments: blocksAt(reader, block, ["assignment"]),
    };
  }
  // Empty, or a word that the user is typing.
  return {
    variables: [],
    environments: [{ key: pair.key.span, forms: ["pair", "assignment"] }],
  };
}

/** The value of `pair` as a list of maps with a name and a value, as in Kubernetes. */
export function namedList(reader: FileReader, pair: Pair): WrittenEnvironment {
  const block = resolve(pair.value);
  const environments =
    block?.kind === "list"
      ? blocksAt(reader, block, ["named"])
      : [{ key: pair.key.span, forms: ["named"] } satisfies ContainerEnvironment];
  const variables = reader.itemsOf(block).flatMap((item) => fromNamed(reader, item) ?? []);
  return { variables, environments };
}

/** Where to insert a variable into the map or list at a path of keys below `holder`. */
export function placeAt(
  reader: FileReader,
  holder: SyntaxNode | undefined,
  path: readonly string[],
  forms: VariablePlace["forms"],
): VariablePlace | undefined {
  const top = resolve(holder);
  if (top?.kind !== "map") return undefined;
  let within = top;
  let pair: Pair | undefined;
  let missing = path;
  for (const key of path) {
    const found = reader.pairsOf(pair ? pair.value : top).find(({ name }) => name === key);
    if (!found) break;
    ({ owner: within, pair } = found);
    missing = missing.slice(1);
  }
  const block = resolve(pair?.value);
  if (missing.length === 0)
    return { within, pair, missing, key: block && reader.keyOf(block), forms };
  // Missing keys are added to the existing pairs.
  return block?.kind === "map" && block.pairs.length > 0
    ? { within: block, pair: undefined, missing, key: undefined, forms }
    : { within, pair, missing, key: undefined, forms };
}

const blocksAt = (
  reader: FileReader,
  block: SyntaxNode,
  forms: ContainerEnvironment["forms"],
): ContainerEnvironment[] => {
  const key = reader.keyOf(block);
  return key ? [{ key, forms }] : [];
};

function fromPair({ key, value, span }: Pair, arrivalOf: ArrivalOf): Variable {
  const node = resolve(value);
  const written = { name: key.text, at: key.span, entry: span, value: node?.span, node };
  if (!node) return { ...written, arrival: { kind: "from-outside" } };
  return node.kind === "scalar" ? { ...written, arrival: arrivalOf(node) } : written;
}

function fromAssignment(text: string, item: SyntaxNode): Variable | undefined {
  if (item.kind !== "scalar") return undefined;
  const equals = item.text.indexOf("=");
  const name = equals === -1 ? item.text : item.text.slice(0, equals);
  if (name === "") return undefined;
  const at = nameIn(text, item, name);
  const end = item.style.endsWith("quoted") ? item.span.end - 1 : item.span.end;
  const value = equals === -1 || at.end + 1 >= end ? undefined : { start: at.end + 1, end };
  const arrival: Arrival =
    equals === -1 ? { kind: "from-outside" } : { kind: "text", text: item.text.slice(equals + 1) };
  return { name, at, entry: item.span, value, node: item, arrival };
}

/** The span of the name in an item; the whole item if quotes or escapes hide it. */
function nameIn(text: string, item: ScalarNode, name: string): Span {
  const start = text.indexOf(name, item.span.start);
  const end = start + name.length;
  return start === -1 || end > item.span.end ? item.span : { start, end };
}

function fromNamed(reader: FileReader, item: SyntaxNode): Variable | undefined {
  const name = resolve(reader.pairAt(item, "name")?.value);
  if (name?.kind !== "scalar" || name.text === "") return undefined;
  const written = reader.pairAt(item, "value")?.value;
  const node = textOf(written) === undefined ? undefined : resolve(written);
  return { name: name.text, at: name.span, entry: item.span, value: node?.span, node };
}
