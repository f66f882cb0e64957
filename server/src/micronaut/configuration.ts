// One parsed configuration of a file: its region, its YAML, and the tree that Micronaut builds from it.
import { findConfigurations } from "../document/fileKinds";
import type { FileKind, Found, Region } from "../document/fileKinds/fileKind";
import type { Refusal } from "../document/fileKinds/refusal";
import { helmArrival } from "../document/fileKinds/helm/helmArrival";
import type { Workload } from "../document/fileKinds/workload";
import type { SyntaxProblem } from "../document/yaml/diagnose";
import { actionLines } from "../document/yaml/templates";
import { dollarsIn } from "../document/dollars";
import { foreignIn } from "../document/foreignCharacters";
import { lineBreakAt, lineEnd, lineStart } from "../document/lines";
import {
  type CachedParts,
  type ParsedYaml,
  parseYaml,
  readerOf,
  type TextReader,
} from "../document/yaml/read";
import { overlaps, type Span } from "../document/span";
import type { SyntaxNode, YamlDocument } from "../document/syntax";
import { buildTree, type Duplicate } from "./tree/build";
import { isSpelt, type Spelling, spellingOf } from "./names";
import { finder, stringFinder } from "./tree/finder";
import type { ConfigNode } from "./tree/node";
import { type LoaderError, loaderErrorsOf } from "./tree/loaderErrors";

/** Limits work by the number of characters parsed; characters that are parsed again count again. */
export interface Budget {
  spend(characters: number): void;
  isSpent(): boolean;
}

export interface Config {
  /** The text of the whole file; every offset below is an offset in it. */
  readonly text: string;
  /** The parse results, to be reused for other versions of the file. */
  readonly parseCache: CachedParts;
  readonly fileKind: FileKind;
  readonly region: Region;
  /** The YAML documents of the region, as written. */
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly SyntaxProblem[];
  /** Valid YAML that the server's own loader rejects. */
  readonly loaderErrors: readonly LoaderError[];
  readonly root: ConfigNode;
  /** Lines that are actions of a template: they may add keys, or decide between the keys below them. */
  readonly actions: readonly Span[];
  readonly duplicates: readonly Duplicate[];
  /**
   * The containers whose servers read it, as far as the file defines it; otherwise all containers with a server. Their
   * spans always refer to the file as the user sees it, also while an edit is being computed.
   */
  readonly workloads: readonly Workload[];
  /** Configurations and containers in other files of its deployment; empty unless they have been looked up. */
  readonly otherFiles: OtherFiles;
  /** The budget for computing edits; unlimited if undefined. */
  readonly budget?: Budget;
  /** The line ending to use if there is none nearby. */
  readonly lineBreak: "\n" | "\r\n";
}

/**
 * What other files contribute to the server that reads a configuration: further configurations, and the containers it
 * runs in. Set by the code that reads other files, empty otherwise.
 */
export interface OtherFiles {
  readonly configs: readonly Companion[];
  readonly workloads: readonly ForeignWorkload[];
  /** Every container whose server reads the configuration, with what all files contribute to it; absent if only one does. */
  readonly servers?: readonly Workload[];
  /** The names in the file that sets the variables used outside of the configuration, if it is in sight. */
  readonly variablesFile?: ReadonlySet<string>;
  /** The files of identity providers in sight; absent if there are none. */
  readonly providerFiles?: readonly ProviderFile[];
}

/** A file in which an identity provider describes its clients. */
export interface ProviderFile {
  readonly uri: string;
  readonly text: string;
}

/** Another configuration that the same server reads. */
export interface Companion {
  readonly uri: string;
  readonly config: Config;
  /**
   * Which one wins if both set a property: the companion (`above`), this one (`below`), or `unknown`. `instead`: the
   * companion replaces this one completely.
   */
  readonly rank: "above" | "below" | "unknown" | "instead";
}

/** A container whose server reads the configuration, and the file that describes it. */
export interface ForeignWorkload {
  readonly uri: string;
  readonly text: string;
  readonly workload: Workload;
}

/**
 * Whether some lines cannot be read, have names with characters that were certainly not meant, or are only decided when
 * the file is deployed. What seems to be missing may be in them.
 */
export const isIncomplete = ({ problems, actions, root }: Config): boolean =>
  problems.length + actions.length > 0 || foreignNames(root).length > 0;

