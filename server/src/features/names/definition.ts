// Go to definition: the anchor of an alias, the variable or key of a placeholder, the client that another key names.
import type { Location } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { KestraFile } from "../../interpretation/kestraFile";
import { toLocation } from "../ranges";
import { declares, namedAt } from "./named";
import type { NamedOptions } from "./places";

/** The definitions of the name at `offset`; empty if there are none. */
export const definition = (
  file: KestraFile,
  document: TextDocument,
  offset: number,
  options: NamedOptions,
): Location[] =>
  (namedAt(file, offset, options)?.places ?? [])
    .filter(declares)
    .map((place) => toLocation(document, place));
