// All references of a name: in every file of the deployment, or highlighted in the current one.
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { KestraFile } from "../../interpretation/kestraFile";
import { toRange } from "../ranges";
import { toLocation } from "../ranges";
import { declares, namedAt } from "./named";
import type { NamedOptions } from "./places";

/** The references of the name at `offset`, with its definitions only if requested. */
export const references = (
  file: KestraFile,
  document: TextDocument,
  offset: number,
  { includeDeclaration, ...options }: NamedOptions & { readonly includeDeclaration: boolean },
): Location[] =>
  (namedAt(file, offset, options)?.places ?? [])
    .filter((place) => includeDeclaration || !declares(place))
    .map((place) => toLocation(document, place));

/** The references in the document itself. */
export const highlights = (
  file: KestraFile,
  document: TextDocument,
  offset: number,
  options: NamedOptions,
): DocumentHighlight[] =>
  (namedAt(file, offset, options)?.places ?? [])
    .filter(({ inFile }) => inFile.uri === undefined)
    .map((place) => ({
      range: toRange(document, place.at),
      kind: declares(place) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
