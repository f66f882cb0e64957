// The single source for the effective value of a key. Considers overriding variables, the other files of the
// deployment, and placeholders. A value that is only known at run time is unknown.
import type { ScalarNode } from "../../document/syntax";
import { type Companion, type Config, serversOf } from "../../micronaut/configuration";
import { setsBelow } from "../../micronaut/environment";
import { buildTree } from "../../micronaut/tree/build";
import {
  at,
  type ConfigNode,
  type Entry,
  isLeaf,
  ownScalarOf,
  scalarOf,
  writtenScalarOf,
} from "../../micronaut/tree/node";
import { isDynamic } from "../../micronaut/values/dynamic";
import type { WrittenValue } from "../../micronaut/values/written";
import { setsKey, variablesWin } from "../deployment/environmentVariables";
import { type Filled, fillIn, notFilled } from "./fillIn";
import { writtenValueOf, variableIn } from "./placeValues";

/** `text` is what the server receives, with placeholders resolved. */
export interface Value extends WrittenValue, Filled {
  /** The place that wins; undefined if there is none or it cannot be determined. */
  readonly from: ValuePlace | undefined;
  /** The other places that set the key: overridden, or possibly overridden. */
  readonly others: readonly ValuePlace[];
  /** The key in this file, whether or not it wins. */
  readonly node: ConfigNode | undefined;
}

export type ValuePlace =
  | { readonly kind: "here"; readonly entry: Entry }
  | { readonly kind: "variable"; readonly name: string }
  /** Another file of the same deployment. */
  | { readonly kind: "file"; readonly uri: string };

/** What a place sets, before its placeholders are resolved. */
interface PlacedValue {
  readonly from: ValuePlace | undefined;
  readonly written: WrittenValue;
}

/** The value of the key at a normalised path. */
export function valueOf(config: Config, path: readonly string[]): Value {
  const node = at(config.root, path);
  const files = config.otherFiles.configs.flatMap((companion) => valueInFile(companion, path));
  const variables = variablesFor(config, path);
  const isAlone = files.length + variables.length === 0;
  if (!node && isAlone) return isOpen(config, path) ? unknownEverywhere : absentEverywhere;
  const here = placesIn(node);
  const own: PlacedValue = { from: here.at(-1), written: ownValue(config, node) };
  const { from, written } = isAlone ? own : decisive(own, files, variables, config, path);
  const others = isAlone
    ? here.slice(0, -1)
    : [...here, ...variables, ...files.map((file) => file.from)].filter((place) => place !== from);
  const filled = written.text?.includes("${") ? fillIn(config, written.text) : undefined;
  const { kind, text } = filled ?? written;
  const { names, assumed, unless, needs } = filled ?? notFilled;
  // Listed instead of spread: each keystroke reads thousands of values, and spreading is ten times slower.
  return { kind, text, names, assumed, unless, needs, from, others, node };
}

const absentEverywhere: Value = {
  ...{ kind: "absent", text: undefined },
  ...notFilled,
  ...{ from: undefined, others: [], node: undefined },
};

const unknownEverywhere: Value = { ...absentEverywhere, kind: "unknown" };

/** Whether a tool may add a key that is not in the file: an action of a template, or a value above the key. */
function isOpen({ actions, root }: Config, path: readonly string[]): boolean {
  if (actions.length > 0) return true;
  let node: ConfigNode | undefined = root;
  for (const name of path) {
    node = node.children.get(name);
    if (!node) return false;
    const scalar = scalarOf(node);
    if (scalar && isDynamic(scalar)) return true;
  }
  return false;
}

/** What this file sets. With actions of a template, nothing is certainly missing, and only one place may be left. */
function ownValue(config: Config, node: ConfigNode | undefined): WrittenValue {
  const written = writtenValueOf(config, node);
  if (config.actions.length === 0) return written;
  const isUndecided =
    written.kind === "absent" ||
    written.kind === "nothing" ||
    (node?.entries.length ?? 0) > 1 ||
    isWrittenTwice(config, node);
  return isUndecided ? { kind: "unknown" } : written;
}

/** Whether the same map has an equal key above. The tree does not contain it, but a template may drop the lower one. */
const isWrittenTwice = ({ documents }: Config, node: ConfigNode | undefined): boolean =>
  buildTree(documents).duplicates.some(
    ({ path }) =>
      path.length === node?.path.length && path.every((name, index) => name === node.path[index]),
  );

