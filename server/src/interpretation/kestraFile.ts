// A file as we see it: its text, the Kestra configurations in it, and the containers it describes that run Kestra's
// server. This is where every feature and rule begins.
import { type KnownTexts, readerOf } from "../document/yaml/read";
import { plain, wholeFile } from "../document/fileKinds/plain";
import {
  type Carried,
  type Config,
  readCarrier,
  readConfiguration,
} from "../micronaut/configuration";
import { hasKeysOfKestra, isKestra } from "./recognise";
import { isServer } from "./deployment/kestraContainers";

/** Without configurations and containers when the file is none of ours. A compose file may hold several of both. */
export interface KestraFile extends Carried {
  readonly text: string;
  /** What was read of the text, for whoever reads another one that the file might have. */
  readonly known: KnownTexts;
}

/** Reads a file's text. Never throws. What it has in common with a text `before` is not read again. */
export function readKestraFile(text: string, before?: KestraFile): KestraFile {
  const reader = readerOf(text, before?.known);
  const carried = readCarrier(text, { isKestra, hasKeysOfKestra, isServer }, reader);
  return { text, known: reader.known, ...carried };
}

/** The configuration whose region `offset` is in. */
export const configAt = (file: KestraFile, offset: number): Config | undefined =>
  file.configs.find(({ region }) => region.span.start <= offset && offset <= region.span.end);

/** A file without anything in it yet as a configuration to be begun; nothing for a file that holds something else. */
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
