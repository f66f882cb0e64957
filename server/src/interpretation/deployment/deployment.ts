// A deployment: the configurations that one server reads, in whichever files they are. Containers name their sources;
// this module looks those names up among the given files.
import { dollarsIn } from "../../document/dollars";
import { lineEnd } from "../../document/lines";
import { namesIn } from "../../document/envFile";
import type { Source } from "../../document/fileKinds/source";
import type { Workload } from "../../document/fileKinds/workload";
import type { Companion, Config, OtherFiles, ForeignWorkload } from "../../micronaut/configuration";
import type { KestraFile } from "../kestraFile";
import { folderOf, isSameFile, nameOf, plainUri, relativeTo } from "../../knowledge/location";
import { belongingOf, isOurs, namesAnotherApplication } from "../recognise";
import {
  type FileIndex,
  type Inclusion,
  inclusionsOf,
  mayAddToOthers,
  type NamedFile,
} from "./composeFiles";
import { replacementOf, serverOf } from "./layeredServers";

export { mayAddToOthers, type NamedFile };

/** The URIs of the files named by a file and its containers. */
export const namedFiles = ({ uri, file }: NamedFile): string[] => [
  ...file.workloads.flatMap(({ sources, outside = [] }) => [
    ...sources.flatMap((source) =>
      source.kind === "file" ? (relativeTo(uri, source.path) ?? []) : [],
    ),
    ...outside.flatMap(({ path }) => relativeTo(uri, path) ?? []),
  ]),
  ...inclusionsOf({ uri, file }).flatMap(({ uris }) => uris.flatMap((named) => named ?? [])),
  ...file.configs.slice(0, 1).flatMap((config) => variablesFileOf({ uri, file }, config) ?? []),
];

/** The URI of the file with the variables that are used in a configuration's file. */
const variablesFileOf = ({ uri, file }: NamedFile, { fileKind }: Config): string | undefined =>
  fileKind.variablesFile && usesVariables(file)
    ? relativeTo(uri, fileKind.variablesFile)
    : undefined;

const usingVariables = new WeakMap<KestraFile, boolean>();

/** Whether variables are replaced in a file. It is searched once, and not once for each of its configurations. */
function usesVariables(file: KestraFile): boolean {
  let found = usingVariables.get(file);
  if (found === undefined) {
    found = hasVariable(file.text);
    usingVariables.set(file, found);
  }
  return found;
}

/** Searches line by line, and only as far as needed. */
function hasVariable(text: string): boolean {
  for (let at = text.indexOf("$"), end = 0; at !== -1; at = text.indexOf("$", end)) {
    end = lineEnd(text, at);
    if (dollarsIn(text.slice(at, end)).some(({ kind }) => kind === "replaced")) return true;
  }
  return false;
}

/** The file, together with what the other `files` set for the servers that read its configurations. */
export const deployed = (own: NamedFile, files: readonly NamedFile[]): KestraFile =>
  deploymentOf([own, ...files.filter(({ uri }) => !isSameFile(uri, own.uri))])(own);

/** The containers of a file, with what the other `files` contribute to their variables. */
export const containersOf = (own: NamedFile, files: readonly NamedFile[]): Workload[] => {
  const index = indexOf(files);
  return own.file.containers.map((workload) => serverOf(own, workload, index).workload);
};

/** Does the same for several files, with a single lookup of which server reads what. */
export function deploymentOf(files: readonly NamedFile[]): (own: NamedFile) => KestraFile {
  const index = indexOf(files);
  const byMember = new Map<string, Server[]>();
  for (const described of files) {
    for (const workload of described.file.workloads) {
      const server = serverIn(described, workload, index);
      for (const key of new Set(server.members.map(keyOf))) push(byMember, key, server);
    }
  }
  return (own) => {
    const isRead = (config: Config): boolean => byMember.has(keyOf({ uri: own.uri, config }));
    const isAmongOthers = isNextToOthers(own, index);
    const configs = [
      ...own.file.configs.filter(
        (config) => !isAmongOthers || isRead(config) || belongingOf(config) !== "unmarked",
      ),
      ...own.file.unclaimed.filter(
        (config) => isRead(config) || isNamedKestra(own, config) || isNamedWithSlip(own, config),
      ),
    ];
    const { nonLiteral, around } = own.file;
    if (configs.length + nonLiteral.length === 0 && !around)
      return own.file.configs.length === 0 ? own.file : { ...own.file, configs };
    const withOthers = (config: Config): Config => {
      const member = { uri: own.uri, config };
      const servers = byMember.get(keyOf(member)) ?? [];
      const variables = index.byUri.get(plainUri(variablesFileOf(own, config) ?? ""));
      return {
        ...config,
        otherFiles: {
          ...elsewhereOf(own, member, servers, index),
          ...(variables ? { variablesFile: namesIn(variables.file.text) } : {}),
        },
      };
    };
    return {
      ...own.file,
      configs: configs.map(withOthers),
      nonLiteral: nonLiteral.map(withOthers),
      ...(around ? { around: withOthers(around) } : {}),
    };
  };
}

/** Whether a file is named after Kestra, and its configuration names no other application. */
const isNamedKestra = ({ uri }: NamedFile, config: Config): boolean =>
  nameOf(uri).toLowerCase().includes("kestra") &&
  belongingOf(config) === "other" &&
  !namesAnotherApplication(config.root);

