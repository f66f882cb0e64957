// The server with the capabilities of every editor in docs/editors.md: each gets what it supports, and nothing else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  type CompletionItem,
  CompletionRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FileChangeType,
  HoverRequest,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
  MarkupKind,
  type Position,
  PrepareRenameRequest,
  type Range,
  RenameRequest,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Editor, startEditor } from "./editor";
import { serveHere } from "./serveHere";
import { type RealEditor, realEditors } from "./realEditors";

const sample = readFileSync("test/samples/application-with-mistakes.yml", "utf8");

const withSecret = `services:
  kestra:
    image: kestra/kestra-ee:v1.0.0
    environment:
      KESTRA_CONFIGURATION: |
        micronaut:
          security:
            oauth2:
              enabled: true
              clients:
                authentik:
                  client-id: kestra
                  client-secret: Zq4pV7tXc2Lw9sKd
                  openid:
                    issuer: https://id.example.com/application/o/kestra/
`;

const documentOf = (text: string): TextDocument =>
  TextDocument.create("file:///application.yml", "yaml", 1, text);

/** The position after the first occurrence of `text`. */
const positionAfter = (text: string, inText = sample): Position => {
  const offset = inText.indexOf(text);
  assert.notEqual(offset, -1, `'${text}' not found`);
  return documentOf(inText).positionAt(offset + text.length);
};

