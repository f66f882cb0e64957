// Rename. Effects outside the files are confirmed first if the editor can ask.
import { message, sentences, type Text, type Worded } from "../../messages/message";
import {
  type ChangeAnnotation,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toEdits } from "../../features/codeActions/codeActions";
import { documentOf } from "../../features/ranges";
import { renamable, rename } from "../../features/names/rename";
import type { Renaming } from "../../features/names/renaming";
import type { Handler } from "./handler";
import { namedOptions } from "./navigation";

export const renameHandler: Handler = (session) => {
  const { connection, documents, answer, answerAbout, show } = session;
  const failed = (reason: string): ResponseError =>
    new ResponseError(LSPErrorCodes.RequestFailed, reason);

  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    answerAbout("rename", null, uri, async (document, file) => {
      const options = await namedOptions(session, document, file);
      return renamable(file, document, document.offsetAt(position), options) ?? null;
    }),
  );

  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    const renamed = await answerAbout<Renamed>("rename", undefined, uri, async (document, file) => {
      const options = await namedOptions(session, document, file);
      const renaming = rename(file, document.offsetAt(position), newName, options);
      return renaming?.kind === "edits" ? toWorkspaceEdit(document, renaming) : renaming;
    });
    if (!renamed) return failed(answer<string>("rename", "", () => message("rename.nothing")));
    return "message" in renamed ? failed(renamed.message) : renamed;
  });

  const notify = (warning: Text): void =>
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: show<string>(warning),
    });

  function toWorkspaceEdit(document: TextDocument, renaming: Edits): Worded<WorkspaceEdit> {
    const files = renaming.files.map(({ inFile, changes }) => {
      const where = documentOf(document, inFile);
      return { uri: where.uri, edits: toEdits(where, changes) };
    });
    const { several, confirms } = session.editAbilities();
    const { warning } = renaming;
    // Not every editor shows the reason when edits need confirmation, or asks at all. VS Code only applies those that are ticked.
    const isTicked = confirms && session.options().ticksChanges && !session.habits().mayNotAsk;
    if (warning !== undefined)
      notify(isTicked ? sentences(message("rename.confirm"), warning) : warning);
    if (!several)
      return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, edits])) };
    const annotated = warning !== undefined && confirms;
    return {
      documentChanges: files.map(({ uri, edits }) => ({
        textDocument: { uri, version: documents.get(uri)?.version ?? null },
        edits: annotated ? edits.map(annotate) : edits,
      })),
      ...(annotated ? { changeAnnotations: { [annotationId]: annotationOf(renaming) } } : {}),
    };
  }
};

/** The edit, or a message that explains why there is none. */
type Renamed = WorkspaceEdit | { readonly message: string } | undefined;

type Edits = Renaming & { readonly kind: "edits" };

const annotationId = "rename";

const annotate = (edit: TextEdit): TextEdit & { annotationId: string } => ({
  ...edit,
  annotationId,
});

const annotationOf = ({ title, warning }: Edits): Worded<ChangeAnnotation> => ({
  label: title,
  ...(warning === undefined ? {} : { description: warning }),
  needsConfirmation: true,
});
