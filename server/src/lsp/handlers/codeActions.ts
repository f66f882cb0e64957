// Code actions, each kind only if it is requested.
import {
  type CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  type Range,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../../document/codeBlocks/codeBlock";
import { overlaps } from "../../document/span";
import { codeActions } from "../../features/codeActions/codeActions";
import { convertAction } from "../../features/codeActions/convert";
import { fixAllActions, fixAllActionsTo } from "../../features/codeActions/fixAll";
import { setUpActions } from "../../features/setUp/actions";
import type { Surroundings } from "../../features/codeActions/supplyFix";
import type { KestraFile } from "../../interpretation/kestraFile";
import type { Worded } from "../../messages/message";
import { convertKind, fixAllKind, setUpKind } from "../../protocol/actionKinds";
import { setUpCommand } from "../../protocol/setUp";
import { budgetOf, editorBudget } from "../../rules/running/budget";
import { fixAllBlocks, optionsIn } from "../../rules/running/codeBlocks";
import { takesActions } from "../capabilities";
import type { Handler } from "./handler";

export const codeActionHandler: Handler = (session) => {
  const { connection, answerAbout, lintOptions, showOptions } = session;

  /** What a fix may need to know about a file's surroundings, determined only if a fix could need it. */
  async function surroundings(
    { configs }: KestraFile,
    document: TextDocument,
    range: Range,
  ): Promise<Surroundings> {
    const abilities = session.editAbilities();
    const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const [name] = configs.flatMap(({ fileKind, region }) =>
      fileKind.variablesFile && overlaps(region.span, selected) ? [fileKind.variablesFile] : [],
    );
    return {
      abilities,
      sibling: name ? await session.siblingOf(document, name) : undefined,
    };
  }

  /** The fixes in the code blocks of a document in another language. */
  function actionsInBlocks(
    document: TextDocument,
    language: Language,
    range: Range,
    only: readonly string[] | undefined,
  ): Worded<CodeAction>[] {
    const options = showOptions(document);
    const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const blocks = session
      .blocksOf(document, language)
      .filter(({ block }) => overlaps(block, selected));
    return [
      ...(!only || isRequested(CodeActionKind.QuickFix, only)
        ? blocks.flatMap((block) =>
            codeActions(block.file, document, range, optionsIn(language, block, options)),
          )
        : []),
      ...(only && isRequested(fixAllKind, only)
        ? fixAllActionsTo(
            document,
            fixAllBlocks(document.getText(), language, options, budgetOf(editorBudget)),
          )
        : []),
    ];
  }

  connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
    answerAbout<CodeAction[]>(
      "code actions",
      [],
      uri,
      async (document, file) => {
        if (!takesActions(session.capabilities())) return [];
        const only = requestedKinds(context.only);
        return [
          ...(!only || isRequested(CodeActionKind.QuickFix, only)
            ? codeActions(
                await session.reportedFileOf(document),
                document,
                range,
                showOptions(document),
                await surroundings(file, document, range),
              )
            : []),
          // Editors request actions without a kind at every cursor movement, and computing all fixes is expensive.
          ...(only && isRequested(fixAllKind, only)
            ? fixAllActions(document, lintOptions(document), await session.readerOf(document))
            : []),
          ...(only && isRequested(convertKind, only)
            ? convertAction(document, session.editAbilities().confirms)
            : []),
          ...(!only || isRequested(setUpKind, only)
            ? setUpActions(file, document, range, {
                target: session.target(document),
                command: session.options().commands?.find((id) => id === setUpCommand),
                // Some editors never send the trigger, although the user has asked.
                askedFor: only
                  ? "this-kind"
                  : context.triggerKind === CodeActionTriggerKind.Automatic
                    ? "nothing"
                    : "anything",
              })
            : []),
        ];
      },
      (document, language) =>
        takesActions(session.capabilities())
          ? actionsInBlocks(document, language, range, requestedKinds(context.only))
          : [],
    ),
  );
};

/**
 * The requested kinds; undefined if there is no limit. Some editors list every kind, or the empty one that contains all
 * others, whenever the cursor rests.
 */
function requestedKinds(only: readonly string[] = []): readonly string[] | undefined {
  const { Empty, QuickFix, Refactor, Source } = CodeActionKind;
  const isEach = [QuickFix, Refactor, Source].every((kind) => only.includes(kind));
  return only.length === 0 || only.includes(Empty) || isEach ? undefined : only;
}

/** Whether a kind of action is requested: `source.fixAll.kestraConfig` is a `source`. */
const isRequested = (kind: string, only: readonly string[]): boolean =>
  only.some((requested) => kind === requested || kind.startsWith(`${requested}.`));
