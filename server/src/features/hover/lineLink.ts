// A link in a hover to a line of a file.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { nameOf } from "../../knowledge/location";
import { message, type Text } from "../../messages/message";

/** `[line 12](file:///…#L12)` for an offset (UTF-16 units) in a document; lines count from 1. */
export function lineLink(document: TextDocument, offset: number): Text {
  const line = document.positionAt(offset).line + 1;
  return message("lineLink.line", { line, uri: document.uri });
}

/** `[secrets.yml, line 12](…)` for an offset in another file. */
export function lineLinkInto(uri: string, text: string, offset: number): Text {
  const line = text.slice(0, offset).split("\n").length;
  return message("lineLink.lineOf", { file: nameOf(uri), line, uri });
}
