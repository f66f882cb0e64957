// The layers that a container's variables come from: the documents of a file, a service that another one extends, an
// override file. Recorded from compose-go 2.16.2 in test/conformance/carriers/compose/files and reuse.
import type { Variable, VariableLayer, Workload } from "../workload";

/** The variables of some layers, lowest first; the last of two with the same name wins. */
export const layeredVariables = (layers: readonly VariableLayer[]): Variable[] =>
  layers.reduce<Variable[]>(
    (lower, { variables, replacesLower, removed = [] }) => [
      ...(replacesLower ? [] : lower.filter((variable) => !isRemoved(variable, removed))),
      ...variables,
    ],
    [],
  );

/** compose finds a name in a map, but not in a list of `NAME=value`. */
const isRemoved = (variable: Variable, removed: readonly Variable[]): boolean =>
  variable.node?.span.start !== variable.entry.start &&
  removed.some(({ name }) => name === variable.name);

/** A container as the layer above changes it. */
export const layered = (below: Workload, above: Workload): Workload => ({
  ...below,
  image: above.image?.name === undefined ? below.image : above.image,
  variables: layeredVariables([below, above]),
  hasUnseenVariables: below.hasUnseenVariables || above.hasUnseenVariables,
  command: above.command.trim() === "" ? below.command : above.command,
});