/** Whether a file is named like a configuration, and only a slip in its first line is in the way. */
const isNamedWithSlip = ({ uri }: NamedFile, config: Config): boolean =>
  config.region.brokenRoot !== undefined &&
  (isApplicationFile(uri) || nameOf(uri).toLowerCase().includes("kestra")) &&
  isOurs(belongingOf(config));

/** Whether a file is one of several `application*.yml` in a folder, of which one is another application's and none Kestra's. */
function isNextToOthers({ uri }: NamedFile, { byFolder }: Index): boolean {
  if (!isApplicationFile(uri)) return false;
  const around = byFolder.get(folderOf(uri)) ?? [];
  const files = around.filter((file) => isApplicationFile(file.uri)).map(({ file }) => file);
  return (
    around.every(({ file }) => file.workloads.length === 0) &&
    files.some(({ unclaimed }) => unclaimed.some((config) => belongingOf(config) === "other")) &&
    files.every(({ configs }) => configs.every((config) => belongingOf(config) === "unmarked"))
  );
}

const isApplicationFile = (uri: string): boolean => /^application.*\.ya?ml$/.test(nameOf(uri));

/** One configuration of a file. */
export interface Member {
  readonly uri: string;
  readonly config: Config;
}

/** The same for equal configurations, and another string for any other. */
export const keyOf = ({ uri, config }: Member): string => placeKey(uri, config.region.span.start);

const placeKey = (uri: string, start: number): string => `${plainUri(uri)} ${start}`;

/** A container that runs Kestra, in the file that describes it, and the configurations it reads. */
export interface Server {
  readonly described: NamedFile;
  readonly workload: Workload;
  readonly members: readonly (Member & { readonly rank: number | undefined })[];
}

/** The configurations of some files, by the ways a source can name them. */
export interface Index extends FileIndex {
  /** Includes configurations that are only Kestra's if its server reads the file. */
  readonly byFile: ReadonlyMap<string, readonly Member[]>;
  /** By `keyOf`, because a file may contain many. */
  readonly byPlace: ReadonlyMap<string, readonly Member[]>;
  readonly byObject: ReadonlyMap<string, readonly Member[]>;
}

export function indexOf(files: readonly NamedFile[]): Index {
  const byFile = new Map<string, Member[]>();
  const byPlace = new Map<string, Member[]>();
  const byObject = new Map<string, Member[]>();
  const byFolder = new Map<string, NamedFile[]>();
  const byUri = new Map<string, NamedFile>();
  const inclusions = new Map<string, Inclusion>();
  const add = (member: Member): void => {
    push(byFile, plainUri(member.uri), member);
    push(byPlace, keyOf(member), member);
  };
  for (const named of files) {
    push(byFolder, folderOf(named.uri), named);
    byUri.set(plainUri(named.uri), named);
    for (const inclusion of inclusionsOf(named))
      for (const uri of inclusion.uris)
        if (uri !== undefined) inclusions.set(plainUri(uri), inclusion);
    for (const config of named.file.unclaimed)
      if (!config.region.embedded) add({ uri: named.uri, config });
    for (const config of named.file.configs) {
      const member = { uri: named.uri, config };
      add(member);
      const { object } = config.region;
      if (object?.name !== undefined) push(byObject, `${object.kind} ${object.name}`, member);
    }
  }
  return { byUri, byFile, byPlace, byObject, byFolder, inclusions };
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

export function serverIn(described: NamedFile, workload: Workload, index: Index): Server {
  const members = workload.sources.flatMap((source) =>
    membersOf(described, source, index).map((member) => ({ ...member, rank: source.rank })),
  );
  return { described, workload, members };
}

/** The configurations that a source names. */
function membersOf(described: NamedFile, source: Source, index: Index): readonly Member[] {
  switch (source.kind) {
    case "region":
      return index.byPlace.get(placeKey(described.uri, source.start)) ?? [];
    case "file": {
      const named = relativeTo(described.uri, source.path);
      return (named !== undefined && index.byFile.get(plainUri(named))) || [];
    }
    case "object": {
      const { kind, name, key } = source.object;
      return (index.byObject.get(`${kind} ${name}`) ?? []).filter(
        ({ config }) => !key || config.region.object?.key === key,
      );
    }
  }
}

/** What the files of some servers contribute to one of their configurations. */
export function elsewhereOf(
  described: NamedFile,
  own: Member,
  servers: readonly Server[],
  index: Index,
): OtherFiles {
  const isOwn = (member: Member): boolean =>
    isSameFile(member.uri, own.uri) &&
    member.config.region.span.start === own.config.region.span.start;
  const companions = new Map<string, Companion>();
  const here = own.config.workloads.map((workload) => serverOf(described, workload, index));
  const workloads: ForeignWorkload[] = here.flatMap(({ layers }) => layers);
  const merged = here.map(({ workload }) => workload);
  for (const { described: other, workload, members } of servers) {
    const mine = members.find(isOwn);
    if (!mine) continue;
    if (!isSameFile(other.uri, own.uri)) {
      const { workload: server, layers } = serverOf(other, workload, index);
      merged.push(server);
      workloads.push({ uri: other.uri, text: other.file.text, workload }, ...layers);
    }
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
  return {
    configs: [
      ...here.flatMap((server) => replacementOf(own.config, server)),
      ...companions.values(),
    ],
    workloads,
    ...(workloads.length > 0 ? { servers: merged } : {}),
  };
}
