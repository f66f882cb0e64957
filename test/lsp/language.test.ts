// The server uses the locale of initialize in everything it sends.
import assert from "node:assert/strict";
import {
  CodeActionRequest,
  type CodeAction,
  type CompletionItem,
  CompletionRequest,
  HoverRequest,
  type MarkupContent,
  MarkupKind,
  RenameRequest,
  type TextDocumentClientCapabilities,
} from "vscode-languageserver/node";
import { nextQuestionRequest, type Question } from "../../server/src/protocol/setUp";
import { type Editor, startEditor } from "./editor";

const uri = "file:///application.yml";
const text = "kestra:\n  security:\n    oidc:\n      group-claim-path: groups\n";
const range = { start: { line: 3, character: 6 }, end: { line: 3, character: 6 } };

/** The beginning of a finding's message in French. */
const french = "Clé inconnue\u00a0: «\u00a0group-claim-path\u00a0».";

describe("locale", () => {
  let editor: Editor;
  const start = async (
    locale?: string,
    textDocument: TextDocumentClientCapabilities = {},
  ): Promise<void> => {
    editor = await startEditor({
      ...(locale === undefined ? {} : { locale }),
      capabilities: {
        textDocument: { diagnostic: {}, ...textDocument },
        workspace: { diagnostics: { refreshSupport: true } },
      },
    });
    await editor.open(uri, text);
  };
  afterEach(() => editor.quit());

  /** The hover at `security`. */
  async function hovered(): Promise<string> {
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 1, character: 4 },
    });
    return (hover?.contents as MarkupContent).value;
  }

  it("applies to findings, fixes, hovers, questions and errors", async () => {
    await start("fr-CA");
    const [finding] = await editor.pull(uri);
    assert.ok(String(finding?.message).startsWith(french), String(finding?.message));
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: finding ? [finding] : [] },
    })) as CodeAction[] | null;
    assert.deepEqual(
      actions?.slice(0, 2).map(({ title }) => title),
      ["Remplacer par «\u00a0groups-claim-path\u00a0»", "Masquer unknown-key sur cette ligne"],
    );
    assert.deepEqual(actions?.[0]?.diagnostics, [finding]);
    assert.match(await hovered(), /Sécurité de Kestra lui-même.*\n\n\[Documentation\]/);
    const question = await editor.connection.sendRequest<Question>(nextQuestionRequest, {
      uri,
      offset: 0,
      what: "sso",
      answers: {},
    });
    assert.equal(question.prompt, "Fournisseur d’identité");
    await assert.rejects(
      editor.connection.sendRequest(RenameRequest.type, {
        textDocument: { uri },
        position: { line: 0, character: 0 },
        newName: "other",
      }),
      /Cet élément ne peut pas être renommé\./,
    );
  });

  it("applies to hovers and completion items in plain text", async () => {
    await start("fr", {
      hover: { contentFormat: [MarkupKind.PlainText] },
      completion: { completionItem: { documentationFormat: [MarkupKind.PlainText] } },
    });
    assert.match(await hovered(), /^kestra\.security · mappage\n\nSécurité de Kestra lui-même/);
    const proposals = (await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 4, character: 0 },
    })) as CompletionItem[];
    const datasources = proposals.find(({ label }) => label === "datasources");
    assert.equal(datasources?.detail, "Connexions aux bases de données.");
    assert.match(
      (datasources.documentation as MarkupContent).value,
      /^datasources · mappage de sources de données\n\nConnexions aux bases de données\./,
    );
  });

  it("applies to pushed diagnostics", async () => {
    editor = await startEditor({ locale: "fr" });
    const pushed = editor.nextPushed(uri);
    await editor.open(uri, text);
    assert.ok(String((await pushed)[0]?.message).startsWith(french));
  });

  for (const locale of [undefined, "en", "de"])
    it(`is English for ${locale ?? "an editor that sends none"}`, async () => {
      await start(locale);
      const [finding] = await editor.pull(uri);
      assert.equal(
        finding?.message,
        "Unknown key 'group-claim-path'. The server silently ignores it. Did you mean 'groups-claim-path'?",
      );
    });

  it("does not translate names of clients, even if they are words of a message", async () => {
    await start("fr");
    const names = ["groups", "users", "list", "seconds", "and"];
    const clients = names.map((name) => `          "${name}": { client-id: x }\n`);
    const opened = "file:///clients.yml";
    const path = "micronaut:\n  security:\n    oauth2:\n      enabled: true\n      clients:\n";
    await editor.open(opened, path + clients.join(""));
    for (const [index, name] of names.entries()) {
      const hover = await editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: opened },
        position: { line: 5 + index, character: 12 },
      });
      const [heading] = (hover?.contents as MarkupContent).value.split("\n");
      assert.equal(heading, `**${name}** · connexion avec un fournisseur OpenID Connect`);
    }
  });
});