const foreignNames = finder(({ entries }) =>
  entries.some(({ written }) => foreignIn(written) !== undefined),
);

export const noOtherFiles: OtherFiles = { configs: [], workloads: [] };

/** Every container whose server reads a configuration, in this file and in others. */
export const serversOf = ({ workloads, otherFiles }: Config): readonly Workload[] =>
  otherFiles.servers ?? workloads;

/** The configurations and servers of Kestra in a file. */
export interface FileConfigs {
  readonly configs: readonly Config[];
  /** Configurations that are not literal block scalars, so that their content cannot be checked. */
  readonly nonLiteral: readonly Config[];
  /**
   * The file around its configurations, as a configuration without keys: findings about the file itself belong to it.
   * Undefined for files without containers.
   */
  readonly around?: Config;
  /** The containers that run Kestra's server. */
  readonly workloads: readonly Workload[];
  /** All containers in the file; sibling files may determine which of them run Kestra. */
  readonly containers: readonly Workload[];
  /** Configurations that do not belong to Kestra, unless a server of Kestra in another file reads them. */
  readonly unclaimed: readonly Config[];
}

/**
 * Whose configuration it is: certainly Kestra's (`kestra`), Kestra's or another application's (`unmarked`), certainly
 * another application's (`other`), or something that Kestra's server need not read (`unknown`).
 */
export type Belonging = "kestra" | "unmarked" | "other" | "unknown";

/** Recognises what belongs to Kestra. */
export interface Recogniser {
  /** Whose configuration it is; only called if that is not certain for other reasons. */
  belongingOf(config: Config): Belonging;
  /** The same configuration, with the root key that its first line was meant to be. */
  withBrokenRoot(config: Config): Config;
  /** The same for a tree in a file with this text. */
  belongingOfKeys(root: ConfigNode, text: string): Belonging;
  /** Whether a container runs Kestra's server, regardless of what it reads. */
  isServer(workload: Workload): boolean;
}

/** The configurations and servers in a file. Never throws; the lists are empty for other files. */
export function readConfigs(
  text: string,
  recogniser: Recogniser,
  reader: TextReader,
  fileKinds?: readonly FileKind[],
): FileConfigs {
  let containers: readonly Workload[] = [];
  let unclaimed: readonly Config[] = [];
  let nonLiteral: FileConfigs | undefined;
  let part: FileConfigs | undefined;
  for (const found of findConfigurations(text, reader.read, fileKinds, reader.has)) {
    const { fileKind, regions, workloads } = found;
    if (containers.length === 0) containers = workloads;
    const { ours, others } = sorted(
      regions.map((region) => readConfiguration(text, fileKind, region, reader)),
      workloads,
      recogniser,
    );
    if (others.length > 0) unclaimed = others;
    const places = new Set(ours.map(({ region }) => region.span.start));
    const servers = workloads.filter(
      (workload) =>
        recogniser.isServer(workload) || workload.reads.some((start) => places.has(start)),
    );
    if (ours.length === 0 && servers.length === 0) continue;
    const readersAt = serversByRegion(servers);
    const all = ours.map((config) => ({
      ...config,
      workloads: readersAt.get(config.region.span.start) ?? servers,
    }));
    const read: FileConfigs = {
      configs: all.filter(({ region }) => !region.nonLiteral),
      nonLiteral: all.filter(({ region }) => region.nonLiteral),
      ...(found.refusals || servers.length > 0
        ? { around: aroundOf(text, found, ours, servers) }
        : {}),
      workloads: servers,
      containers: workloads,
      unclaimed: others,
    };
    const hasOutside = read.nonLiteral.some(({ region }) => region.nonLiteral?.as === "outside");
    if (read.configs.length > 0 || servers.length > 0 || hasOutside) {
      const all = part ? bothOf(part, read) : read;
      if (!fileKind.isPartOfFile) return all;
      part = all;
      continue;
    }
    // Another file kind may find a configuration that can be checked.
    nonLiteral ??= read;
  }
  return (
    part ?? nonLiteral ?? { configs: [], nonLiteral: [], workloads: [], containers, unclaimed }
  );
}

