// What one server reads beside a configuration, and the configuration itself: the texts in which a name may stand that
// means the same everywhere in them.
import type { Variable } from "../document/fileKinds/workload";
import type { Span } from "../document/span";
import type { Config } from "./configuration";

/** A text of a deployment; without a URI it is that of the file itself. */
export interface FileText {
  readonly uri?: string;
  readonly text: string;
}

/** A stretch of one of those texts. */
export interface Spot {
  readonly inFile: FileText;
  readonly at: Span;
}

export interface Deployment {
  readonly configs: readonly { readonly inFile: FileText; readonly config: Config }[];
  /** The variables of the containers, each once, however many containers share it. */
  readonly variables: readonly { readonly inFile: FileText; readonly variable: Variable }[];
}

/** The configuration, those that the same server reads with it, and the variables it starts with. */
export function deploymentOf(config: Config): Deployment {
  const own: FileText = { text: config.text };
  const sibling = config.elsewhere.configs
    // What is read in its place has nothing to do with it.
    .filter(({ rank }) => rank !== "instead")
    .map(({ uri, config: other }) => ({ inFile: { uri, text: other.text }, config: other }));
  const workloads = [
    ...config.workloads.map((workload) => ({ inFile: own, workload })),
    ...config.elsewhere.workloads.map(({ uri, text, workload }) => ({
      inFile: { uri, text },
      workload,
    })),
  ];
  const variables = workloads.flatMap(({ inFile, workload }) =>
    workload.variables.map((variable) => ({ inFile, variable })),
  );
  return {
    configs: [{ inFile: own, config }, ...sibling],
    variables: eachOnce(variables, ({ inFile, variable }) => ({ inFile, at: variable.at })),
  };
}

/** Each place once, the first of equal ones. */
export function eachOnce<T>(all: readonly T[], spotOf: (one: T) => Spot): T[] {
  const known = new Map<string, T>();
  for (const one of all) {
    const { inFile, at } = spotOf(one);
    const place = `${at.start} ${inFile.uri ?? ""}`;
    if (!known.has(place)) known.set(place, one);
  }
  return [...known.values()];
}
