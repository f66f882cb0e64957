// The one answer to "what value does this key have?". It takes into account the variables that win, the other files of
// the deployment, and placeholders. What only the running server knows is unknown.
import type { ScalarNode } from "../../document/syntax";
import { type Companion, type Config, serversOf } from "../../micronaut/configuration";
import { sets, setsBelow } from "../../micronaut/environment";
import {
  at,
  type ConfigNode,
  type Entry,
  isLeaf,
  ownScalarOf,
  scalarOf,
} from "../../micronaut/tree/node";
import type { WrittenValue } from "../../micronaut/values/written";
import { variablesWin } from "../deployment/environmentVariables";
import { type Filled, fillIn, notFilled } from "./fillIn";
import { saidBy, variableIn } from "./sayings";

/** The text is what the server gets, placeholders filled in. */
export interface Value extends WrittenValue, Filled {
  /** The place that decides; nothing where no place does, or nobody knows which one. */
  readonly from: ValuePlace | undefined;
  /** The other places that say something: in vain, or it is not known whether they count. */
  readonly others: readonly ValuePlace[];
  /** The key in this file, whether or not it decides. */
  readonly node: ConfigNode | undefined;
}

export type ValuePlace =
  | { readonly kind: "here"; readonly entry: Entry }
  | { readonly kind: "variable"; readonly name: string }
  /** Another file of the same deployment. */
  | { readonly kind: "file"; readonly uri: string };

/** What a place says, before its placeholders are filled in. */
interface Saying {
  readonly from: ValuePlace | undefined;
  readonly said: WrittenValue;
}

/** The value of the key at a normalised path. */
export function valueOf(config: Config, path: readonly string[]): Value {
  const node = at(config.root, path);
  const files = config.elsewhere.configs.flatMap((companion) => sayingIn(companion, path));
  const variables = variablesFor(config, path);
  const isAlone = files.length + variables.length === 0;
  if (!node && isAlone) return absentEverywhere;
  const here = placesIn(node);
  const own: Saying = { from: here.at(-1), said: saidBy(config, node) };
  const { from, said } = isAlone ? own : decisive(own, files, variables, config, path);
  const others = isAlone
    ? here.slice(0, -1)
    : [...here, ...variables, ...files.map((file) => file.from)].filter((place) => place !== from);
  const filled = said.text?.includes("${") ? fillIn(config, said.text) : undefined;
  const { kind, text } = filled ?? said;
  const { names, assumed, unless, needs } = filled ?? notFilled;
  // Each key stroke asks for thousands of values, and spreading objects takes ten times as long.
  return { kind, text, names, assumed, unless, needs, from, others, node };
}

const absentEverywhere: Value = {
  ...{ kind: "absent", text: undefined },
  ...notFilled,
  ...{ from: undefined, others: [], node: undefined },
};

/** The places of this file with a value for a key; for a block, the last of its places. */
function placesIn(node: ConfigNode | undefined): ValuePlace[] {
  const entries = node?.entries ?? [];
  const leaves = entries.length > 1 ? entries.filter(isLeaf) : entries;
  const places = leaves.length > 0 ? leaves : entries.slice(-1);
  return places.map((entry) => ({ kind: "here", entry }));
}

interface FileSaying extends Saying {
  readonly from: ValuePlace;
  readonly rank: Companion["rank"];
}

/** A key without a value in another file is no value for this one. */
function sayingIn({ uri, config, rank }: Companion, path: readonly string[]): FileSaying[] {
  const said = saidBy(config, at(config.root, path));
  const isSaid = said.kind !== "absent" && said.kind !== "nothing";
  return isSaid || rank === "instead" ? [{ rank, from: { kind: "file", uri }, said }] : [];
}

type VariablePlace = ValuePlace & { readonly kind: "variable" };

/** The variables that set a key or something below it, each of them once. */
function variablesFor(config: Config, path: readonly string[]): VariablePlace[] {
  const names = new Set<string>();
  const first = path[0]?.[0];
  for (const { variables } of serversOf(config))
    for (const { name } of variables)
      // Most have nothing to do with the path, and their first letter tells.
      if (name[0]?.toLowerCase() === first && (sets(name, path) || setsBelow(name, path)))
        names.add(name);
  return [...names].map((name) => ({ kind: "variable", name }));
}

/** What the highest of several places says; unknown where nobody can tell which one that is. */
function decisive(
  own: Saying,
  files: readonly FileSaying[],
  variables: readonly VariablePlace[],
  config: Config,
  path: readonly string[],
): Saying {
  const ranked = (rank: Companion["rank"]): readonly Saying[] =>
    files.filter((file) => file.rank === rank);
  // A file that the command line names ranks above the variables.
  const variable = (wins: boolean): readonly Saying[] => {
    const found = variableIn(
      serversOf(config),
      config,
      (name, server) => variablesWin(server) === wins && sets(name, path),
    );
    const from = variables.find(({ name }) => name === found?.name);
    return found ? [{ from, said: found.said }] : [];
  };
  const here = own.said.kind === "absent" ? [] : [own];
  const levels = [variable(true), ranked("above"), here, ranked("below"), variable(false)];
  const [first, rival] = levels.find((level) => level.length > 0) ?? [];
  const all = [...levels.flat(), ...ranked("unknown")];
  const blocks = all.filter(({ said }) => said.kind === "block");
  if (ranked("instead").length > 0) return unknown;
  if (blocks.length > 0 && blocks.length === all.length)
    return { from: first?.from, said: { kind: "block" } };
  const isOpen =
    blocks.length > 0 ||
    rival !== undefined ||
    ranked("unknown").length > 0 ||
    variables.some(({ name }) => setsBelow(name, path)) ||
    (first?.said.kind === "nothing" && all.length > 1);
  return isOpen ? unknown : (first ?? absent);
}

const absent: Saying = { from: undefined, said: { kind: "absent" } };
const unknown: Saying = { from: undefined, said: { kind: "unknown" } };

/** Whether a variable or another file sets it, or a part of it. */
export const isSetElsewhere = ({ from, others }: Value): boolean =>
  [from, ...others].some((place) => place !== undefined && place.kind !== "here");

/** This file's own scalar for a key, also where another place decides. */
export const scalarInFile = ({ node }: Value): ScalarNode | undefined => scalarOf(node);

/** The scalar of this file that decides. */
export const decidingScalar = (value: Value): ScalarNode | undefined =>
  value.from?.kind === "here" ? scalarOf(value.node) : undefined;

/** The same, where it stands at the key itself and was not brought there by an alias or a merge key. */
export const ownScalar = (value: Value): ScalarNode | undefined =>
  value.from?.kind === "here" ? ownScalarOf(value.node) : undefined;

/** Whether the deciding scalar of this file has the whole text in it, without a placeholder. */
export const isWrittenOut = ({ from, text, names, assumed }: Value): boolean =>
  from?.kind === "here" && text !== undefined && names.length + assumed.length === 0;

/** The scalar at the key itself that has the whole text in it: one that a fix may rewrite. */
export const literalScalar = (value: Value): ScalarNode | undefined =>
  isWrittenOut(value) ? ownScalar(value) : undefined;
