// Every place that says a name: in all files of the deployment, or highlighted in the one that is looked at.
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

/** The places of what is named at `offset`; without those that give it its meaning, where they are not asked for. */
export const references = (
  file: KestraFile,
  document: TextDocument,
  offset: number,
  { includeDeclaration, ...options }: NamedOptions & { readonly includeDeclaration: boolean },
): Location[] =>
  (namedAt(file, offset, options)?.places ?? [])
    .filter((place) => includeDeclaration || !declares(place))
    .map((place) => toLocation(document, place));

/** Those of them that stand in the document itself. */
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
