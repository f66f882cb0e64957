// Where a name gets its meaning: the anchor of an alias, the variable or key that a placeholder asks for, the client
// that another key names.
import type { Location } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { KestraFile } from "../../interpretation/kestraFile";
import { toLocation } from "../ranges";
import { declares, namedAt } from "./named";
import type { NamedOptions } from "./places";

/** The definitions of what is named at `offset`; none where nothing is. */
export const definition = (
  file: KestraFile,
  document: TextDocument,
  offset: number,
  options: NamedOptions,
): Location[] =>
  (namedAt(file, offset, options)?.places ?? [])
    .filter(declares)
    .map((place) => toLocation(document, place));
