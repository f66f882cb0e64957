// Everything that one server reads: a configuration, further ones, and variables. A name has the same meaning in all of
// them.
import type { Variable } from "../document/fileKinds/workload";
import type { Span } from "../document/span";
import type { Config } from "./configuration";

/** A file of a deployment; without a URI, it is the current file. */
export interface FileText {
  readonly uri?: string;
  readonly text: string;
}

/** A range in one of these files. */
export interface Spot {
  readonly inFile: FileText;
  readonly at: Span;
}

export interface Deployment {
  readonly configs: readonly { readonly inFile: FileText; readonly config: Config }[];
  /** The variables of the containers, without the duplicates of shared ones. */
  readonly variables: readonly { readonly inFile: FileText; readonly variable: Variable }[];
}

/** The configuration, others that the same server reads, and the variables of the server. */
export function deploymentOf(config: Config): Deployment {
  const own: FileText = { text: config.text };
  const sibling = config.otherFiles.configs
    // A configuration that replaces this one is not used together with it.
    .filter(({ rank }) => rank !== "instead")
    .map(({ uri, config: other }) => ({ inFile: { uri, text: other.text }, config: other }));
  const workloads = [
    ...config.workloads.map((workload) => ({ inFile: own, workload })),
    ...config.otherFiles.workloads.map(({ uri, text, workload }) => ({
      inFile: { uri, text },
      workload,
    })),
  ];
  const variables = workloads.flatMap(({ inFile, workload }) =>
    workload.variables.map((variable) => ({ inFile, variable })),
  );
  return {
    configs: [{ inFile: own, config }, ...sibling],
    variables: distinctBySpot(variables, ({ inFile, variable }) => ({ inFile, at: variable.at })),
  };
}

/** The elements with distinct spots; the first of equal ones is kept. */
export function distinctBySpot<T>(all: readonly T[], spotOf: (one: T) => Spot): T[] {
  const known = new Map<string, T>();
  for (const one of all) {
    const { inFile, at } = spotOf(one);
    const place = `${at.start} ${inFile.uri ?? ""}`;
    if (!known.has(place)) known.set(place, one);
  }
  return [...known.values()];
}
