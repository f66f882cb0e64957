// A file as we see it: its text, the Kestra configurations in it, and the containers it describes that run Kestra's
// server. This is where every feature and rule begins.
import { plain, wholeFile } from "../document/hosts/plain";
import {
  type Carried,
  type Config,
  readCarrier,
  readConfiguration,
} from "../micronaut/configuration";
import { hasKeysOfKestra, isKestra } from "./recognise";
import { isServer } from "./server";

/** Without configurations and containers when the file is none of ours. A compose file may hold several of both. */
export interface KestraFile extends Carried {
  readonly text: string;
}

/** Reads a file's text. Never throws. */
export const readKestraFile = (text: string): KestraFile => ({
  text,
  ...readCarrier(text, { isKestra, hasKeysOfKestra, isServer }),
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
