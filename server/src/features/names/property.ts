// A property or a variable that a placeholder refers to: where it is set, and its references.
import type { Variable } from "../../document/fileKinds/workload";
import { contains } from "../../document/span";
import { configAt, type KestraFile } from "../../interpretation/kestraFile";
import type { Config } from "../../micronaut/configuration";
import { setsKey } from "../../interpretation/deployment/environmentVariables";
import { referencesIn } from "../../micronaut/references";
import { normalise } from "../../micronaut/names";
import { at, isLeaf, walk } from "../../micronaut/tree/node";
import { placeAt } from "../../micronaut/cursor/place";
import { isRandom } from "../../micronaut/values/placeholders";
import { propertyNamed } from "../../micronaut/tree/properties";
import { type Deployment, deploymentOf } from "../../micronaut/deployment";
import { assignedIn, named, type Named, type NamedOptions, type NamedPlace } from "./places";

/** The target of the placeholder at `offset`: a property, if one of that name is set, else a variable. */
export function referenceAt(
  file: KestraFile,
  offset: number,
  options: NamedOptions,
): Named | undefined {
  const config = configAt(file, offset);
  if (!config) return undefined;
  const reference = referencesIn(config).find(({ at }) => contains(at, offset));
  if (!reference || isRandom(reference.name)) return undefined;
  const path = pathNamed(deploymentOf(config), reference.name);
  return path
    ? propertyOf(config, path, offset)
    : named(
        "variable",
        reference.name,
        variablePlaces(file, config, reference.name, options),
        offset,
      );
}

/** A variable of a container that sets a key of the configuration or is used by a placeholder. */
export function variableAt(
  file: KestraFile,
  offset: number,
  options: NamedOptions,
): Named | undefined {
  for (const config of file.configs) {
    const { configs, variables } = deploymentOf(config);
    const here = variables.find(
      ({ inFile, variable }) => inFile.uri === undefined && contains(variable.at, offset),
    );
    if (!here) continue;
    const { name } = here.variable;
    const nodes = configs.flatMap(({ config: { root } }) => [...walk(root)]);
    const path = nodes.find((node) => setsKey(name, node.path) && node.entries.some(isLeaf))?.path;
    const found = path
      ? propertyOf(config, path, offset)
      : named("variable", name, variablePlaces(file, config, name, options), offset);
    if (found) return found;
  }
  return undefined;
}

/** The key at `offset`, if a placeholder or a variable refers to it. */
export function keyAt(file: KestraFile, offset: number): Named | undefined {
  const config = configAt(file, offset);
  const place = config && placeAt(config, offset);
  return config && place?.part === "key" ? propertyOf(config, place.path, offset) : undefined;
}

const propertyOf = (config: Config, path: readonly string[], offset: number): Named | undefined =>
  named("property", path.join("."), propertyPlaces(deploymentOf(config), path), offset);

/** The property that a placeholder refers to by name, wherever it is set. */
function pathNamed(
  { configs, variables }: Deployment,
  name: string,
): readonly string[] | undefined {
  for (const { config } of configs) {
    const property = propertyNamed(config.root, name);
    if (property) return property.node.path;
  }
  const path = name.split(".").map(normalise);
  const isSet = variables.some(
    ({ variable }) => variable.name !== name && setsKey(variable.name, path),
  );
  return isSet ? path : undefined;
}

function propertyPlaces({ configs, variables }: Deployment, path: readonly string[]): NamedPlace[] {
  const name = path.join(".");
  const leavesIn = ({ root }: Config): readonly Config["root"]["entries"][number][] =>
    (at(root, path)?.entries ?? []).filter(isLeaf);
  // The nearest configuration that sets it is the definition; an overridden place is not.
  const first = configs.find(({ config }) => leavesIn(config).length > 0)?.config;
  const keys = configs.flatMap(({ inFile, config }) =>
    leavesIn(config).map((entry, index, all) => ({
      inFile,
      at: entry.key,
      declares: config === first && index === all.length - 1,
      exact: true,
    })),
  );
  const isMeant = (reference: string, { root }: Config): boolean =>
    reference === name ||
    (reference.split(".").map(normalise).join(".") === name &&
      propertyNamed(root, reference) !== undefined);
  const set = variables
    .filter(({ variable }) => setsKey(variable.name, path))
    .map(({ inFile, variable: { at: span } }) => ({
      inFile,
      at: span,
      declares: first === undefined,
      exact: true,
    }));
  return [...keys, ...referencePlaces(configs, isMeant), ...set];
}

const referencePlaces = (
  configs: Deployment["configs"],
  isMeant: (name: string, config: Config) => boolean,
): NamedPlace[] =>
  configs.flatMap(({ inFile, config }) =>
    referencesIn(config)
      .filter(({ name }) => isMeant(name, config))
      .map(({ at: span, exact }) => ({ inFile, at: span, exact, declares: false })),
  );

/** The places of a variable, including those in other configurations of the file that get it from the same source. */
function variablePlaces(
  file: KestraFile,
  config: Config,
  name: string,
  options: NamedOptions,
): NamedPlace[] {
  const own = variablePlacesIn(deploymentOf(config), name, options);
  const others = file.configs
    .filter((other) => other !== config)
    .map((other) => variablePlacesIn(deploymentOf(other), name, options))
    .filter((places) => places.some((place) => own.some((known) => isSame(place, known))));
  return [...own, ...others.flat()];
}

const isSame = (a: NamedPlace, b: NamedPlace): boolean =>
  a.at.start === b.at.start && a.inFile.uri === b.inFile.uri;

function variablePlacesIn(
  { configs, variables }: Deployment,
  name: string,
  options: NamedOptions,
): NamedPlace[] {
  const written = variables.filter(({ variable }) => variable.name === name);
  const isSet = written.some(({ variable }) => variable.value !== undefined);
  return [
    ...written.map(({ inFile, variable }) => ({
      inFile,
      at: variable.at,
      declares: true,
      exact: inFile.text.slice(variable.at.start, variable.at.end) === name,
      isGiven: isGiven(inFile.text, variable),
    })),
    // A name without a value, and a variable that no container lists, is set by the env file.
    ...(isSet ? [] : assignedIn(options, name)),
    ...referencePlaces(configs, (reference) => reference === name),
  ];
}

/** A name alone: its value comes from the environment in which the container is started. */
const isGiven = (text: string, { at: { end }, entry, value }: Variable): boolean =>
  value === undefined && /^["']?\s*(?::\s*)?$/.test(text.slice(end, entry.end));
