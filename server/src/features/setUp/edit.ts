// The edit that a set-up questions the editor for: what it adds is simply added, and what it changes of existing lines is
// marked, so that the editor shows it and questions first.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type {
  AnnotatedTextEdit,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { message, type Text, type Worded } from "../../messages/message";
import { changesBetween } from "../../document/edits/changes";
import type { Span, TextChange } from "../../document/span";
import { withPlaceholders } from "../completion/template";
import type { SiblingEdits } from "../codeActions/siblingEdits";
import { toRange } from "../ranges";

const annotation = "changes-existing-lines";

const changesThere = {
  needsConfirmation: true,
  description: message("setUp.changesLines"),
};

/** The edit that makes `after` of a document, with those of files beside it; `select` is a place in it. */
export function editOf(
  document: TextDocument,
  title: Text,
  after: string,
  select: Span | undefined,
  kept: SiblingEdits | undefined,
): { edit: Worded<WorkspaceEdit>; select?: Range } {
  const { uri, version } = document;
  const before = document.getText();
  const changes = changesBetween(before, after).map((change) => trimmed(before, change));
  const changesLines = changes.some((change) => !isAddition(before, change));
  const edits = changes.map((change) => toEdit(document, change));
  const own = { textDocument: { uri, version }, edits };
  const changeAnnotations = {
    ...kept?.changeAnnotations,
    ...(changesLines ? { [annotation]: { ...changesThere, label: title } } : {}),
  };
  return {
    edit: {
      documentChanges: [...(kept?.documentChanges ?? []), ...(edits.length > 0 ? [own] : [])],
      ...(Object.keys(changeAnnotations).length > 0 ? { changeAnnotations } : {}),
    },
    ...(select
      ? { select: { start: positionIn(after, select.start), end: positionIn(after, select.end) } }
      : {}),
  };
}

function toEdit(document: TextDocument, change: TextChange): TextEdit | AnnotatedTextEdit {
  const edit = { range: toRange(document, change.span), newText: change.text };
  return isAddition(document.getText(), change) ? edit : { ...edit, annotationId: annotation };
}

/** Whole lines more, and nothing else. */
function isAddition(text: string, { span, text: added }: TextChange): boolean {
  if (span.start !== span.end) return false;
  const isAtLineStart = span.start === 0 || /[\n\uFEFF]/.test(text[span.start - 1] ?? "");
  const isAtLineEnd = span.start === text.length || /[\r\n]/.test(text[span.start] ?? "");
  return (
    (isAtLineStart && added.endsWith("\n")) ||
    (isAtLineEnd && /^\r?\n/.test(added)) ||
    text.trim() === ""
  );
}

/** Without what is the same before and after: the last line of a file may only get its line end. */
function trimmed(text: string, { span, text: written }: TextChange): TextChange {
  const old = text.slice(span.start, span.end);
  if (old === "" || !written.startsWith(old)) return { span, text: written };
  return { span: { start: span.end, end: span.end }, text: written.slice(old.length) };
}

/** The place of the first stand-in of a marked text, in that text without its marks. */
export function firstPlaceholderValue(marked: string): Span | undefined {
  const start = marked.indexOf("\u0001");
  if (start === -1) return undefined;
  const stop = withPlaceholders(marked.slice(start, marked.indexOf("\u0002", start) + 1));
  return { start, end: start + stop.length };
}

function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
