// The servers that belong to a file: those that it describes, that read its configurations, or that take variables from it.
// Each has its own view of the configurations, because another server may read them together with other files.
import type { Workload } from "../../document/fileKinds/workload";
import { isSameFile } from "../../knowledge/location";
import type { Config } from "../../micronaut/configuration";
import {
  deployed,
  elsewhereOf,
  type Index,
  indexOf,
  keyOf,
  type Member,
  type NamedFile,
  type Server,
  serverIn,
} from "./deployment";
import { serverOf } from "./layeredServers";

export interface RunningServer {
  /** The file that describes its container; without a container, the file of its configuration. */
  readonly uri: string;
  /** Its container with what all files contribute to it; undefined for a configuration that no container in sight reads. */
  readonly workload: Workload | undefined;
  /**
   * Its configurations, lowest first, each combined with only what this server reads. At least one: the file around the
   * containers if no configuration is in sight.
   */
  readonly configs: readonly Member[];
  /** It reads a configuration that is not a literal block scalar, so that its keys are unknown. */
  readonly hasNonLiteral: boolean;
}

/** The servers of a file, in the order of the files and of the containers in them. */
export function runningServers(own: NamedFile, files: readonly NamedFile[]): RunningServer[] {
  const all = [own, ...files.filter(({ uri }) => !isSameFile(uri, own.uri))];
  const index = indexOf(all);
  const servers = all.flatMap((described) =>
    described.file.workloads.flatMap((workload) => candidate(described, workload, index) ?? []),
  );
  const read = new Set(servers.flatMap(({ server }) => server.members.map(keyOf)));
  const alone = deployed(own, all).configs.filter(
    (config) => !read.has(keyOf({ uri: own.uri, config })),
  );
  return [
    ...servers
      .filter(({ uris }) => uris.some((uri) => isSameFile(uri, own.uri)))
      .flatMap(({ server, merged }) => runningServer(server, merged, index) ?? []),
    ...alone.map((config) => ({
      ...{ uri: own.uri, workload: undefined, hasNonLiteral: false },
      configs: [{ uri: own.uri, config }],
    })),
  ];
}

interface Candidate {
  readonly server: Server;
  readonly merged: Workload;
  /** The files that contribute to it. */
  readonly uris: readonly string[];
}

/** Undefined for a container that a lower file describes, too: it is the same server. */
function candidate(described: NamedFile, own: Workload, index: Index): Candidate | undefined {
  const { workload: merged, layers, places } = serverOf(described, own, index);
  const first = places.find(({ named, workload }) => named.file.workloads.includes(workload));
  if (first && first.workload !== own) return undefined;
  const parts = places.map(({ named, workload }) => serverIn(named, workload, index).members);
  const reading = parts.filter((members) => members.length > 0);
  // The ranks of different files cannot be compared.
  const members = reading.flat().map((member) => ({
    ...member,
    rank: reading.length > 1 ? undefined : member.rank,
  }));
  return {
    server: { described, workload: own, members },
    merged,
    uris: [described, ...layers, ...members].map(({ uri }) => uri),
  };
}

function runningServer(server: Server, merged: Workload, index: Index): RunningServer | undefined {
  const { described, workload, members } = server;
  const byRank = [...members].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const configs = byRank
    .map((member) => ofServer(server, member, index))
    // Another configuration replaces it.
    .filter(({ config }) => config.otherFiles.configs.every(({ rank }) => rank !== "instead"));
  const { around } = described.file;
  if (configs.length === 0 && around)
    configs.push(ofServer(server, { uri: described.uri, config: around }, index));
  if (configs.length === 0) return undefined;
  const hasNonLiteral = described.file.nonLiteral.some(({ region }) =>
    workload.reads.includes(region.span.start),
  );
  return { uri: described.uri, workload: merged, configs, hasNonLiteral };
}

/** A configuration together with what one server reads besides it. */
function ofServer(server: Server, { uri, config }: Member, index: Index): Member {
  const { described, workload } = server;
  const isDescribedHere = isSameFile(described.uri, uri);
  const own: Config = { ...config, workloads: isDescribedHere ? [workload] : [] };
  const named = { uri, file: described.file };
  return {
    uri,
    config: { ...own, otherFiles: elsewhereOf(named, { uri, config: own }, [server], index) },
  };
}
