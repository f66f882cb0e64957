// The edit that a set-up asks the editor for: what it adds is simply added, and what it changes of existing lines is
// marked, so that the editor shows it and asks first.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type {
  AnnotatedTextEdit,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { changesBetween } from "../../document/changes";
import type { TextChange } from "../../document/span";
import { withStandIns } from "../../knowledge/template";
import { toRange } from "../diagnostics";

const annotation = "changes-existing-lines";

interface WrittenText {
  readonly after: { readonly text: string };
  readonly marked: string;
}

/** The edit, and the first stand-in once it is applied. */
export function editOf(
  document: TextDocument,
  title: string,
  { after, marked }: WrittenText,
): { edit: WorkspaceEdit; select?: Range } {
  const { uri, version } = document;
  const changes = changesBetween(document.getText(), after.text).map((change) =>
    trimmed(document.getText(), change),
  );
  const changesLines = changes.some((change) => !isAddition(document.getText(), change));
  const select = firstStandIn(marked);
  return {
    edit: {
      documentChanges: [
        {
          textDocument: { uri, version },
          edits: changes.map((change) => toEdit(document, change)),
        },
      ],
      ...(changesLines
        ? {
            changeAnnotations: {
              [annotation]: {
                label: title,
                needsConfirmation: true,
                description: "Changes lines that are there already.",
              },
            },
          }
        : {}),
    },
    ...(select ? { select } : {}),
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

/** The place of the first stand-in in the text without the marks. */
function firstStandIn(marked: string): Range | undefined {
  const start = marked.indexOf("\u0001");
  if (start === -1) return undefined;
  const stop = withStandIns(marked.slice(start, marked.indexOf("\u0002", start) + 1));
  const before = marked.slice(0, start);
  return { start: positionBehind(before), end: positionBehind(before + stop) };
}

function positionBehind(text: string): Position {
  const lines = text.split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