/** The places of this file with a value for a key; for a mapping, the last of its places. */
function placesIn(node: ConfigNode | undefined): ValuePlace[] {
  const entries = node?.entries ?? [];
  const leaves = entries.length > 1 ? entries.filter(isLeaf) : entries;
  const places = leaves.length > 0 ? leaves : entries.slice(-1);
  return places.map((entry) => ({ kind: "here", entry }));
}

interface FileValue extends PlacedValue {
  readonly from: ValuePlace;
  readonly rank: Companion["rank"];
}

/** A key without a value in another file counts as absent. */
function valueInFile({ uri, config, rank }: Companion, path: readonly string[]): FileValue[] {
  const written = ownValue(config, at(config.root, path));
  const isSet = written.kind !== "absent" && written.kind !== "nothing";
  return isSet || rank === "instead" ? [{ rank, from: { kind: "file", uri }, written }] : [];
}

type VariablePlace = ValuePlace & { readonly kind: "variable" };

/** The variables that set a key or something below it, without duplicates. */
function variablesFor(config: Config, path: readonly string[]): readonly VariablePlace[] {
  const servers = serversOf(config);
  if (servers.length === 0) return noVariables;
  const names = new Set<string>();
  const first = path[0]?.[0];
  for (const { variables } of servers)
    for (const { name } of variables)
      // Most do not concern the path, and comparing the first letter rules them out.
      if (name[0]?.toLowerCase() === first && (setsKey(name, path) || setsBelow(name, path)))
        names.add(name);
  return [...names].map((name) => ({ kind: "variable", name }));
}

const noVariables: readonly VariablePlace[] = [];

/** The value of the place that ranks highest; unknown if that cannot be determined. */
function decisive(
  own: PlacedValue,
  files: readonly FileValue[],
  variables: readonly VariablePlace[],
  config: Config,
  path: readonly string[],
): PlacedValue {
  const ranked = (rank: Companion["rank"]): readonly PlacedValue[] =>
    files.filter((file) => file.rank === rank);
  // A file named on the command line ranks above the variables.
  const variable = (wins: boolean): readonly PlacedValue[] => {
    const found = variableIn(
      serversOf(config),
      config,
      (name, server) => variablesWin(server) === wins && setsKey(name, path),
    );
    const from = variables.find(({ name }) => name === found?.name);
    return found ? [{ from, written: found.written }] : [];
  };
  const here = own.written.kind === "absent" ? [] : [own];
  const levels = [variable(true), ranked("above"), here, ranked("below"), variable(false)];
  const [first, rival] = levels.find((level) => level.length > 0) ?? [];
  const all = [...levels.flat(), ...ranked("unknown")];
  const blocks = all.filter(({ written }) => written.kind === "block");
  if (ranked("instead").length > 0) return unknown;
  if (blocks.length > 0 && blocks.length === all.length)
    return { from: first?.from, written: { kind: "block" } };
  const isUndecided =
    blocks.length > 0 ||
    rival !== undefined ||
    ranked("unknown").length > 0 ||
    variables.some(({ name }) => setsBelow(name, path)) ||
    (first?.written.kind === "nothing" && all.length > 1);
  return isUndecided ? unknown : (first ?? absent);
}

const absent: PlacedValue = { from: undefined, written: { kind: "absent" } };
const unknown: PlacedValue = { from: undefined, written: { kind: "unknown" } };

/** Whether a variable or another file sets it or a part of it. */
export const isSetElsewhere = ({ from, others }: Value): boolean =>
  [from, ...others].some((place) => place !== undefined && place.kind !== "here");

/** This file's own scalar for a key, even if another place wins. */
export const scalarInFile = ({ node }: Value): ScalarNode | undefined => scalarOf(node);

/** The scalar of this file that wins. */
export const decidingScalar = (value: Value): ScalarNode | undefined =>
  value.from?.kind === "here" ? scalarOf(value.node) : undefined;

/** The same, but only if it is the value of its own key, which an alias or merge key may have inserted. */
export const writtenScalar = (value: Value): ScalarNode | undefined =>
  value.from?.kind === "here" ? writtenScalarOf(value.node) : undefined;

/** The same, but only if it is written at the key itself rather than brought in by an alias or merge key. */
export const ownScalar = (value: Value): ScalarNode | undefined =>
  value.from?.kind === "here" ? ownScalarOf(value.node) : undefined;

/** Whether the winning scalar of this file contains the whole string, without placeholders. */
export const isWrittenOut = ({ from, text, names, assumed }: Value): boolean =>
  from?.kind === "here" && text !== undefined && names.length + assumed.length === 0;

/** The scalar of its own key that contains the whole string. */
export const literalScalar = (value: Value): ScalarNode | undefined =>
  isWrittenOut(value) ? writtenScalar(value) : undefined;