/** The configurations that belong to Kestra, and those that do not as far as this file defines it. */
function sorted(
  configs: readonly Config[],
  workloads: readonly Workload[],
  recogniser: Recogniser,
): { readonly ours: Config[]; readonly others: Config[] } {
  const servers = workloads.filter((workload) => recogniser.isServer(workload));
  const hasServer = servers.length > 0;
  // Whatever is in it.
  const readByServers = new Set(servers.flatMap(({ reads }) => reads));
  const known = configs.map((read) => {
    const config = recogniser.withBrokenRoot(read);
    const { span, nonLiteral } = config.region;
    const isRead = !nonLiteral && readByServers.has(span.start);
    return { config, belonging: isRead ? "kestra" : belongingIn(config, recogniser) };
  });
  // Next to the configuration of another application, one without a mark belongs to it as well.
  const isAmongOthers =
    !hasServer &&
    known.some(({ belonging }) => belonging === "other") &&
    known.every(({ belonging }) => belonging !== "kestra");
  const isOurs = ({ config, belonging }: (typeof known)[number]): boolean =>
    belonging === "kestra" ||
    (belonging === "unmarked" &&
      !isAmongOthers &&
      !(isReadByAnother(config, workloads) && (hasServer || !/kestra/i.test(config.text))));
  return {
    ours: known.filter(isOurs).map(({ config }) => config),
    others: known.filter((each) => !isOurs(each)).map(({ config }) => config),
  };
}

/** Whether containers read a configuration, each with the image of another program. */
function isReadByAnother({ region }: Config, workloads: readonly Workload[]): boolean {
  const readers = workloads.filter(({ reads }) => reads.includes(region.span.start));
  return readers.length > 0 && readers.every(({ image }) => image?.name !== undefined);
}

/** What two kinds of file contain that are parts of one file; what only one of them has around its configurations. */
const bothOf = (one: FileConfigs, other: FileConfigs): FileConfigs => ({
  ...other,
  ...one,
  configs: inOrder([...one.configs, ...other.configs]),
  nonLiteral: inOrder([...one.nonLiteral, ...other.nonLiteral]),
  workloads: [...one.workloads, ...other.workloads],
  containers: [...one.containers, ...other.containers],
  unclaimed: [...one.unclaimed, ...other.unclaimed],
});

const inOrder = (configs: readonly Config[]): Config[] =>
  [...configs].sort((one, other) => one.region.span.start - other.region.span.start);

/** The refusals without those that are reported as a configuration that is not a string. */
const notReported = (refusals: readonly Refusal[], configs: readonly Config[]): Refusal[] =>
  refusals.filter(({ span }) =>
    configs.every(({ region: { nonLiteral, span: lines } }) =>
      nonLiteral?.as === "outside"
        ? span.start < lines.start || lines.end <= span.start
        : nonLiteral?.at.start !== span.start,
    ),
  );

/** The file itself as a configuration without keys. */
const aroundOf = (
  text: string,
  { fileKind, refusals = [], ignored = [] }: Found & { readonly fileKind: FileKind },
  configs: readonly Config[],
  workloads: readonly Workload[],
): Config => ({
  ...readConfiguration(text, fileKind, {
    span: { start: 0, end: text.length },
    column: 0,
    embedded: true,
    shared: false,
    problems: [],
    refusals: notReported(refusals, configs),
    ignored,
  }),
  workloads,
});

/** A non-literal configuration has an empty tree, and a quoted string may be anything, so look at its intended keys. */
function belongingIn(config: Config, recogniser: Recogniser): Belonging {
  const { region, text } = config;
  const { nonLiteral } = region;
  if (nonLiteral && nonLiteral.as !== "outside")
    return isWrittenHere(config)
      ? "kestra"
      : recogniser.belongingOfKeys(parseSeparately(nonLiteral.intended).root, text);
  return region.proof ? "kestra" : recogniser.belongingOf(config);
}

/** Whether a string is certainly the launcher's configuration, and not a reference to it or filled in later. */
const isWrittenHere = ({ region: { proof, nonLiteral } }: Config): boolean =>
  proof === true &&
  (nonLiteral?.actual?.trim() !== "" || nonLiteral.as === "empty") &&
  /^[^$]*$/.test(nonLiteral?.actual ?? "$") &&
  !nonLiteral?.actual?.includes("{{");

