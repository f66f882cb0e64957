// A deployment: the configurations that one server reads, whichever files they stand in. Containers name their sources;
// here the names are looked up among the files at hand.
import type { Source } from "../document/hosts/source";
import type { Workload } from "../document/hosts/workload";
import type { Config } from "../micronaut/configuration";
import type { Companion, Elsewhere, ForeignWorkload } from "../micronaut/elsewhere";
import type { KestraFile } from "./kestraFile";
import { folderOf, isAlike, nameOf, relativeTo } from "./location";

export interface NamedFile {
  readonly uri: string;
  readonly file: KestraFile;
}

/** The URIs of the files that the containers of a file name. */
export const namedFiles = ({ uri, file }: NamedFile): string[] =>
  file.workloads.flatMap(({ sources }) =>
    sources.flatMap((source) =>
      source.kind === "file" ? (relativeTo(uri, source.path) ?? []) : [],
    ),
  );

/** The file with what the other `files` say to the servers that read its configurations. */
export function deployed(own: NamedFile, files: readonly NamedFile[]): KestraFile {
  const all = [own, ...files.filter(({ uri }) => !isAlike(uri, own.uri))];
  if (own.file.configs.length === 0) return own.file;
  const servers = all.flatMap((described) =>
    described.file.workloads.map((workload) => serverIn(described, workload, all)),
  );
  const configs = own.file.configs.map((config) => ({
    ...config,
    elsewhere: elsewhereOf({ uri: own.uri, config }, servers, overlaysOf(own, config, all)),
  }));
  return { ...own.file, configs };
}

/** One configuration of a file. */
interface Member {
  readonly uri: string;
  readonly config: Config;
}

interface Server {
  readonly described: NamedFile;
  readonly workload: Workload;
  readonly members: readonly (Member & { readonly rank: number | undefined })[];
}

function serverIn(described: NamedFile, workload: Workload, files: readonly NamedFile[]): Server {
  const members = workload.sources.flatMap((source) =>
    membersOf(described, source, files).map((member) => ({ ...member, rank: source.rank })),
  );
  return { described, workload, members };
}

/** The configurations that a source names. */
function membersOf(described: NamedFile, source: Source, files: readonly NamedFile[]): Member[] {
  const isMeant = ({ uri, config }: Member): boolean => {
    switch (source.kind) {
      case "region":
        return isAlike(uri, described.uri) && config.region.span.start === source.start;
      case "file": {
        const named = relativeTo(described.uri, source.path);
        return named !== undefined && isAlike(uri, named);
      }
      case "object": {
        const { object } = config.region;
        const { kind, name, key } = source.object;
        return object?.kind === kind && object.name === name && (!key || object.key === key);
      }
    }
  };
  return files
    .flatMap(({ uri, file }) => file.configs.map((config) => ({ uri, config })))
    .filter(isMeant);
}

function elsewhereOf(own: Member, servers: readonly Server[], overlays: Elsewhere): Elsewhere {
  const isOwn = (member: Member): boolean =>
    isAlike(member.uri, own.uri) &&
    member.config.region.span.start === own.config.region.span.start;
  const companions = new Map<string, Companion>();
  const workloads: ForeignWorkload[] = [...overlays.workloads];
  for (const { described, workload, members } of servers) {
    const mine = members.find(isOwn);
    if (!mine) continue;
    if (!isAlike(described.uri, own.uri))
      workloads.push({ uri: described.uri, text: described.file.text, workload });
    for (const { uri, config, rank } of members) {
      if (isOwn({ uri, config })) continue;
      companions.set(`${uri} ${config.region.span.start}`, {
        uri,
        config,
        rank:
          rank === undefined || mine.rank === undefined
            ? "unknown"
            : rank > mine.rank
              ? "above"
              : "below",
      });
    }
  }
  return { configs: [...overlays.configs, ...companions.values()], workloads };
}

/** `compose.override.yml` beside `compose.yml`: the same services once more, and what they say wins. */
const overlayName = /^((?:docker-)?compose)\.override(\.ya?ml)$/;

export const isOverlayName = (name: string): boolean => overlayName.test(name);

const isOverlay = (base: string, overlay: string): boolean =>
  folderOf(base) === folderOf(overlay) &&
  new RegExp(`^${overlayName.exec(nameOf(overlay))?.[1] ?? "$."}\\.ya?ml$`).test(nameOf(base));

/** What an overlay adds to the services that read a configuration, and what the services below an overlay give it. */
function overlaysOf(own: NamedFile, config: Config, files: readonly NamedFile[]): Elsewhere {
  const services = config.workloads.map(({ name }) => name);
  const found = files.flatMap((other) => {
    const isAbove = isOverlay(own.uri, other.uri);
    if (!isAbove && !isOverlay(other.uri, own.uri)) return [];
    return other.file.containers
      .filter(({ name }) => services.includes(name))
      .map((workload) => ({
        uri: other.uri,
        text: other.file.text,
        workload,
        file: other.file,
        isAbove,
      }));
  });
  return {
    workloads: found.map(({ uri, text, workload }) => ({ uri, text, workload })),
    // A configuration of the overlay's own takes the other's place as a whole.
    configs: found
      .filter(({ isAbove }) => isAbove)
      .flatMap(({ uri, workload, file }) =>
        file.configs
          .filter(({ region }) => workload.reads.includes(region.span.start))
          .map((other): Companion => ({ uri, config: other, rank: "instead" })),
      ),
  };
}
