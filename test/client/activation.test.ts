// Activation for unrelated YAML must not evaluate the language client, because VS Code waits for it. The language
// client needs modules of Node and classes of VS Code that do not exist in this test.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

type Listener = (event: unknown) => void;

interface Active {
  readonly modules: readonly string[];
  readonly opened: Listener;
  readonly run: (command: string) => void;
  isRunning(): boolean;
}

const disposable = { dispose: () => undefined };

/** Activates the bundled extension in a window without documents. */
function activate(bundled: string): Active {
  const modules: string[] = [];
  const commands = new Map<string, () => void>();
  const heard: Listener[] = [];
  const event = (listener: Listener): object => (heard.push(listener), disposable);
  const registers = (): object => disposable;
  const vscode = {
    CancellationTokenSource: class {},
    Disposable: { from: () => disposable },
    DocumentDropOrPasteEditKind: { Empty: { append: () => ({}) } },
    EventEmitter: class {},
    commands: {
      registerCommand: (id: string, run: () => void) => (commands.set(id, run), disposable),
      executeCommand: () => Promise.resolve(),
    },
    l10n: { t: (text: string) => text },
    languages: {
      registerDocumentPasteEditProvider: registers,
      registerDocumentLinkProvider: registers,
    },
    window: {
      onDidChangeActiveTextEditor: event,
      registerUriHandler: registers,
      registerWebviewPanelSerializer: registers,
    },
    workspace: {
      textDocuments: [],
      onDidOpenTextDocument: event,
      onDidChangeTextDocument: event,
      onDidChangeConfiguration: registers,
      onDidChangeWorkspaceFolders: registers,
      getConfiguration: () => ({ get: () => undefined }),
      findFiles: () => Promise.resolve([]),
      registerTextDocumentContentProvider: registers,
    },
  };
  const load = (name: string): unknown => {
    modules.push(name);
    if (name === "vscode") return vscode;
    throw new Error(`${name} must not be loaded`);
  };
  const bundle = { exports: {} as { activate(context: unknown): { isRunning(): boolean } } };
  new Function("module", "require", readFileSync(bundled, "utf8"))(bundle, load);
  const { isRunning } = bundle.exports.activate({ subscriptions: [], extensionUri: {} });
  return {
    modules,
    opened: (document) => heard.forEach((listener) => listener(document)),
    run: (id) => commands.get(id)?.(),
    isRunning,
  };
}

const yaml = (text: string): object => ({
  ...{ languageId: "yaml", uri: { scheme: "file" } },
  getText: () => text,
});

for (const bundled of ["dist/extension.js", "dist/client.js"])
  describe(`activation of ${bundled}`, () => {
    it("does not evaluate the language client or start the server", () => {
      const { modules, isRunning } = activate(bundled);
      assert.deepEqual([...new Set(modules)], ["vscode"]);
      assert.equal(isRunning(), false);
    });

    it("does not start the server for unrelated YAML", () => {
      const { modules, opened } = activate(bundled);
      opened(Object.assign(yaml("on: [push]\n"), { document: yaml("on: [push]\n") }));
      assert.deepEqual([...new Set(modules)], ["vscode"]);
    });

    it("starts the server for a configuration, and for a command", () => {
      const ours = yaml("kestra:\n  tenants: {}\n");
      const first = activate(bundled);
      assert.throws(() => first.opened(Object.assign(ours, { document: ours })));
      const second = activate(bundled);
      assert.throws(() => second.run("kestraConfig.showLog"));
    });
  });
