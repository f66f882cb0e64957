// A parsed file: its text, the Kestra configurations in it, and its containers that run Kestra's server. Every feature
// and rule starts from this.
import { type CachedParts, readerOf } from "../document/yaml/read";
import { isTooLarge } from "../document/limits";
import type { FileKind } from "../document/fileKinds/fileKind";
import { plain, wholeFile } from "../document/fileKinds/plain";
import {
  type FileConfigs,
  type Config,
  readConfigs,
  readConfiguration,
} from "../micronaut/configuration";
import { brokenFileAround } from "./brokenFileAround";
import { configWithBrokenRoot, withBrokenRoot } from "./brokenRoot";
import { belongingOf, belongingOfKeys } from "./recognise";
import { isServer } from "./deployment/kestraContainers";

/**
 * Has no configurations and containers if the file is unrelated to Kestra. A compose file may contain several of both.
 */
export interface KestraFile extends FileConfigs {
  readonly text: string;
  /** Cached results of reading the text, reused when another version of the file is read. */
  readonly parseCache: CachedParts;
}

/**
 * Reads a file. Never throws. Parts shared with `before` are not parsed again. `among` are the kinds it may be, if not
 * all.
 */
export function readKestraFile(
  text: string,
  before?: KestraFile,
  among?: readonly FileKind[],
): KestraFile {
  const reader = readerOf(text, before?.parseCache);
  const recogniser = { belongingOf, belongingOfKeys, isServer, withBrokenRoot };
  const contents = readConfigs(text, recogniser, reader, among);
  const file = { text, parseCache: reader.parseCache, ...contents };
  const isFound = file.configs.length + file.nonLiteral.length + file.workloads.length > 0;
  if (isFound || isTooLarge(text) || among?.includes(plain) === false) return file;
  const broken = file.containers.length === 0 ? configWithBrokenRoot(text, reader) : undefined;
  if (broken?.isCertain) return { ...file, configs: [broken.config], unclaimed: [] };
  const around = among ? undefined : brokenFileAround(text, reader);
  const unclaimed = broken ? [broken.config] : file.unclaimed;
  return { ...file, unclaimed, ...(around ? { around } : {}) };
}

/** The configuration whose region `offset` is in. */
export const configAt = (file: KestraFile, offset: number): Config | undefined =>
  file.configs.find(({ region }) => region.span.start <= offset && offset <= region.span.end);

/** An empty file as a new configuration; undefined if the file contains something else. */
export function blankConfig(text: string): Config | undefined {
  if (
    text
      .replace(/^\uFEFF/, "")
      .replace(/^\s*(#.*)?$/gm, "")
      .trim() !== ""
  )
    return undefined;
  return readConfiguration(text, plain, wholeFile(text));
}
