// The services of a compose file as workloads. Resolves anchors, aliases, merge keys and `x-` fields, and puts together
// what several documents and extended services contribute to a service.
import { type Pair, resolve, type SyntaxNode, type YamlDocument } from "../../syntax";
import { composeArrival } from "./composeScalars";
import { composeSources } from "./composeSources";
import { embeddedIn } from "../embedded";
import { mapOrAssignments, noEnvironment, placeAt, type WrittenEnvironment } from "../environment";
import { interpolated, parseImage } from "../image";
import { layeredVariables } from "./layers";
import { type FileReader, isFilled, textOf } from "../reader";
import { configurationVariable } from "../source";
import type { OutsideLayer, Variable, Workload } from "../workload";

export interface ComposeServices {
  readonly workloads: readonly Workload[];
  /** Start offsets of the regions that a service would read, if another document or a tag did not take them away. */
  readonly lost: ReadonlySet<number>;
}

/** One place where a service is written. */
interface Part {
  readonly root: YamlDocument;
  readonly service: SyntaxNode;
}

/** The services of all documents of a file. */
export function composeServices(
  reader: FileReader,
  documents: readonly YamlDocument[],
): ComposeServices {
  const own = new Map<string, Part[]>();
  for (const root of documents) {
    for (const { pair } of reader.pairsOf(reader.pairAt(root, "services")?.value)) {
      const service = resolve(pair.value);
      if (service?.kind !== "map") continue;
      own.set(pair.key.text, [...(own.get(pair.key.text) ?? []), { root, service }]);
    }
  }
  const environmentOf = environmentReader(reader);
  const workloads = [...own.keys()].map((name) =>
    workloadOf(reader, name, partsOf(reader, own, name), environmentOf),
  );
  const written = [...own.values()].flat().flatMap(({ service }) => {
    const { variables, removed = [] } = environmentOf(service);
    return embeddedIn(reader.text, [{ variables: [...variables, ...removed] }]);
  });
  const read = new Set(workloads.flatMap(({ reads }) => reads));
  const lost = written.map(({ span }) => span.start).filter((start) => !read.has(start));
  return { workloads, lost: new Set(lost) };
}

/** Where a service is written, lowest first: the service it extends, then its own documents. */
function partsOf(
  reader: FileReader,
  own: ReadonlyMap<string, readonly Part[]>,
  name: string,
  extending: readonly string[] = [],
): Part[] {
  return (own.get(name) ?? []).flatMap((part) => {
    const base = extendedBy(reader, part.service);
    const isKnown = base && base.file === undefined && ![...extending, name].includes(base.service);
    return isKnown ? [...partsOf(reader, own, base.service, [...extending, name]), part] : [part];
  });
}

/** The service that another one extends. */
function extendedBy(
  reader: FileReader,
  service: SyntaxNode,
): { readonly service: string; readonly file: string | undefined } | undefined {
  const base = reader.pairAt(service, "extends")?.value;
  if (!base) return undefined;
  const at = (key: string): string | undefined => textOf(reader.pairAt(base, key)?.value);
  const name = textOf(base) ?? at("service");
  return name === undefined ? undefined : { service: name, file: at("file") };
}

