// Code actions, each kind only where it is asked for.
import { type CodeAction, CodeActionKind, CodeActionTriggerKind } from "vscode-languageserver";
import { codeActions } from "../../features/codeActions";
import { convertAction, convertKind } from "../../features/convert";
import { fixAllActions, fixAllKind } from "../../features/fixAll";
import { setUpActions, setUpKind } from "../../features/setUp/actions";
import type { Handler } from "./handler";

export const codeActionHandler: Handler = (session) => {
  const { connection, documents, answerLater, lintOptions, showOptions } = session;

  /** Whether the editor can show edits and ask before it applies them. */
  function confirms(): boolean {
    const edits = session.capabilities().workspace?.workspaceEdit;
    return edits?.changeAnnotationSupport !== undefined && edits.documentChanges === true;
  }

  connection.onCodeAction(({ textDocument, range, context }) =>
    answerLater<CodeAction[]>("code actions", [], async () => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      const { only } = context;
      return [
        ...(!only || isAskedFor(CodeActionKind.QuickFix, only)
          ? codeActions(await session.deployedFileOf(document), document, range, showOptions())
          : []),
        // An editor that names no kind asks at every move of the cursor, and all fixes are much to work out.
        ...(only && isAskedFor(fixAllKind, only)
          ? fixAllActions(document, lintOptions(), await session.readerOf(document))
          : []),
        ...(only && isAskedFor(convertKind, only) ? convertAction(document, confirms()) : []),
        ...(!only || isAskedFor(setUpKind, only)
          ? setUpActions(await session.deployedFileOf(document), document, range, {
              target: session.target(),
              command: session.options().setUpCommand,
              askedFor: only
                ? "this-kind"
                : context.triggerKind === CodeActionTriggerKind.Invoked
                  ? "anything"
                  : "nothing",
            })
          : []),
      ];
    }),
  );
  return () => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, convertKind, setUpKind],
    },
  });
};

/** Whether a kind of action is one of those asked for, or below one: `source.fixAll.kestraConfig` is a `source`. */
const isAskedFor = (kind: string, only: readonly string[]): boolean =>
  only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
