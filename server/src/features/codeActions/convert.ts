// The code action that converts a whole file to Kestra 2.0; the user reviews the changes before they are applied.
import { message, sentences, type Worded } from "../../messages/message";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction } from "vscode-languageserver-types";
import { changesBetween } from "../../document/edits/changes";
import { convertKind } from "../../protocol/actionKinds";
import { toVersion2 } from "../../upgrades/apply";
import { toEdits } from "../ranges";

const annotation = "convert-to-kestra-2";

/** The action, if there is anything to convert. `confirms` is whether the editor can ask before it applies edits. */
export function convertAction(document: TextDocument, confirms: boolean): Worded<CodeAction>[] {
  const { text, notes } = toVersion2(document.getText());
  if (text === document.getText()) return [];
  const edits = toEdits(document, changesBetween(document.getText(), text));
  const title = message("convert.title");
  const { uri } = document;
  if (!confirms) return [{ title, kind: convertKind, edit: { changes: { [uri]: edits } } }];
  return [
    {
      title,
      kind: convertKind,
      edit: {
        documentChanges: [
          {
            textDocument: { uri, version: document.version },
            edits: edits.map((edit) => ({ ...edit, annotationId: annotation })),
          },
        ],
        changeAnnotations: {
          [annotation]: {
            label: title,
            needsConfirmation: true,
            ...(notes.length > 0
              ? { description: sentences(...notes.map((problem) => problem.message)) }
              : {}),
          },
        },
      },
    },
  ];
}
