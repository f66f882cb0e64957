// Notifications while the server runs or starts: the workspace is now trusted, or another extension checks YAML.
import assert from "node:assert/strict";
import { buildSync } from "esbuild";
import { trustNotification } from "../../server/src/protocol/checkIssuer";
import { yamlIsCheckedNotification } from "../../server/src/protocol/start";

type Listener = (event: unknown) => void;

/** An event and a function that fires it. */
function eventOf(): { on: (listener: Listener) => object; fire: Listener } {
  const listeners = new Set<Listener>();
  return {
    on: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    fire: (event) => listeners.forEach((listener) => listener(event)),
  };
}

/** Runs a module of the client with a fake window and a fake language client. */
function runModule(module: string): {
  readonly sent: readonly unknown[];
  readonly grant: () => void;
  readonly installYaml: () => void;
  readonly run: (runs: boolean) => void;
  readonly dispose: () => void;
} {
  const [granted, installed, configured, state] = [eventOf(), eventOf(), eventOf(), eventOf()];
  let others: object | undefined;
  const vscode = {
    Disposable: {
      from: (...all: { dispose(): void }[]) => ({
        dispose: () => all.forEach((each) => each.dispose()),
      }),
    },
    extensions: { getExtension: () => others, onDidChange: installed.on },
    workspace: {
      onDidGrantWorkspaceTrust: granted.on,
      onDidChangeConfiguration: configured.on,
      getConfiguration: () => ({ get: (_name: string, usual: unknown) => usual }),
    },
  };
  const { outputFiles } = buildSync({
    entryPoints: [`client/src/${module}.ts`],
    ...{ bundle: true, write: false, platform: "node", format: "cjs", external: ["vscode"] },
  });
  const bundle = { exports: {} as Record<string, (client: object) => { dispose(): void }> };
  new Function("module", "require", outputFiles[0]?.text ?? "")(bundle, () => vscode);
  const sent: unknown[] = [];
  let isRunning = false;
  const start = Object.entries(bundle.exports).find(([name]) => name.startsWith("report"))?.[1];
  const started = start?.({
    isRunning: () => isRunning,
    onDidChangeState: state.on,
    sendNotification: (...message: unknown[]) => void sent.push(message),
  });
  return {
    sent,
    grant: () => granted.fire(undefined),
    installYaml() {
      others = {};
      installed.fire(undefined);
    },
    run(runs) {
      isRunning = runs;
      state.fire(undefined);
    },
    dispose: () => started?.dispose(),
  };
}

describe("granted trust", () => {
  const reported = [[trustNotification, true]];

  it("is sent to a running server at once", () => {
    const { sent, grant, run } = runModule("trust");
    run(true);
    assert.deepEqual(sent, []);
    grant();
    assert.deepEqual(sent, reported);
  });

  it("is sent once to a starting server, as soon as it runs", () => {
    const { sent, grant, run } = runModule("trust");
    grant();
    assert.deepEqual(sent, []);
    run(true);
    run(true);
    assert.deepEqual(sent, reported);
    // The next server gets it at its start.
    run(false);
    run(true);
    assert.deepEqual(sent, reported);
  });

  it("is not sent after the extension is deactivated", () => {
    const { sent, grant, run, dispose } = runModule("trust");
    grant();
    dispose();
    run(true);
    grant();
    assert.deepEqual(sent, []);
  });
});

describe("another extension that is installed", () => {
  it("is reported to a starting server as soon as it runs", () => {
    const { sent, installYaml, run } = runModule("yamlExtension");
    installYaml();
    run(true);
    assert.deepEqual(sent, [
      [yamlIsCheckedNotification, { yamlIsChecked: true, yamlIsUnvalidated: false }],
    ]);
  });
});
