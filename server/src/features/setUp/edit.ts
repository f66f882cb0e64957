// The edit of a setup. New lines are simply added. Changes to existing lines are annotated, so that the editor asks
// for confirmation first.
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

/** The edit that turns a document into `after`, with the edits of sibling files. `select` is a span in `after`. */
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

/** Whether a change only adds whole lines. */
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

/** The change without the part that stays the same. The last line of a file, for example, may only get a line break. */
function trimmed(text: string, { span, text: written }: TextChange): TextChange {
  const old = text.slice(span.start, span.end);
  if (old === "" || !written.startsWith(old)) return { span, text: written };
  return { span: { start: span.end, end: span.end }, text: written.slice(old.length) };
}

/** The span of the first placeholder of a marked text, in the text without marks. */
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
