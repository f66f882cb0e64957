// A file as we see it: its text and the Kestra configurations in it. This is where every feature and rule begins.
import { plain, wholeFile } from "../document/hosts/plain";
import { type Config, readConfiguration, readConfigurations } from "../micronaut/configuration";
import { isKestra } from "./recognise";

export interface KestraFile {
  readonly text: string;
  /** Empty when the file is none of ours. A compose file may hold several. */
  readonly configs: readonly Config[];
  /** Configurations that the file holds in such a way that nothing can be said of what is in them. */
  readonly misheld: readonly Config[];
}

/** Reads a file's text. Never throws. */
export function readKestraFile(text: string): KestraFile {
  const all = readConfigurations(text, isKestra);
  return {
    text,
    configs: all.filter(({ region }) => !region.misheld),
    misheld: all.filter(({ region }) => region.misheld),
  };
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