for (const real of realEditors) {
  const { capabilities } = real;
  const { workspace, textDocument } = capabilities;
  const pulls =
    textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
  const canFix = textDocument?.codeAction?.codeActionLiteralSupport !== undefined;

  describe(`the server with ${real.name}`, () => {
    let editor: Editor;
    let uri: string;
    let texts = 0;
    /** Opens each text in a separate folder, so that no file affects another. */
    async function open(text: string): Promise<void> {
      uri = `file:///project/${++texts}/application.yml`;
      await editor.open(uri, text);
    }
    before(async () => {
      editor = await startEditor({
        capabilities,
        command: serveHere(),
        ...(real.clientName === undefined ? {} : { name: real.clientName }),
        ...(real.options ? { options: real.options } : {}),
        folders: ["file:///project"],
      });
    });
    after(async () => {
      assert.equal(await editor.quit(), 0);
      assert.deepEqual(editor.logged, []);
    });

    /** The findings in a text, pulled or pushed as this editor supports. */
    async function findings(text: string): Promise<Diagnostic[]> {
      if (!pulls) {
        const pushed = editor.nextPushed(`file:///project/${texts + 1}/application.yml`);
        await open(text);
        return pushed;
      }
      await open(text);
      const found = await editor.pull(uri);
      assert.deepEqual(editor.pushed, []);
      return found;
    }

    const ask = <T>(type: { method: string }, params: object): Promise<T> =>
      editor.connection.sendRequest(type.method, { textDocument: { uri }, ...params });

    it("shows each finding once", async () => {
      const found = await findings(sample);
      const shown = found.map(({ code, range }) => JSON.stringify([code, range]));
      assert.ok(shown.length > 10);
      assert.deepEqual(shown, [...new Set(shown)]);
      assert.equal(editor.initialized.capabilities.diagnosticProvider !== undefined, pulls);
    });

    it("sends completion items that the editor can insert", async () => {
      const clients = `micronaut:
  security:
    oauth2:
      clients:
        keycloak:
          openid:
            issuer: "https://sso.example.com/realms/kestra"
        
`;
      const tooFarLeft = `${clients.trimEnd()}\n       ok`;
      const tooFarRight = `${clients.trimEnd()}\n         ok`;
      for (const [text, place, label, whole, line] of [
        ["micronaut:\n  sec\n", "  sec", "security", "  security:\n    \n", "  security:\n"],
        ["kestra:\n  secur\n", "  secur", "security", "\n  security:\n    \n", "\n  security:\n"],
        [
          clients,
          `${clients.trimEnd()}\n        `,
          "okta",
          "        okta:\n          client-id",
          "",
        ],
        [tooFarLeft, tooFarLeft, "okta", "\n        okta:", "\n        okta:"],
        [tooFarRight, tooFarRight, "okta", "\n        okta:", "\n        okta:"],
        ["kestra:\n  url: \n", "  url: ", "", "", ""],
      ] as const) {
        await open(text);
        const items = await ask<CompletionItem[]>(CompletionRequest.type, {
          position: positionAfter(place, text),
        });
        for (const item of items) checkItem(item, text, real);
        checkStarts(items);
        const item = items.find((candidate) => candidate.label === label);
        if (label === "") continue;
        assert.ok(item, `${label} is not among ${items.map((other) => other.label).join(", ")}`);
        const after = accepted(item, text, real);
        const expected = supportsMultilineItems(real) ? whole : line;
        assert.ok(after.includes(expected), after);
      }
    });

    it("offers fixes in a form the editor can apply", async () => {
      const found = await findings(sample);
      const misplaced = found.find(({ code }) => code === "misplaced-default-role");
      assert.ok(misplaced);
      const actions =
        (await ask<CodeAction[] | null>(CodeActionRequest.type, {
          range: misplaced.range,
          context: { diagnostics: [misplaced] },
        })) ?? [];
      const { codeActionProvider } = editor.initialized.capabilities;
      if (!canFix) {
        assert.deepEqual([actions, codeActionProvider], [[], undefined]);
        return;
      }
      const fix = actions.find(({ isPreferred }) => isPreferred) ?? actions[0];
      assert.ok(fix?.edit);
      for (const { edit, command } of actions) {
        if (edit) checkEdit(edit, real);
        if (command) assert.ok(real.options?.commands?.includes(command.command), command.command);
      }
      const after = applied(fix.edit, uri, sample);
      const left = await findings(after);
      assert.ok(!left.some(({ code }) => code === "misplaced-default-role"), after);
      assert.ok(after.includes("    defaultRole: # the same in every tenant\n"), after);
    });

    it("offers to move a secret to another file only if the editor can create it", async () => {
      uri = `file:///project/${++texts}/compose.yml`;
      await editor.open(uri, withSecret);
      const at = positionAfter("Zq4pV7", withSecret);
      const actions =
        (await ask<CodeAction[] | null>(CodeActionRequest.type, {
          range: { start: at, end: at },
          context: { diagnostics: [] },
        })) ?? [];
      const moves = actions.filter(({ title }) => title.startsWith("Read it from"));
      const { resourceOperations = [] } = workspace?.workspaceEdit ?? {};
      assert.equal(moves.length, canFix && resourceOperations.includes("create") ? 1 : 0);
      for (const { edit } of moves) {
        assert.ok(edit?.documentChanges);
        checkEdit(edit, real);
        assert.match(JSON.stringify(edit.documentChanges), /=Zq4pV7tXc2Lw9sKd/);
      }
    });

    it("offers setups and no edit of the whole file when the user asks at a client", async () => {
      await open(sample);
      const position = positionAfter("      client");
      const request = {
        range: { start: position, end: position },
        context: { diagnostics: [], ...(real.actionsByHand ?? { triggerKind: 1 }) },
      };
      const actions = (await ask<CodeAction[] | null>(CodeActionRequest.type, request)) ?? [];
      const kinds = new Set(actions.map(({ kind }) => kind?.split(".")[0]));
      assert.deepEqual([...kinds], canFix ? ["refactor"] : []);
      const elsewhere = positionAfter("    tenants");
      const there = await ask<CodeAction[] | null>(CodeActionRequest.type, {
        ...request,
        range: { start: elsewhere, end: elsewhere },
      });
      assert.deepEqual(there ?? [], []);
    });

    it("renames clients and refuses to rename other keys", async () => {
      await open(sample);
      const client = positionAfter("        authentik");
      if (textDocument?.rename?.prepareSupport) {
        const range = await ask<Range | { range: Range } | null>(PrepareRenameRequest.type, {
          position: client,
        });
        assert.ok(range);
        assert.equal(
          await ask(PrepareRenameRequest.type, { position: positionAfter("# Common") }),
          null,
        );
      } else assert.equal(editor.initialized.capabilities.renameProvider, true);
      const edit = await ask<WorkspaceEdit>(RenameRequest.type, {
        position: client,
        newName: "login",
      });
      checkEdit(edit, real);
      assert.equal(
        applied(edit, uri, sample),
        sample.replace("        authentik:", "        login:"),
      );
      await assert.rejects(
        ask(RenameRequest.type, { position: positionAfter("# Common"), newName: "login" }),
        /cannot be renamed/,
      );
    });

    it("sends no command the editor does not have", async () => {
      await open(sample);
      const lenses =
        (await ask<{ command?: { command: string } }[] | null>(CodeLensRequest.type, {})) ?? [];
      assert.ok(lenses.length > 0);
      for (const { command } of lenses)
        assert.ok(["", ...(real.options?.commands ?? [])].includes(command?.command ?? ""));
    });

    it("uses the hover markup and outline format the editor supports", async () => {
      await open(sample);
      const hover = await ask<{ contents: MarkupContent }>(HoverRequest.type, {
        position: positionAfter("clientSec"),
      });
      const formats = textDocument?.hover?.contentFormat ?? [MarkupKind.PlainText];
      assert.ok(formats.includes(hover.contents.kind), hover.contents.kind);
      if (hover.contents.kind === MarkupKind.PlainText)
        assert.doesNotMatch(hover.contents.value, /\*\*|`|\]\(/);
      const symbols = await ask<DocumentSymbol[]>(DocumentSymbolRequest.type, {});
      const levels = textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
      assert.ok(symbols[0]);
      assert.equal("selectionRange" in symbols[0], levels);
    });

    it("sends the editor no request it does not support", async () => {
      await findings(sample);
      await editor.changeSettings({ targetVersion: "1.3" });
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: "file:///project/other.yml", type: FileChangeType.Changed }],
      });
      await ask(HoverRequest.type, { position: positionAfter("clientSec") });
      const offered = [
        ...(workspace?.configuration ? ["workspace/configuration"] : []),
        ...(workspace?.codeLens?.refreshSupport ? ["workspace/codeLens/refresh"] : []),
        ...(workspace?.inlayHint?.refreshSupport ? ["workspace/inlayHint/refresh"] : []),
        ...(pulls ? ["workspace/diagnostic/refresh"] : []),
        ...(workspace?.didChangeConfiguration?.dynamicRegistration
          ? ["client/registerCapability workspace/didChangeConfiguration"]
          : []),
        ...(workspace?.didChangeWatchedFiles?.dynamicRegistration
          ? ["client/registerCapability workspace/didChangeWatchedFiles"]
          : []),
      ];
      assert.deepEqual([...new Set(editor.asked)].sort(), offered.sort());
    });
  });
}

/** Whether the editor gets completion items of several lines. */
const supportsMultilineItems = ({ capabilities, breaksSnippets }: RealEditor): boolean => {
  const { completionItem } = capabilities.textDocument?.completion ?? {};
  return (
    (completionItem?.snippetSupport === true && !breaksSnippets) ||
    completionItem?.insertTextModeSupport !== undefined
  );
};

/**
 * Fails if items start at different places, or are filtered by other text than what is typed there: Neovim 0.12 and vim-lsp
 * compare all items with the text from the smallest start, and Kakoune inserts all of them at the word.
 */
function checkStarts(items: readonly CompletionItem[]): void {
  const starts = items.map(({ textEdit }) => {
    assert.ok(textEdit && "range" in textEdit);
    return JSON.stringify(textEdit.range.start);
  });
  assert.equal(new Set(starts).size, 1);
  for (const { filterText, label } of items) assert.equal(filterText, label);
}

/** Fails if the item contains syntax that the editor would insert literally, or a command it cannot run. */
function checkItem(item: CompletionItem, text: string, real: RealEditor): void {
  const { completionItem } = real.capabilities.textDocument?.completion ?? {};
  const { insertTextFormat, textEdit, command, documentation } = item;
  assert.ok(textEdit && "range" in textEdit);
  if (!completionItem?.snippetSupport || real.breaksSnippets) {
    assert.notEqual(insertTextFormat, InsertTextFormat.Snippet);
    assert.doesNotMatch(textEdit.newText, /\$\d|\$\{\d/);
  }
  if (!supportsMultilineItems(real)) assert.doesNotMatch(textEdit.newText, /\n/, item.label);
  if (command) assert.equal(command.command, real.options?.suggestCommand);
  const unannounced = real.showsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  const formats = completionItem?.documentationFormat ?? [unannounced];
  assert.ok(formats.includes((documentation as MarkupContent).kind), real.name);
  assert.doesNotMatch(accepted(item, text, real), /\t/);
}

/** The text after a completion item was accepted, with further lines indented as the editor does. */
function accepted(item: CompletionItem, text: string, real: RealEditor): string {
  const { textEdit, additionalTextEdits = [], insertTextFormat, insertTextMode } = item;
  assert.ok(textEdit && "range" in textEdit);
  const modes =
    real.capabilities.textDocument?.completion?.completionItem?.insertTextModeSupport?.valueSet;
  const kept = insertTextMode === InsertTextMode.asIs && modes?.includes(InsertTextMode.asIs);
  const { line, character } = textEdit.range.start;
  const lead = (text.split("\n")[line] ?? "").slice(0, character);
  const indentation = kept ? "" : (/^\s*/.exec(lead)?.[0] ?? "");
  const newText = textEdit.newText.replaceAll("\n", `\n${indentation}`);
  const plain =
    insertTextFormat === InsertTextFormat.Snippet
      ? newText.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d+/g, "$1").replace(/\\([$}\\])/g, "$1")
      : newText;
  const edit = { range: textEdit.range, newText: plain };
  return TextDocument.applyEdits(documentOf(text), [...additionalTextEdits, edit]);
}

/** Fails if the edit uses a feature that the editor does not support. */
function checkEdit(edit: WorkspaceEdit, { capabilities }: RealEditor): void {
  const can = capabilities.workspace?.workspaceEdit;
  if (edit.documentChanges) assert.ok(can?.documentChanges ?? can?.resourceOperations);
  if (edit.changeAnnotations) assert.ok(can?.changeAnnotationSupport);
  for (const change of edit.documentChanges ?? [])
    if ("kind" in change) assert.ok(can?.resourceOperations?.includes(change.kind));
}

function applied({ changes, documentChanges }: WorkspaceEdit, uri: string, text: string): string {
  const edits = [
    ...(changes?.[uri] ?? []),
    ...(documentChanges ?? []).flatMap((change) =>
      "edits" in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
    ),
  ];
  return TextDocument.applyEdits(documentOf(text), edits);
}
