// Places of several files as an editor wants them.
import type { Location } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { FileText, Spot } from "../micronaut/scope";
import { toRange } from "./diagnostics";

/** The document that holds a text: the open one where it is its own. */
export const documentOf = (document: TextDocument, { uri, text }: FileText): TextDocument =>
  uri === undefined ? document : TextDocument.create(uri, "yaml", 0, text);

/** A place in `document`, or in the file that it names. */
export function toLocation(document: TextDocument, { inFile, at }: Spot): Location {
  const where = documentOf(document, inFile);
  return { uri: where.uri, range: toRange(where, at) };
}
