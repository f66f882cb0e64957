// The view of the effective configuration while the server does not run. test/e2e/effective.e2e.ts tests it in VS Code.
import assert from "node:assert/strict";
import { buildSync } from "esbuild";

type Provide = (uri: object, token: object) => Promise<string>;

const query = JSON.stringify({ uri: "file:///application.yml" });
const address = { query, toString: () => query };
const token = { isCancellationRequested: false };
const nothing = { dispose: () => undefined };

/** A view over a server of which the test decides whether it runs. */
function viewOver(server: { isRunning: boolean; starts: number }): () => Promise<string> {
  let provide: Provide | undefined;
  const vscode = {
    Disposable: { from: () => nothing },
    DocumentLink: class {},
    EventEmitter: class {
      event = (): object => nothing;
    },
    Range: class {},
    Uri: { parse: (uri: string) => uri },
    l10n: { t: (text: string) => text },
    languages: { registerDocumentLinkProvider: () => nothing },
    workspace: {
      textDocuments: [],
      openTextDocument: async (uri: string) => ({ uri }),
      onDidChangeTextDocument: () => nothing,
      onDidCloseTextDocument: () => nothing,
      registerTextDocumentContentProvider: (
        _scheme: string,
        provider: { provideTextDocumentContent: Provide },
      ) => {
        provide = provider.provideTextDocumentContent;
        return nothing;
      },
    },
  };
  const { outputFiles } = buildSync({
    entryPoints: ["client/src/effective/views.ts"],
    ...{ bundle: true, write: false, platform: "node", format: "cjs", external: ["vscode"] },
  });
  const bundle = { exports: {} as { provideEffective(client: () => object): unknown } };
  new Function("module", "require", outputFiles[0]?.text ?? "")(bundle, () => vscode);
  const client = {
    isRunning: () => server.isRunning,
    async start() {
      server.starts++;
      server.isRunning = true;
    },
    onNotification: () => nothing,
    onDidChangeState: () => nothing,
    code2ProtocolConverter: { asUri: String },
    sendRequest: async () => ({ kind: "view", lines: [{ code: "a: 1", note: [] }] }),
  };
  bundle.exports.provideEffective(() => client);
  return async () => (await provide?.(address, token)) ?? "";
}

describe("a view of the effective configuration", () => {
  it("starts the server when it opens", async () => {
    const server = { isRunning: false, starts: 0 };
    assert.equal(await viewOver(server)(), "a: 1\n");
    assert.equal(server.starts, 1);
  });

  it("keeps its text and does not start a server that has stopped meanwhile", async () => {
    const server = { isRunning: true, starts: 0 };
    const show = viewOver(server);
    await show();
    server.isRunning = false;
    assert.equal(await show(), "a: 1\n");
    assert.equal(server.starts, 0);
  });
});
