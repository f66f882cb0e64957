// One configuration of a file, read: its place, its YAML, and the tree Micronaut makes of it.
import { findConfigurations } from "../document/fileKinds";
import type { Host, Region } from "../document/fileKinds/fileKind";
import type { Workload } from "../document/fileKinds/workload";
import type { SyntaxProblem } from "../document/yaml/diagnose";
import { lineBreakAt } from "../document/lines";
import {
  type KnownTexts,
  type ParsedYaml,
  parseYaml,
  readerOf,
  type TextReader,
} from "../document/yaml/read";
import { overlaps, type Span } from "../document/span";
import type { SyntaxNode, YamlDocument } from "../document/syntax";
import { buildTree, type Duplicate } from "./tree/build";
import { isSpelt, type Spelling, spellingOf } from "./names";
import { locationServer } from "./tree/finder";
import type { ConfigNode } from "./tree/node";
import { type LoaderError, loaderErrorsOf } from "./tree/loaderErrors";

/** Work that may still be done, counted in characters that are read, each as often as the parser goes over it. */
export interface Budget {
  spend(characters: number): void;
  isSpent(): boolean;
}

export interface Config {
  /** The text of the whole file; every offset below is an offset in it. */
  readonly text: string;
  /** What was read of the text, for whoever reads another one that the file might have. */
  readonly known: KnownTexts;
  readonly host: Host;
  readonly region: Region;
  /** The YAML documents of the region, as written. */
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly SyntaxProblem[];
  /** What can be read, but makes the server's own reader give up. */
  readonly loaderErrors: readonly LoaderError[];
  readonly root: ConfigNode;
  readonly duplicates: readonly Duplicate[];
  /**
   * The containers in which a server reads it, as far as the file tells; where it tells of none, all that run one. Their
   * places are those of the file as the user sees it, also while an edit is being worked out.
   */
  readonly workloads: readonly Workload[];
  /** What other files of its deployment say; nothing unless somebody has looked. */
  readonly elsewhere: Elsewhere;
  /** What the working out of edits may cost; without one, whatever it does. */
  readonly budget?: Budget;
  /** The line end where nothing nearer tells. */
  readonly lineBreak: "\n" | "\r\n";
}

/**
 * What other files say to the server that reads a configuration: further configurations, and the containers in which it
 * runs. Filled in by the code that reads other files, empty otherwise.
 */
export interface Elsewhere {
  readonly configs: readonly Companion[];
  readonly workloads: readonly ForeignWorkload[];
}

/** Another configuration that the same server reads. */
export interface Companion {
  readonly uri: string;
  readonly config: Config;
  /**
   * Which of the two wins where both set a property: the other one, this one, or nobody knows. `instead`: the other one
   * takes this one's place as a whole.
   */
  readonly rank: "above" | "below" | "unknown" | "instead";
}

/** A container in which the configuration is read, and the file that describes it. */
export interface ForeignWorkload {
  readonly uri: string;
  readonly text: string;
  readonly workload: Workload;
}

export const nowhereElse: Elsewhere = { configs: [], workloads: [] };

/** Every container in which a configuration is read, whichever file describes it. */
export const serversOf = ({ workloads, elsewhere }: Config): readonly Workload[] =>
  elsewhere.workloads.length === 0
    ? workloads
    : [...workloads, ...elsewhere.workloads.map(({ workload }) => workload)];

/** What a file holds that is Kestra's. */
export interface Carried {
  readonly configs: readonly Config[];
  /** Configurations that the file holds in such a way that nothing can be said of what is in them. */
  readonly nonLiteral: readonly Config[];
  /** The containers that run Kestra's server. */
  readonly workloads: readonly Workload[];
  /** Every container the file describes; a file beside it may tell which of them runs Kestra. */
  readonly containers: readonly Workload[];
}

/** How to tell what is Kestra's. */
export interface Recogniser {
  /** Whether a configuration is Kestra's; asked only where nothing else is proof. */
  isKestra(config: Config): boolean;
  /** The same of a tree that is all there is. */
  hasKeysOfKestra(root: ConfigNode): boolean;
  /** Whether a container runs Kestra's server, by itself and whatever it reads. */
  isServer(workload: Workload): boolean;
}

