// What several files contribute to one container: env files, a service of another file that it extends, and the compose
// files that define it together.
import { contains } from "../../document/span";
import { envFileVariables } from "../../document/fileKinds/compose/envFileVariables";
import { layered } from "../../document/fileKinds/compose/layers";
import { configurationVariable } from "../../document/fileKinds/source";
import type { OutsideLayer, Variable, Workload } from "../../document/fileKinds/workload";
import { plainUri, relativeTo } from "../../knowledge/location";
import {
  type Companion,
  type Config,
  type ForeignWorkload,
  readConfiguration,
} from "../../micronaut/configuration";
import { composeFilesWith, type FileIndex, type NamedFile } from "./composeFiles";

/** A container as all files describe it, and what the other files contribute. */
export interface LayeredServer {
  readonly own: Workload;
  readonly workload: Workload;
  readonly layers: readonly ForeignWorkload[];
  /** Where the container is written, lowest first. */
  readonly places: readonly Place[];
  /** The file among the layers whose values win over those of the own file. */
  readonly overlay: NamedFile | undefined;
}

export function serverOf(described: NamedFile, own: Workload, files: FileIndex): LayeredServer {
  const composeFiles = composeFilesWith(described, files);
  const places = composeFiles.files.flatMap((named): Place[] => {
    if (named === described) return [{ named, workload: own }];
    const same = named.file.containers.find(({ name }) => name === own.name);
    return same ? [{ named, workload: same }] : [];
  });
  const above = places.slice(places.findIndex(({ workload }) => workload === own) + 1);
  const overlay = above.findLast(({ workload }) => changesLauncher(workload)) ?? above.at(-1);
  const layers = places.flatMap((place) => [...extendedBy(place, files), place]);
  const env = layers.flatMap((place) => envFilesOf(place, files));
  if (layers.length + env.length === 1 && composeFiles.isComplete)
    return { own, workload: own, layers: [], places, overlay: undefined };
  const [lowest = own, ...higher] = layers.map(({ workload }) => workload);
  const merged = higher.reduce(layered, lowest);
  const isComplete = composeFiles.isComplete && layers.every((place) => seesAll(place, files));
  return {
    own,
    workload: {
      ...own,
      image: merged.image,
      command: merged.command,
      // What env files contain is lower than all variables of services.
      variables: [...env.flatMap(({ workload }) => workload.variables), ...merged.variables],
      hasUnseenVariables: !isComplete,
    },
    layers: [
      ...env,
      ...layers
        .filter(({ workload }) => workload !== own)
        .map(({ named, workload }) => foreign(named, workload)),
    ],
    places,
    overlay: overlay?.named,
  };
}

/** A container as one file describes it. */
export interface Place {
  readonly named: NamedFile;
  readonly workload: Workload;
}

const foreign = ({ uri, file }: NamedFile, workload: Workload): ForeignWorkload => ({
  uri,
  text: file.text,
  workload,
});

function fileOf({ named }: Place, { path }: OutsideLayer, files: FileIndex): NamedFile | undefined {
  const uri = relativeTo(named.uri, path);
  return uri === undefined ? undefined : files.byUri.get(plainUri(uri));
}

/** The services of other files that a service extends, lowest first. */
function extendedBy(place: Place, files: FileIndex, depth = 0): Place[] {
  return (place.workload.outside ?? []).flatMap((layer) => {
    const named = layer.kind === "service" ? fileOf(place, layer, files) : undefined;
    const workload = named?.file.containers.find(
      ({ name }) => layer.kind === "service" && name === layer.service,
    );
    if (!named || !workload || depth > maxDepth) return [];
    const found = { named, workload };
    return [...extendedBy(found, files, depth + 1), found];
  });
}

/** Services may extend each other in a circle. */
const maxDepth = 10;

function envFilesOf(place: Place, files: FileIndex): ForeignWorkload[] {
  return (place.workload.outside ?? []).flatMap((layer) => {
    const named = layer.kind === "env-file" ? fileOf(place, layer, files) : undefined;
    if (!named || layer.kind !== "env-file") return [];
    const variables = envFileVariables(named.file.text, layer.isRaw);
    return [foreign(named, { ...place.workload, variables, environments: [], place: undefined })];
  });
}

/** Whether every file that a service takes variables from is among the files. */
const seesAll = (place: Place, files: FileIndex): boolean =>
  !place.workload.hasUnseenVariables ||
  (place.workload.outside?.every((layer) =>
    layer.kind === "env-file"
      ? fileOf(place, layer, files) !== undefined
      : extendedBy({ ...place, workload: { ...place.workload, outside: [layer] } }, files).length >
        0,
  ) ??
    false);

/** What replaces a configuration in the launcher's variable as a whole, if a higher file does. */
export function replacementOf(
  config: Config,
  { own, workload, overlay }: LayeredServer,
): Companion[] {
  const mine = launcherOf(own);
  const winning = launcherOf(workload);
  const isInVariable = mine?.node && contains(mine.node.span, config.region.span.start);
  if (!overlay || !isInVariable || winning === mine) return [];
  const { uri, file } = overlay;
  const above = file.containers.find(({ name }) => name === own.name);
  const configs = [...file.configs, ...file.nonLiteral].filter(({ region }) =>
    above?.reads.includes(region.span.start),
  );
  // Without a configuration, it is taken away.
  const at = (above?.removed?.find(isLauncher) ?? winning)?.at ?? { start: 0, end: 0 };
  const nothing = { span: at, column: 0, embedded: true, shared: false, problems: [] };
  const found =
    configs.length > 0
      ? configs
      : [{ ...emptyConfiguration(config), text: file.text, region: nothing }];
  return found.map((other) => ({ uri, config: other, rank: "instead" }));
}

const emptyConfiguration = ({ fileKind }: Config): Config =>
  readConfiguration("", fileKind, {
    span: { start: 0, end: 0 },
    column: 0,
    embedded: true,
    shared: false,
    problems: [],
  });

const isLauncher = ({ name }: Variable): boolean => name === configurationVariable;

const changesLauncher = ({ variables, removed = [], replacesLower }: Workload): boolean =>
  replacesLower === true || [...variables, ...removed].some(isLauncher);

const launcherOf = ({ variables }: Workload): Variable | undefined =>
  variables.findLast(isLauncher);
