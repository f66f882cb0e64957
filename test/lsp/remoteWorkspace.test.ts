// Findings in all files of a workspace that only the editor can read, such as a remote repository. The test decides when the editor
// responds and what time it is, so that it sees in which order the server works.
import assert from "node:assert/strict";
import type { WorkspaceDiagnosticReport } from "vscode-languageserver";
import { listFolderRequest, readFileRequest } from "../../server/src/protocol/files";
import { type ServerMessage, startWorker, type WorkerOptions } from "./webWorker";

const root = "vscode-vfs://github/owner/repository";
const slip = "kestra:\n  queue: { type: postgres }\n  url: https://kestra.example.com/ui\n";

const capabilities = {
  workspace: {
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: { diagnostic: {} },
  window: { workDoneProgress: true },
};

type Files = Readonly<Record<string, string>>;

interface Progress {
  readonly token: string;
  readonly value: {
    readonly kind: string;
    readonly title?: string;
    readonly cancellable?: boolean;
  };
}

interface Page {
  /** What the server has done since the start of the check: `list NAME`, `read NAME` and `progress KIND`, oldest first. */
  readonly steps: string[];
  readonly ask: ReturnType<typeof startWorker>["ask"];
  readonly notify: ReturnType<typeof startWorker>["notify"];
  /** Starts the check, and resolves with the reports as `name: rules`. */
  check(): Promise<string[]>;
  /** Responds to the request that the editor has kept waiting. */
  release(): void;
}

interface PageOptions extends Pick<WorkerOptions, "now"> {
  /** Whether the editor does not respond to this step until it is released. */
  readonly holds?: (step: string) => boolean;
  readonly onProgress?: (progress: Progress) => void;
  readonly onStep?: (step: string) => void;
}

/** The entries of a folder. */
function entriesOf(folder: string, files: Files): { name: string; kind: "file" | "folder" }[] {
  const below = Object.keys(files)
    .filter((name) => name.startsWith(folder))
    .map((name) => name.slice(folder.length));
  const folders = new Set(below.flatMap((name) => /^[^/]+(?=\/)/.exec(name) ?? []));
  return [
    ...below.filter((name) => !name.includes("/")).map((name) => ({ name, kind: "file" as const })),
    ...[...folders].map((name) => ({ name, kind: "folder" as const })),
  ];
}

const nameOf = (params: unknown): string =>
  decodeURIComponent((params as { readonly uri: string }).uri.slice(root.length + 1));

/** Starts the server in a window with these files. */
async function openPage(files: Files, options: PageOptions = {}): Promise<Page> {
  const { holds = () => false, onProgress, onStep, now } = options;
  const steps: string[] = [];
  let held = (): void => undefined;

  function resultOf({ method, params }: ServerMessage): readonly [result: unknown, step?: string] {
    const name = (): string => nameOf(params);
    if (method === listFolderRequest) return [entriesOf(name(), files), `list ${name()}`];
    if (method === readFileRequest) return [files[name()] ?? null, `read ${name()}`];
    return [null];
  }

  function onMessage(message: ServerMessage): void {
    const { id, method, params } = message;
    if (method === "$/progress") {
      const progress = params as Progress;
      steps.push(`progress ${progress.value.kind}`);
      onProgress?.(progress);
    }
    if (id === undefined) return;
    const [result, step] = resultOf(message);
    if (step !== undefined) {
      steps.push(step);
      onStep?.(step);
    }
    const respond = (): void => worker.respond(id, result);
    if (step === undefined || !holds(step)) return respond();
    held = respond;
  }

  const worker = startWorker({ ...(now ? { now } : {}), onMessage });
  await worker.ask("initialize", {
    ...{ processId: null, rootUri: null, capabilities },
    workspaceFolders: [{ uri: root, name: "repository" }],
  });
  worker.notify("initialized", {});
  return {
    ...worker,
    steps,
    async check() {
      steps.length = 0;
      const { items } = await worker.ask<WorkspaceDiagnosticReport>("workspace/diagnostic", {
        previousResultIds: [],
      });
      return items.map(
        (report) =>
          `${nameOf(report)}: ${report.kind === "full" ? report.items.map(({ code }) => code).join() : "="}`,
      );
    },
    release: () => held(),
  };
}

/** A clock that goes on by a third of a second whenever it is read. */
function fastClock(): () => number {
  let time = 0;
  return () => (time += 333);
}

describe("a workspace that only the editor can read", () => {
  it("is listed and read by the editor, without what Git ignores", async () => {
    const page = await openPage({
      ".git/config.yml": slip,
      ".gitignore": "out\n",
      "application.yml": slip,
      "conf/a b.yaml": slip,
      "conf/flow.yml": "id: hello\n",
      "node_modules/a/application.yml": slip,
      "out/application.yml": slip,
      "readme.md": slip,
    });
    assert.deepEqual(await page.check(), [
      "application.yml: kestra-url",
      "conf/a b.yaml: kestra-url",
    ]);
    assert.deepEqual(
      page.steps.filter((step) => !step.includes(".kestra-config")),
      [
        "list ",
        "read .gitignore",
        "read application.yml",
        "list conf/",
        "read conf/a b.yaml",
        "read conf/flow.yml",
      ],
    );
  });

  it("shows the progress of a long check, and ends it before it responds", async () => {
    const begun: unknown[] = [];
    const page = await openPage(
      { "a.yml": slip, "z/b.yml": slip },
      {
        now: fastClock(),
        holds: (step) => step === "list z/",
        onProgress({ value }) {
          if (value.kind !== "begin") return;
          begun.push([value.title, value.cancellable]);
          page.release();
        },
      },
    );
    assert.deepEqual(await page.check(), ["a.yml: kestra-url", "z/b.yml: kestra-url"]);
    assert.deepEqual(begun, [["Checking the workspace", true]]);
    const shown = page.steps.filter((step) => step.startsWith("progress"));
    assert.ok(shown.includes("progress report"));
    assert.deepEqual(
      [shown[0], shown.at(-1), page.steps.at(-1)],
      ["progress begin", "progress end", "progress end"],
    );
  });

  it("shows no progress of a short check", async () => {
    const page = await openPage({ "a.yml": slip }, { now: () => 0 });
    await page.check();
    assert.ok(!page.steps.some((step) => step.startsWith("progress")));
  });

  it("is not read any further once the user cancels that", async () => {
    const page = await openPage(
      { "a.yml": slip, "z/b.yml": slip, "z/c.yml": slip, "z/d/e.yml": slip },
      {
        now: fastClock(),
        holds: (step) => step === "list z/",
        onProgress({ token, value }) {
          if (value.kind !== "begin") return;
          page.notify("window/workDoneProgress/cancel", { token });
          page.release();
        },
      },
    );
    await page.check();
    assert.equal(page.steps.at(-1), "progress end");
    assert.ok(!page.steps.includes("list z/d/"));
  });

  it("lets a request about an open file go first", async () => {
    const uri = "untitled:application.yml";
    const names = Array.from({ length: 40 }, (_, index) => `${index}.yml`);
    const ended: string[] = [];
    let reads = 0;
    const page = await openPage(Object.fromEntries(names.map((name) => [name, slip])), {
      now: () => 0,
      onStep(step) {
        if (!/^read \d/.test(step) || ++reads < names.length) return;
        // All have been read, and none has been checked. A request arrives between two turns, as in a worker.
        const ask = async (): Promise<void> => {
          const position = { line: 2, character: 3 };
          const hover = await page.ask("textDocument/hover", { textDocument: { uri }, position });
          ended.push(hover ? "hover" : "no hover");
        };
        setImmediate(() => void ask());
      },
    });
    page.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text: slip },
    });
    assert.equal((await page.check()).length, names.length);
    ended.push("check");
    assert.deepEqual(ended, ["hover", "check"]);
  });
});
