// A place in a file as a link that a hover can show.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { nameOf } from "../../knowledge/location";

/** `[line 12](file:///…#L12)` for an offset (UTF-16 units) of a document; lines count from 1. */
export function lineLink(document: TextDocument, offset: number): string {
  const line = document.positionAt(offset).line + 1;
  return `[line ${line}](${document.uri}#L${line})`;
}

/** `[secrets.yml, line 12](…)` for an offset of the text of another file. */
export function lineLinkInto(uri: string, text: string, offset: number): string {
  const line = text.slice(0, offset).split("\n").length;
  return `[${nameOf(uri)}, line ${line}](${uri}#L${line})`;
}