function workloadOf(
  reader: FileReader,
  name: string,
  parts: readonly Part[],
  environmentOf: (service: SyntaxNode) => WrittenEnvironment,
): Workload {
  const highest = parts.at(-1)?.service;
  const pairsAt = (key: string): Pair[] =>
    parts.flatMap(({ service }) => reader.pairAt(service, key) ?? []);
  const layers = parts.map(({ service }) => environmentOf(service));
  const variables = layeredVariables(layers);
  const launcher = variables
    .filter((variable) => variable.name === configurationVariable)
    .slice(-1);
  const inVariable = embeddedIn(reader.text, [{ variables: launcher }]).map(
    ({ span }) => span.start,
  );
  const command = ["entrypoint", "command"]
    .map((key) => wordsOf(reader, pairsAt(key).at(-1)))
    .join(" ");
  const outside = [
    ...pairsAt("env_file").flatMap((pair) => envFiles(reader, pair)),
    ...parts.flatMap(({ service }) => outsideService(reader, parts, service)),
  ].map((layer) => (layer && /[$~]/.test(layer.path) ? undefined : layer));
  const known = outside.filter((layer) => layer !== undefined);
  const hasUnseen = known.length < outside.length;
  const sources = composeSources(reader, parts, { variables, command, reads: inVariable });
  return {
    name,
    image: imageOf(pairsAt("image").at(-1)),
    variables,
    environments: layers.flatMap(({ environments }) => environments),
    replacesLower: layers.some(({ replacesLower }) => replacesLower),
    removed: layers.flatMap(({ removed = [] }) => removed),
    reads: sources.flatMap((source) => (source.kind === "region" ? [source.start] : [])),
    place: placeAt(reader, highest, ["environment"], ["pair", "assignment"]),
    hasUnseenVariables: outside.length > 0,
    ...(known.length === 0 || hasUnseen ? {} : { outside: known }),
    command,
    sources,
  };
}

/** The service of another file that a service extends; undefined in the list if it cannot be determined. */
function outsideService(
  reader: FileReader,
  parts: readonly Part[],
  service: SyntaxNode,
): (OutsideLayer | undefined)[] {
  const base = extendedBy(reader, service);
  if (!base) return isFilled(reader.pairAt(service, "extends")?.value) ? [undefined] : [];
  if (base.file !== undefined) return [{ kind: "service", path: base.file, service: base.service }];
  // A service of this file is among the parts, unless there is none with that name.
  return parts.length < 2 ? [undefined] : [];
}

/** The env files of a service: a path, or a list of paths and maps; undefined in the list if one is unclear. */
function envFiles(reader: FileReader, { value }: Pair): (OutsideLayer | undefined)[] {
  const one = textOf(value);
  const items = one === undefined ? reader.itemsOf(value) : [value];
  return items.map((item) => {
    const path = textOf(item) ?? textOf(reader.pairAt(item, "path")?.value);
    const isRaw = textOf(reader.pairAt(item, "format")?.value) === "raw";
    return path ? { kind: "env-file", path, isRaw } : undefined;
  });
}

/** Reads the variables of a service; each environment only once, even if several services share it. */
function environmentReader(reader: FileReader): (service: SyntaxNode) => WrittenEnvironment {
  const known = new Map<unknown, WrittenEnvironment>();
  return (service) => {
    const pair = reader.pairAt(service, "environment");
    if (!pair) return noEnvironment;
    const block = resolve(pair.value) ?? pair;
    let read = known.get(block);
    if (!read) {
      read = readEnvironment(reader, pair);
      known.set(block, read);
    }
    return read;
  };
}

/** The variables below `environment`, and what its tags do with those of lower layers. */
function readEnvironment(reader: FileReader, pair: Pair): WrittenEnvironment {
  const { variables, environments } = mapOrAssignments(reader, pair, composeArrival);
  const tag = resolve(pair.value)?.tag;
  const isRemoved = ({ node }: Variable): boolean => tag === "!reset" || node?.tag === "!reset";
  return {
    variables: variables.filter((variable) => !isRemoved(variable)),
    environments,
    replacesLower: tag === "!reset" || tag === "!override",
    removed: variables.filter(isRemoved),
  };
}

function imageOf(pair: Pair | undefined): Workload["image"] {
  const value = resolve(pair?.value);
  return value?.kind === "scalar" ? parseImage(interpolated(value.text), value.span) : undefined;
}

/** A command, written as a string or as a list of words. */
export const wordsOf = (reader: FileReader, pair: Pair | undefined): string =>
  textOf(pair?.value) ??
  reader
    .itemsOf(pair?.value)
    .map((item) => textOf(item) ?? "")
    .join(" ");
