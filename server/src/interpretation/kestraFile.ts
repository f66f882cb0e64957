// A file as we see it: its text, the Kestra configurations in it, and the containers it describes that run Kestra's
// server. This is where every feature and rule begins.
import { parseYaml, rememberingReader, type YamlReader } from "../document/yaml/read";
import { plain, wholeFile } from "../document/fileKinds/plain";
import {
  type Carried,
  type Config,
  type Readers,
  readCarrier,
  readConfiguration,
} from "../micronaut/configuration";
import { hasKeysOfKestra, isKestra } from "./recognise";
import { isServer } from "./deployment/kestraContainers";

/** Without configurations and containers when the file is none of ours. A compose file may hold several of both. */
export interface KestraFile extends Carried {
  readonly text: string;
  /** Reads a text that the file might have; what the two have in common is not read again. */
  readonly peek: YamlReader;
}

/** Reads a file's text. Never throws. */
export const readKestraFile = (text: string): KestraFile =>
  readFile(text, { read: parseYaml, peek: parseYaml });

/**
 * A way to read the texts of one file, one after another: what stays is read once. What was read of a text is only good
 * until the next one is read.
 */
export function kestraFileReader(): (text: string) => KestraFile {
  const reader = rememberingReader();
  return (text) => {
    reader.begin();
    return readFile(text, reader);
  };
}

const readFile = (text: string, readers: Readers): KestraFile => ({
  text,
  peek: readers.peek,
  ...readCarrier(text, { isKestra, hasKeysOfKestra, isServer }, readers),
});

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
