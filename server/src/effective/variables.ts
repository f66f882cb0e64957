// The environment variables of a server, and the properties that only they set.
import type { Variable } from "../document/fileKinds/workload";
import {
  isInStorageWithoutVariable,
  keysSetBy,
  setsKey,
} from "../interpretation/deployment/environmentVariables";
import type { RunningServer } from "../interpretation/deployment/runningServers";
import { isSameFile } from "../knowledge/location";
import { findKey, keysOf } from "../knowledge/schema/keys";
import { isPassedOn, isReadByStartScript, startsWithoutScript } from "../knowledge/startScript";
import { serversOf } from "../micronaut/configuration";
import { sets, setsBelow } from "../micronaut/environment";
import type { ConfigNode } from "../micronaut/tree/node";

export interface WrittenVariable {
  readonly variable: Variable;
  /** The file that sets it. */
  readonly uri: string;
  readonly fileText: string;
  /** What is written for it; undefined if its value comes from elsewhere. */
  readonly text: string | undefined;
}

/** A variable of a server, and the lower places that set the same one, lowest first. */
export interface LayeredVariable extends WrittenVariable {
  readonly lower: readonly WrittenVariable[];
}

/** The variables of a server; the last of several with the same name wins. */
export function variablesOf({ uri, configs }: RunningServer): LayeredVariable[] {
  const [first] = configs;
  if (!first) return [];
  const { config } = first;
  const own = isSameFile(first.uri, uri) ? config.workloads : [];
  const described = [
    ...own.map((workload) => ({ uri, text: config.text, workload })),
    ...config.otherFiles.workloads,
  ];
  const byName = new Map<string, Set<Variable>>();
  for (const { variables } of serversOf(config))
    for (const variable of variables) {
      const same = byName.get(variable.name) ?? new Set();
      byName.set(variable.name, same.add(variable));
    }
  const written = (variable: Variable): WrittenVariable => {
    const file = described.find(({ workload }) => workload.variables.includes(variable));
    return {
      variable,
      uri: file?.uri ?? first.uri,
      fileText: file?.text ?? config.text,
      text: writtenFor(variable),
    };
  };
  return [...byName.values()].flatMap((all) => {
    const [last, ...lower] = [...all].map(written).reverse();
    return last ? [{ ...last, lower: lower.reverse() }] : [];
  });
}

function writtenFor({ name, node, arrival }: Variable): string | undefined {
  if (arrival && "text" in arrival) return arrival.text;
  if (arrival?.kind === "from-outside" || node?.kind !== "scalar") return undefined;
  return node.text.startsWith(`${name}=`) ? node.text.slice(name.length + 1) : node.text;
}

/**
 * The paths that variables set and that are not among the `known` ones: known keys of Kestra and of mappings in its files,
 * and otherwise the name that Micronaut makes of the variable, with a dot for each underscore.
 */
export function pathsOfVariables(
  { configs, workload }: RunningServer,
  variables: readonly WrittenVariable[],
  known: readonly (readonly string[])[],
): (readonly string[])[] {
  const roots = configs.map(({ config }) => config.root);
  const found = new Map<string, readonly string[]>();
  for (const { variable } of variables) {
    const { name } = variable;
    if (isReadByStartScript(name)) continue;
    if (!isPassedOn(name) && !startsWithoutScript(workload?.command ?? "")) continue;
    const paths = [
      ...known.filter((path) => setsKey(name, path)),
      ...roots.flatMap((root) => [...keysBelow(root, name)]),
      ...keysSetBy(name).map(({ path }) => path),
    ];
    if (paths.length === 0 && isAmongRoots(name, roots)) paths.push(name.toLowerCase().split("_"));
    for (const path of paths) found.set(path.join("."), path);
  }
  for (const path of known) found.delete(path.join("."));
  return [...found.values()];
}

/** The known keys that a variable sets in mappings of a configuration, whose names the user may have chosen. */
function* keysBelow(node: ConfigNode, variable: string): Generator<readonly string[]> {
  const key = findKey(node.path);
  if (key)
    for (const { path } of keysOf(key))
      if (sets(variable, path) && !isInStorageWithoutVariable(path) && setsKey(variable, path))
        yield path;
  for (const child of node.children.values())
    if (setsBelow(variable, child.path)) yield* keysBelow(child, variable);
}

/** Whether a name begins like a key of Kestra or of the configuration. All other variables have other purposes. */
function isAmongRoots(name: string, roots: readonly ConfigNode[]): boolean {
  const top = findKey([]);
  const names = [
    ...(top ? keysOf(top).map(({ path }) => path) : []),
    ...roots.flatMap((root) => [...root.children.values()].map(({ path }) => path)),
  ];
  return names.some((path) => setsBelow(name, path));
}
