// Code lenses and inlay hints over LSP, for editors with different capabilities.
import assert from "node:assert/strict";
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  type InlayHint,
  InlayHintRefreshRequest,
  InlayHintRequest,
} from "vscode-languageserver/node";
import { copyTextCommand } from "../../server/src/protocol/lenses";
import { type Editor, startsEditors } from "./editor";

const uri = "file:///application.yml";

const text = `kestra:
  url: https://kestra.example.com
micronaut:
  security:
    token.generator.access-token.expiration: 3600
    oauth2.clients:
      authentik:
        client-id: kestra
`;

const refreshing: ClientCapabilities = {
  workspace: {
    configuration: true,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
};

describe("code lenses and inlay hints over LSP", () => {
  let editor: Editor;
  const start = startsEditors((started) => (editor = started));

  const lenses = async (of = uri): Promise<CodeLens[]> =>
    (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: of } })) ??
    [];
  const hints = async (lines = 100): Promise<InlayHint[]> =>
    (await editor.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } },
    })) ?? [];

  it("are titles without a command for an editor without our commands", async () => {
    await start();
    assert.deepEqual(editor.initialized.capabilities.codeLensProvider, { resolveProvider: false });
    await editor.open(uri, text);
    const found = await lenses();
    assert.deepEqual(
      found.map(({ command }) => [command?.title, command?.command, command?.arguments]),
      [
        ["Redirect URI: https://kestra.example.com/oauth/callback/authentik", "", undefined],
        ["Post-logout URI: https://kestra.example.com/logout", "", undefined],
      ],
    );
    assert.deepEqual(found[0]?.range, {
      start: { line: 6, character: 6 },
      end: { line: 6, character: 15 },
    });
  });

  it("run the commands that the editor announces", async () => {
    await start({ options: { commands: [copyTextCommand] } });
    await editor.open(uri, text);
    const [, copy] = await lenses();
    assert.equal(copy?.command?.command, copyTextCommand);
    assert.deepEqual(copy.command.arguments, [
      { text: "https://kestra.example.com/oauth/callback/authentik", what: "redirect URI" },
    ]);
  });

  it("are returned for the requested lines only (inlay hints)", async () => {
    await start();
    assert.equal(editor.initialized.capabilities.inlayHintProvider, true);
    await editor.open(uri, text);
    assert.deepEqual(
      (await hints()).map(({ label, position }) => [label, position.line]),
      [["= 1 hour", 4]],
    );
    assert.deepEqual(await hints(3), []);
  });

  it("disappear when their setting is off, after a refresh request", async () => {
    await start({ capabilities: refreshing });
    await editor.open(uri, text);
    assert.equal((await lenses()).length, 2);
    assert.equal((await hints()).length, 1);
    const gone = Promise.all(
      [CodeLensRefreshRequest.type, InlayHintRefreshRequest.type].map(
        (type) =>
          new Promise<void>((resolve) =>
            editor.connection.onRequest(type, async () => {
              if ((await lenses()).length + (await hints()).length === 0) resolve();
            }),
          ),
      ),
    );
    await editor.changeSettings({ codeLens: { addresses: false }, inlayHints: { times: false } });
    await gone;
  });

  it("stay on if a setting has the wrong type", async () => {
    await start({ settings: { codeLens: false, inlayHints: { times: "no" } } });
    await editor.open(uri, text);
    assert.equal((await lenses()).length, 2);
    assert.equal((await hints()).length, 1);
  });

  it("show no hint for what a rule reports already", async () => {
    const role = "kestra.security.default-role.permissions: { AUDITLOG: [READ, CREATE] }\n";
    await start();
    await editor.open(uri, role);
    assert.equal((await hints()).length, 1);
    await editor.changeSettings({ severity: { "action-without-effect": "hint" } });
    assert.deepEqual(await hints(), []);
  });
});
