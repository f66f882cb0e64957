// The search for a configuration in files that are not open, in a fake workspace.
import assert from "node:assert/strict";
import { buildSync } from "esbuild";
import picomatch from "picomatch";

type Listener = (event: unknown) => void;

const [built] = buildSync({
  entryPoints: ["client/src/unopenedFiles.ts"],
  ...{ bundle: true, write: false, platform: "node", format: "cjs", external: ["vscode"] },
}).outputFiles;

const ours = "kestra:\n  queue: { type: postgres }\n";

interface Folder {
  /** Texts by path; null for a link, undefined for a file that cannot be read. */
  readonly files: Record<string, string | null | undefined>;
  readonly scope?: string;
  /** Called before a file is read. */
  readonly onRead?: (name: string) => void;
}

interface Search {
  /** The files that were read, in this order, and `begin`. */
  readonly steps: readonly string[];
  /** Resolves when nothing is read any more. */
  end(): Promise<void>;
  setScope(scope: string): void;
  dispose(): void;
}

function search({ files, scope = "workspace", onRead = () => undefined }: Folder): Search {
  const steps: string[] = [];
  let current = scope;
  let configured: Listener = () => assert.fail("changes of settings are not listened to");
  const disposable = { dispose: () => undefined };
  const vscode = {
    CancellationTokenSource: class {
      readonly token = { isCancellationRequested: false };
      cancel(): void {
        this.token.isCancellationRequested = true;
      }
    },
    Disposable: {
      from: (...all: { dispose(): void }[]) => ({
        dispose: () => all.forEach((each) => each.dispose()),
      }),
    },
    FileType: { File: 1 },
    workspace: {
      getConfiguration: () => ({ get: () => current }),
      onDidChangeWorkspaceFolders: () => disposable,
      onDidChangeConfiguration: (listener: Listener) => ((configured = listener), disposable),
      findFiles: (pattern: string, exclude: string, limit: number) =>
        Promise.resolve(
          Object.keys(files)
            .filter((name) => picomatch.isMatch(name, pattern, { dot: true }))
            .filter((name) => !picomatch.isMatch(name, [exclude, `${exclude}/**`]))
            .slice(0, limit),
        ),
      fs: {
        stat: (name: string) => Promise.resolve({ size: 1, type: files[name] === null ? 65 : 1 }),
        async readFile(name: string) {
          onRead(name);
          steps.push(name);
          const text = files[name];
          if (typeof text !== "string") throw new Error("cannot be read");
          return new TextEncoder().encode(text);
        },
      },
    },
  };
  const bundle = {
    exports: {} as {
      onUnopenedConfiguration(begin: () => void): { dispose(): void };
    },
  };
  new Function("module", "require", built?.text ?? "")(bundle, () => vscode);
  const { dispose } = bundle.exports.onUnopenedConfiguration(() => void steps.push("begin"));
  return {
    steps,
    dispose,
    // Everything the fake workspace returns is there before the next turn.
    end: () => new Promise((resolve) => setImmediate(resolve)),
    setScope(scope) {
      current = scope;
      configured({ affectsConfiguration: () => true });
    },
  };
}

async function stepsIn(folder: Folder): Promise<readonly string[]> {
  const { steps, end } = search(folder);
  await end();
  return steps;
}

describe("the search for a configuration that is not open", () => {
  it("reads files with usual names first, and stops at the first configuration", async () =>
    assert.deepEqual(
      await stepsIn({
        files: {
          "a.yml": "on: [push]\n",
          "b/application-dev.yml": "spring: {}\n",
          "charts/kestra-values.yaml": ours,
          "docker-compose.yml": ours,
        },
      }),
      ["b/application-dev.yml", "charts/kestra-values.yaml", "begin"],
    ));

  it("finds a configuration with any name", async () =>
    assert.deepEqual(await stepsIn({ files: { "a.yml": "a: b\n", "b/c.yaml": ours } }), [
      "a.yml",
      "b/c.yaml",
      "begin",
    ]));

  it("finds nothing in other files, and reads each once", async () =>
    assert.deepEqual(
      await stepsIn({
        files: {
          "application.yml": "spring: {}\n",
          "compose.yml": undefined,
          "flow.yml": "id: hello\n",
          "kestra.md": ours,
          "linked.yml": null,
          "node_modules/kestra/application.yml": ours,
        },
      }),
      ["application.yml", "compose.yml", "flow.yml"],
    ));

  it("reads at most a thousand files with other names", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1_500 }, (_, index) => [`${index}.yml`, "a: b\n"]),
    );
    assert.equal((await stepsIn({ files })).length, 1_000);
  });

  it("reads nothing if the user wants only open files to be checked, until that changes", async () => {
    const { steps, end, setScope } = search({
      files: { "application.yml": ours },
      scope: "openFiles",
    });
    await end();
    assert.deepEqual(steps, []);
    setScope("workspace");
    await end();
    assert.deepEqual(steps, ["application.yml", "begin"]);
  });

  it("stops when it is no longer needed", async () => {
    const running = search({
      files: { "application.yml": ours, "compose.yml": ours },
      onRead: () => running.dispose(),
    });
    await running.end();
    assert.deepEqual(running.steps, ["application.yml"]);
  });

  it("stops when the user wants only open files to be checked", async () => {
    const running = search({
      files: { "application.yml": ours, "compose.yml": ours },
      onRead: () => running.setScope("openFiles"),
    });
    await running.end();
    assert.deepEqual(running.steps, ["application.yml"]);
  });
});