/** The configurations and servers in a file's text. Never throws; a file without any gives empty lists. */
export function readCarrier(text: string, recogniser: Recogniser, reader: TextReader): Carried {
  let containers: readonly Workload[] = [];
  let nonLiteral: Carried | undefined;
  for (const { host, regions, workloads } of findConfigurations(text, reader.read)) {
    if (containers.length === 0) containers = workloads;
    const ours = regions
      .map((region) => readConfiguration(text, host, region, reader))
      .filter((config) => isOurs(config, recogniser));
    const places = new Set(ours.map(({ region }) => region.span.start));
    const servers = workloads.filter(
      (workload) =>
        recogniser.isServer(workload) || workload.reads.some((start) => places.has(start)),
    );
    if (ours.length === 0 && servers.length === 0) continue;
    const readersAt = serversByWhatTheyRead(servers);
    const all = ours.map((config) => ({
      ...config,
      workloads: readersAt.get(config.region.span.start) ?? servers,
    }));
    const carried = {
      configs: all.filter(({ region }) => !region.nonLiteral),
      nonLiteral: all.filter(({ region }) => region.nonLiteral),
      workloads: servers,
      containers: workloads,
    };
    if (carried.configs.length > 0 || servers.length > 0) return carried;
    // Another host may know a configuration that can be read.
    nonLiteral ??= carried;
  }
  return nonLiteral ?? { configs: [], nonLiteral: [], workloads: [], containers };
}

/** Of what is misheld nothing is in the tree, and a text in quotes may be anything, whatever holds it. */
function isOurs(config: Config, recogniser: Recogniser): boolean {
  const { nonLiteral } = config.region;
  if (nonLiteral) return recogniser.hasKeysOfKestra(readApart(nonLiteral.meant).root);
  return config.region.proof || recogniser.isKestra(config);
}

/** By the offsets at which the configurations begin that they read. */
function serversByWhatTheyRead(servers: readonly Workload[]): ReadonlyMap<number, Workload[]> {
  const readers = new Map<number, Workload[]>();
  for (const server of servers)
    for (const start of new Set(server.reads)) {
      const others = readers.get(start);
      if (others) others.push(server);
      else readers.set(start, [server]);
    }
  return readers;
}

/** YAML read by itself. Its offsets are none of the file, so it is only there to be recognised and compared. */
export function readApart(yaml: string): Pick<Config, "problems" | "root"> {
  const { documents, problems } = parseYaml(yaml);
  return { problems, root: buildTree(documents).root };
}

/** Reads one region of a file, without regard to who reads it. */
export function readConfiguration(
  text: string,
  host: Host,
  region: Region,
  { read, known }: TextReader = readerOf(text),
): Config {
  const { documents, problems } = parseRegion(region, read);
  const lineBreak = lineBreakAt(text, region.span.start);
  return {
    text,
    known,
    host,
    region,
    documents,
    problems: [...region.problems, ...problems],
    loaderErrors: region.shared ? [] : loaderErrorsOf(documents),
    workloads: [],
    elsewhere: nowhereElse,
    lineBreak,
    ...buildTree(documents),
  };
}

/**
 * What can be said of a region's content: nothing where the server reads something else. A region that goes on in the
 * file's own YAML is read with all of it, for its anchors may stand outside.
 */
function parseRegion({ span, shared, nonLiteral }: Region, read: TextReader["read"]): ParsedYaml {
  if (nonLiteral) return { documents: [], problems: [] };
  if (!shared) return read(span);
  const { documents, problems } = read();
  const map = documents.map((root) => mapWithin(root, span)).find(Boolean);
  return {
    documents: [map],
    problems: problems.filter((problem) => overlaps(problem.span, span)),
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

/** The spelling the configuration's own keys use. */
export const spellingIn = ({ root }: Config): Spelling => spellingOf(spelt(root));

const spelt = locationServer(({ entries }) =>
  entries.map(({ written }) => written).filter(isSpelt),
);

/** A key with humps is answered by one with humps, and one with hyphens by one with hyphens, whatever the rest does. */
export const spellingLike = (config: Config, written: string): Spelling =>
  /[a-z][A-Z]/.test(written) ? "camel" : written.includes("-") ? "kebab" : spellingIn(config);
