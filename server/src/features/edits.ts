// Changes of a text as the editor takes them.
import type { TextEdit } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { TextChange } from "../document/span";
import { toRange } from "./diagnostics";

export const toEdits = (document: TextDocument, changes: readonly TextChange[]): TextEdit[] =>
  changes.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
