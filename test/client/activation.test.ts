// What VS Code waits for when it activates the extension for YAML that is not ours: the bundle is loaded, and nothing of the
// language client is evaluated. It asks for modules of Node's and for classes of VS Code's, and here it would find none.
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

/** Activates the extension in a window without documents. */
function activate(bundled: string): Active {
  const modules: string[] = [];
  const commands = new Map<string, () => void>();
  const heard: Listener[] = [];
  const event = (listener: Listener): object => (heard.push(listener), disposable);
  const registers = (): object => disposable;
  const vscode = {
    Disposable: { from: () => disposable },
    DocumentDropOrPasteEditKind: { Empty: { append: () => ({}) } },
    EventEmitter: class {},
    commands: {
      registerCommand: (id: string, run: () => void) => (commands.set(id, run), disposable),
      executeCommand: () => Promise.resolve(),
    },
    l10n: { t: (text: string) => text },
    languages: { registerDocumentPasteEditProvider: registers },
    window: {
      onDidChangeActiveTextEditor: event,
      registerUriHandler: registers,
      registerWebviewPanelSerializer: registers,
    },
    workspace: {
      textDocuments: [],
      onDidOpenTextDocument: event,
      onDidChangeTextDocument: event,
      registerTextDocumentContentProvider: registers,
    },
  };
  const load = (name: string): unknown => {
    modules.push(name);
    if (name === "vscode") return vscode;
    throw new Error(`${name} is not to be loaded`);
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

const yaml = (text: string): object => ({ languageId: "yaml", getText: () => text });

for (const bundled of ["dist/extension.js", "dist/client.js"])
  describe(`activation of ${bundled}`, () => {
    it("evaluates nothing of the language client, and starts no server", () => {
      const { modules, isRunning } = activate(bundled);
      assert.deepEqual([...new Set(modules)], ["vscode"]);
      assert.equal(isRunning(), false);
    });

    it("does not for YAML of others either", () => {
      const { modules, opened } = activate(bundled);
      opened(Object.assign(yaml("on: [push]\n"), { document: yaml("on: [push]\n") }));
      assert.deepEqual([...new Set(modules)], ["vscode"]);
    });

    it("does for a configuration, and for a command", () => {
      const ours = yaml("kestra:\n  tenants: {}\n");
      const first = activate(bundled);
      assert.throws(() => first.opened(Object.assign(ours, { document: ours })));
      const second = activate(bundled);
      assert.throws(() => second.run("kestraConfig.showLog"));
    });
  });
