// One configuration of a file, read: its place, its YAML, and the tree Micronaut makes of it.
import { findRegions } from "../document/hosts";
import type { Host, Region } from "../document/hosts/host";
import type { SyntaxProblem } from "../document/diagnose";
import { lineBreakAt } from "../document/lines";
import { maskAround } from "../document/mask";
import { parseYaml } from "../document/parse";
import type { YamlDocument } from "../document/syntax";
import { buildTree, type Duplicate } from "./build";
import { type Spelling, spellingOf } from "./names";
import { type ConfigNode, walk } from "./node";

export interface Config {
  /** The text of the whole file; every offset below is an offset in it. */
  readonly text: string;
  readonly host: Host;
  readonly region: Region;
  /** The YAML documents of the region, as written. */
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly SyntaxProblem[];
  readonly root: ConfigNode;
  readonly duplicates: readonly Duplicate[];
  /** The line end where nothing nearer tells. */
  readonly lineBreak: "\n" | "\r\n";
}

/**
 * The configurations in a file's text. `isKestra` says whether a tree is a Kestra configuration; it is asked only where
 * the host itself is no proof. Never throws; a file without any gives an empty list.
 */
export function readConfigurations(
  text: string,
  isKestra: (root: ConfigNode) => boolean,
): Config[] {
  for (const { host, regions } of findRegions(text)) {
    const configs = regions.map((region) => readConfiguration(text, host, region));
    const ours = host.proof ? configs : configs.filter(({ root }) => isKestra(root));
    if (ours.length > 0) return ours;
  }
  return [];
}

/** Reads one region of a file. */
export function readConfiguration(text: string, host: Host, region: Region): Config {
  const { documents, problems } = parseYaml(maskAround(text, region.span));
  const lineBreak = lineBreakAt(text, region.span.start);
  return { text, host, region, documents, problems, lineBreak, ...buildTree(documents) };
}

/** The spelling the configuration's own keys use. */
export function spellingIn(config: Config): Spelling {
  const written: string[] = [];
  for (const node of walk(config.root))
    for (const entry of node.entries) written.push(entry.written);
  return spellingOf(written);
}
