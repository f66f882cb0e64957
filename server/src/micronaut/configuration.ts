// One configuration of a file, read: its place, its YAML, and the tree Micronaut makes of it.
import { findRegions } from "../document/hosts";
import type { Host, Region } from "../document/hosts/host";
import type { SyntaxProblem } from "../document/diagnose";
import { lineBreakAt } from "../document/lines";
import { type ParsedYaml, parseYaml } from "../document/parse";
import { parsePart } from "../document/shift";
import { overlaps, type Span } from "../document/span";
import type { SyntaxNode, YamlDocument } from "../document/syntax";
import { buildTree, type Duplicate } from "./build";
import { type Spelling, spellingOf } from "./names";
import { type ConfigNode, walk } from "./node";
import { type Refusal, refusalsOf } from "./refusals";

export interface Config {
  /** The text of the whole file; every offset below is an offset in it. */
  readonly text: string;
  readonly host: Host;
  readonly region: Region;
  /** The YAML documents of the region, as written. */
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly SyntaxProblem[];
  /** What can be read, but makes the server's own reader give up. */
  readonly refusals: readonly Refusal[];
  readonly root: ConfigNode;
  readonly duplicates: readonly Duplicate[];
  /** The line end where nothing nearer tells. */
  readonly lineBreak: "\n" | "\r\n";
}

/**
 * The configurations in a file's text. `isKestra` says whether one is Kestra's; it is asked only where the host
 * itself is no proof. Never throws; a file without any gives an empty list.
 */
export function readConfigurations(text: string, isKestra: (config: Config) => boolean): Config[] {
  for (const { host, regions } of findRegions(text)) {
    const configs = regions.map((region) => readConfiguration(text, host, region));
    const ours = host.proof ? configs : configs.filter(isKestra);
    if (ours.length > 0) return ours;
  }
  return [];
}

/** Reads one region of a file. */
export function readConfiguration(text: string, host: Host, region: Region): Config {
  const { documents, problems } = parseRegion(text, region);
  const lineBreak = lineBreakAt(text, region.span.start);
  return {
    text,
    host,
    region,
    documents,
    problems: [...region.problems, ...problems],
    refusals: region.shared ? [] : refusalsOf(documents),
    lineBreak,
    ...buildTree(documents),
  };
}

/** A region that goes on in the file's own YAML is read with all of it, for its anchors may stand outside. */
function parseRegion(text: string, { span, shared }: Region): ParsedYaml {
  if (!shared) return parsePart(text, span);
  const { documents, problems } = parseYaml(text);
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
export function spellingIn(config: Config): Spelling {
  const written: string[] = [];
  for (const node of walk(config.root))
    for (const entry of node.entries) written.push(entry.written);
  return spellingOf(written);
}