/** The servers by the start offsets of the regions they read. */
function serversByRegion(servers: readonly Workload[]): ReadonlyMap<number, Workload[]> {
  const readers = new Map<number, Workload[]>();
  for (const server of servers)
    for (const start of new Set(server.reads)) {
      const others = readers.get(start);
      if (others) others.push(server);
      else readers.set(start, [server]);
    }
  return readers;
}

/** Parses YAML outside of a file. Its offsets are not those of the file, so it is only good for comparisons. */
export function parseSeparately(yaml: string): Pick<Config, "problems" | "root"> {
  const { documents, problems } = parseYaml(yaml);
  return { problems, root: buildTree(documents).root };
}

/** Reads one region of a file; the result has no workloads. */
export function readConfiguration(
  text: string,
  fileKind: FileKind,
  region: Region,
  { read, parseCache }: TextReader = readerOf(text),
): Config {
  const { documents, problems } = parseRegion(region, read);
  const lineBreak = lineBreakAt(text, region.span.start);
  const found = [...region.problems, ...problems.filter((problem) => !isKnown(region, problem))];
  const undecided = fileKind.dollar === "$" ? [] : found.filter(isInterpolated(text));
  const actions = [
    ...actionLines(text, region.span),
    ...undecided.map(({ span }) => lineAround(text, span)),
  ];
  const { root, duplicates } = buildTree(documents);
  return {
    text,
    parseCache,
    fileKind,
    region,
    documents,
    problems: found.filter((problem) => !undecided.includes(problem)),
    root,
    actions,
    // Of two equal keys, only one may be left.
    duplicates: actions.length > 0 ? [] : duplicates,
    loaderErrors: region.shared ? [] : loaderErrorsOf(documents),
    workloads: [],
    otherFiles: noOtherFiles,
    lineBreak,
  };
}

/**
 * Whether a line cannot be read because of a variable in it that is replaced before the server reads the line. A problem
 * before the first variable remains.
 */
const isInterpolated =
  (text: string) =>
  ({ span }: SyntaxProblem): boolean => {
    const line = lineAround(text, span);
    return dollarsIn(textOf(text, line)).some(
      ({ kind, start }) =>
        (kind === "replaced" || kind === "replaced-with-operator") &&
        line.start + start <= span.start,
    );
  };

const lineAround = (text: string, { start }: Span): Span => ({
  start: lineStart(text, start),
  end: lineEnd(text, start),
});

const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** A line may be a problem both for the file and for the configuration in it. */
const isKnown = (region: Region, { span }: SyntaxProblem): boolean =>
  region.problems.some((known) => known.span.start === span.start);

/**
 * The YAML of a region; empty for a non-literal one, because the server gets something else, and for the file around
 * the configurations. A shared region is parsed with everything around it, because its anchors may be outside of it.
 */
function parseRegion(
  { span, shared, within, nonLiteral, refusals }: Region,
  read: TextReader["read"],
): ParsedYaml {
  if (nonLiteral || refusals) return { documents: [], problems: [] };
  if (!shared) return read(span);
  const { documents, problems } = read(within);
  const map = documents.map((root) => mapWithin(root, span)).find(Boolean);
  return {
    documents: [map && helmArrival(map)],
    // The program that writes a shared region again for the server accepts tabs between tokens.
    problems: problems.filter(
      (problem) => overlaps(problem.span, span) && problem.kind !== "tab-between",
    ),
  };
}

/** The outermost map that begins and ends within a span. */
function mapWithin(node: SyntaxNode | undefined, span: Span): SyntaxNode | undefined {
  if (!node || !overlaps(node.span, span)) return undefined;
  if (node.kind === "list")
    return node.items.map((item) => mapWithin(item, span)).find((found) => found);
  if (node.kind !== "map") return undefined;
  if (span.start <= node.span.start && node.span.end <= span.end) return node;
  return node.pairs.map(({ value }) => mapWithin(value, span)).find((found) => found);
}

/** The prevailing spelling of the keys in a configuration. */
export const spellingIn = ({ root }: Config): Spelling => spellingOf(spellings(root));

const spellings = stringFinder(
  ({ entries }) => entries.flatMap(({ written }) => (isSpelt(written) ? written : [])),
  { isAlone: true },
);

/** The spelling of a key if it is camel or kebab case, otherwise that of the whole configuration. */
export const spellingLike = (config: Config, written: string): Spelling =>
  /[a-z][A-Z]/.test(written) ? "camel" : written.includes("-") ? "kebab" : spellingIn(config);
