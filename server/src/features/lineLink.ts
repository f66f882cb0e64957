// A place in a file as a link that a hover can show.
import type { TextDocument } from "vscode-languageserver-textdocument";

/** `[line 12](file:///…#L12)` for an offset (UTF-16 units) of a document; lines count from 1. */
export function lineLink(document: TextDocument, offset: number): string {
  const line = document.positionAt(offset).line + 1;
  return `[line ${line}](${document.uri}#L${line})`;
}
