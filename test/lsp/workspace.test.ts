// Findings in all files of the workspace over LSP, also in those that are not open.
import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type CancellationToken,
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type PreviousResultId,
  WorkspaceDiagnosticRequest,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { largestText } from "../../server/src/document/limits";
import { type Editor, type EditorOptions, startEditor } from "./editor";

const slip = "kestra:\n  queue: { type: postgres }\n  url: https://kestra.example.com/ui\n";
const right = slip.replace("/ui", "");
/** Reads a file that looks like that of another application. */
const compose = `services:
  web:
    image: kestra/kestra:v1.3.0
    environment: { MICRONAUT_CONFIG_FILES: /confs/extra.yml }
    volumes: ["./conf:/confs"]
`;
const extra =
  "micronaut:\n  application: { name: orders }\n  security: { token: { jwt: { signatures: { secret: { generator: { secret: short } } } } } }\n";

/** A service without its client secret, which another file may set. */
const service = "services:\n  web:\n    image: kestra/kestra-ee:v1.3.0\n    environment:\n";
const withClient = `${service}      KESTRA_CONFIGURATION: |
        micronaut.security.oauth2.clients.sso:
          client-id: kestra
          openid: { issuer: https://sso.example.com }
`;
const withSecret = `${service}      MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_CLIENT_SECRET: x\n`;

const noNetwork = pathToFileURL(join("test", "lsp", "denyNetwork.mjs")).href;

const capabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: { diagnostic: {} },
};

describe("language server: the whole workspace", function () {
  this.timeout(30_000);
  let root = "";
  let editor: Editor;
  /** The ids of the results, as an editor keeps them. */
  let known = new Map<string, PreviousResultId>();

  const pathOf = (name: string): string => join(root, name);
  const uriOf = (name: string): string => pathToFileURL(pathOf(name)).href;
  function write(name: string, text: string | Uint8Array): void {
    mkdirSync(dirname(pathOf(name)), { recursive: true });
    writeFileSync(pathOf(name), text);
  }
  async function start(options: EditorOptions = {}): Promise<void> {
    editor = await startEditor({ capabilities, folders: [pathToFileURL(root).href], ...options });
  }

  const shown = (items: readonly Diagnostic[]): string =>
    items.map(({ severity, code }) => `${severity} ${code}`).join(", ");
  const nameOf = (uri: string): string =>
    decodeURIComponent(uri.slice(pathToFileURL(root).href.length + 1));

  /** The reports as `name: findings`; `=` for the same as before. */
  function take({ items }: WorkspaceDiagnosticReport): string[] {
    return items.map((report: WorkspaceDocumentDiagnosticReport) => {
      known.delete(report.uri);
      if (report.resultId !== undefined)
        known.set(report.uri, { uri: report.uri, value: report.resultId });
      return `${nameOf(report.uri)}: ${report.kind === "full" ? shown(report.items) : "="}`;
    });
  }
  const poll = async (token?: CancellationToken): Promise<string[]> =>
    take(
      await editor.connection.sendRequest(
        WorkspaceDiagnosticRequest.type,
        { previousResultIds: [...known.values()] },
        token,
      ),
    ).sort();

  const changed = (name: string, type: FileChangeType): Promise<void> =>
    editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(name), type }],
    });

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "kestra-config-workspace-")));
    known = new Map();
  });
  afterEach(async () => {
    assert.equal(await editor.quit(), 0);
    assert.deepEqual(editor.logged, []);
    rmSync(root, { recursive: true, force: true });
  });

  it("reports what each file would get if it were open", async () => {
    const files = {
      "a b/ü.yaml": slip,
      "application.yml": slip,
      "broken.yml": "kestra: [\n",
      "compose.yml": compose,
      "conf/extra.yml": extra,
      "conf/unread.yml": extra,
      "flow.yml": "id: hello\ntasks: []\n",
      "override/compose.override.yml": withSecret,
      "override/compose.yml": withClient,
      "right.yml": right,
      "secretless/compose.yml": withClient,
    };
    for (const [name, text] of Object.entries(files)) write(name, text);
    await start();
    const reported = await poll();
    const opened: string[] = [];
    for (const [name, text] of Object.entries(files)) {
      await editor.open(uriOf(name), text);
      const found = shown(await editor.pull(uriOf(name)));
      if (found !== "") opened.push(`${name}: ${found}`);
      await editor.close(uriOf(name));
    }
    assert.deepEqual(reported, opened);
    assert.deepEqual(
      reported.map((report) => report.split(":")[0]),
      ["a b/ü.yaml", "application.yml", "broken.yml", "conf/extra.yml", "secretless/compose.yml"],
    );
  });

  it("leaves out what Git or the project ignores, and reads nothing through links", async () => {
    write(".git/HEAD", "");
    write(".gitignore", "/build/\n");
    write("b/.gitignore", "own.yml\n");
    write(
      ".kestra-config.json",
      '{ "ignore": ["/generated/"], "severity": { "kestra-url": "hint" } }',
    );
    for (const name of ["build/a.yml", "b/own.yml", "generated/a.yml", "node_modules/a/a.yml"])
      write(name, slip);
    write("b/a.yml", slip);
    write("huge.yml", slip + "#".repeat(4 * largestText));
    write("binary.yml", Buffer.from([0, 1, 2, ...Buffer.from(slip)]));
    symlinkSync(root, pathOf("b/circle"));
    symlinkSync(pathOf("b/a.yml"), pathOf("b/linked.yml"));
    symlinkSync("/nowhere", pathOf("broken.yml"));
    await start();
    assert.deepEqual(await poll(), ["b/a.yml: 4 kestra-url", "huge.yml: 3 undefined"]);
  });

  it("answers again only when something has changed on disk", async () => {
    for (const name of ["a.yml", "b.yml", "c/d/e.yml"]) write(name, slip);
    await start();
    assert.deepEqual(await poll(), [
      "a.yml: 1 kestra-url",
      "b.yml: 1 kestra-url",
      "c/d/e.yml: 1 kestra-url",
    ]);
    let next = poll();
    // Something that is not Kestra's changes nothing, so that the request stays open.
    write("flow.yml", "id: hello\n");
    await changed("flow.yml", FileChangeType.Created);
    write("b.yml", `${slip}  security: { oidc: { colour: blue } }\n`);
    await changed("b.yml", FileChangeType.Changed);
    assert.deepEqual(await next, [
      "a.yml: =",
      "b.yml: 1 kestra-url, 2 unknown-key",
      "c/d/e.yml: =",
    ]);
    next = poll();
    rmSync(pathOf("c"), { recursive: true });
    await changed("c", FileChangeType.Deleted);
    assert.deepEqual(await next, ["a.yml: =", "b.yml: =", "c/d/e.yml: "]);
    next = poll();
    write("new/f.yml", slip);
    await changed("new", FileChangeType.Created);
    assert.deepEqual(await next, ["a.yml: =", "b.yml: =", "new/f.yml: 1 kestra-url"]);
    next = poll();
    write(".gitignore", "new\n");
    await changed(".gitignore", FileChangeType.Created);
    assert.deepEqual(await next, ["a.yml: =", "b.yml: =", "new/f.yml: "]);
  });

  it("takes other files into account, on disk and as they are typed", async () => {
    write("compose.yml", withClient);
    await start();
    const [without = ""] = await poll();
    assert.equal(without, "compose.yml: 3 missing-client-secret");
    let next = poll();
    write("compose.override.yml", withSecret);
    await changed("compose.override.yml", FileChangeType.Created);
    assert.deepEqual(await next, ["compose.yml: "]);
    next = poll();
    await editor.open(uriOf("compose.override.yml"), service);
    await editor.pull(uriOf("compose.override.yml"));
    assert.deepEqual(await next, ["compose.override.yml: ", without]);
  });

  it("reports an open file with its current text, and the one on disk when it is closed", async () => {
    write("a.yml", slip);
    write("b.yml", slip);
    await start();
    const uri = uriOf("a.yml");
    await editor.open(uri, `${slip}  security: { oidc: { colour: blue } }\n`);
    await editor.pull(uri);
    assert.deepEqual(await poll(), ["a.yml: 1 kestra-url, 2 unknown-key", "b.yml: 1 kestra-url"]);
    // Its tab may be closed: then the editor asks once more, and forgets the answer.
    const again = poll();
    await editor.pull(uri);
    assert.deepEqual(await again, ["a.yml: 1 kestra-url, 2 unknown-key", "b.yml: ="]);
    const next = poll();
    await editor.close(uri);
    // Told twice, because an editor may ignore it while it waits for the response to its own request.
    assert.deepEqual(await next, ["a.yml: 1 kestra-url", "b.yml: ="]);
    assert.deepEqual(await poll(), ["a.yml: 1 kestra-url", "b.yml: ="]);
  });

  it("checks only open files if the user wants that, at once", async () => {
    write("a.yml", slip);
    await start({ settings: { diagnostics: { scope: "openFiles" } } });
    assert.deepEqual(await poll(), []);
    let next = poll();
    await editor.changeSettings({ diagnostics: { scope: "workspace" } });
    assert.deepEqual(await next, ["a.yml: 1 kestra-url"]);
    next = poll();
    await editor.changeSettings({ diagnostics: { scope: "openFiles" } });
    assert.deepEqual(await next, ["a.yml: "]);
    next = poll();
    await editor.open(uriOf("a.yml"), slip);
    assert.equal((await editor.pull(uriOf("a.yml"))).length, 1);
    await editor.close(uriOf("a.yml"));
    assert.deepEqual(await next, ["a.yml: "]);
  });

  it("forgets a file whose tab is closed, although the editor still has it open", async () => {
    write("a.yml", slip);
    await start();
    assert.deepEqual(await poll(), ["a.yml: 1 kestra-url"]);
    const next = poll();
    await editor.open(uriOf("a.yml"), slip);
    await editor.pull(uriOf("a.yml"));
    // Sooner than the pause after which open files are checked.
    await editor.changeSettings({ diagnostics: { scope: "openFiles" } });
    assert.deepEqual(await next, ["a.yml: "]);
  });

  it("reports the files of all workspace folders once, also of those that are added", async () => {
    write("one/a.yml", slip);
    write("one/in/b.yml", slip);
    write("two/c.yml", slip);
    await start({ folders: [uriOf("one"), uriOf("one/in")] });
    assert.deepEqual(await poll(), ["one/a.yml: 1 kestra-url", "one/in/b.yml: 1 kestra-url"]);
    const next = poll();
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: {
        added: [{ uri: uriOf("two"), name: "two" }],
        removed: [{ uri: uriOf("one"), name: "one" }],
      },
    });
    assert.deepEqual(await next, ["one/a.yml: ", "one/in/b.yml: =", "two/c.yml: 1 kestra-url"]);
  });

  it("sends parts of a response ahead, and goes on to send changes", async () => {
    for (let n = 0; n < 50; n++) write(`${n}.yml`, slip);
    await start();
    const parts: string[][] = [];
    let notify = (): void => undefined;
    const nextPart = (): Promise<void> => new Promise((resolve) => (notify = resolve));
    const token = "parts";
    editor.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, (part) => {
      parts.push(take(part));
      notify();
    });
    const ask = (): Promise<WorkspaceDiagnosticReport> =>
      editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
        previousResultIds: [...known.values()],
        partialResultToken: token,
      });
    assert.deepEqual(await ask(), { items: [] });
    assert.equal(parts.flat().length, 50);
    assert.ok(parts.length > 1);
    const next = ask();
    for (const text of [right, slip]) {
      const part = nextPart();
      write("7.yml", text);
      await changed("7.yml", FileChangeType.Changed);
      await part;
    }
    assert.deepEqual(parts.slice(-2), [["7.yml: "], ["7.yml: 1 kestra-url"]]);
    void next.catch(() => undefined);
  });

  it("ends a request that the editor cancels", async () => {
    write("a.yml", slip);
    await start();
    await poll();
    const source = new CancellationTokenSource();
    const next = poll(source.token);
    source.cancel();
    assert.deepEqual(await next, []);
    unlinkSync(pathOf("a.yml"));
    await changed("a.yml", FileChangeType.Deleted);
    assert.deepEqual(await poll(), ["a.yml: "]);
  });

  it("reports the same in an untrusted workspace, and uses no network", async () => {
    const provider =
      "{ client-id: kestra, openid: { issuer: https://sso.example.com/.well-known } }";
    write("a.yml", `${slip}micronaut.security.oauth2.clients.sso: ${provider}\n`);
    write("b.yml", slip);
    await start();
    const trusted = await poll();
    assert.equal(trusted.length, 2);
    assert.equal(await editor.quit(), 0);
    known = new Map();
    const used: unknown[] = [];
    await start({
      options: { isTrusted: false },
      command: ["--import", noNetwork, "dist/server.js", "--stdio"],
      onMessage: (message) => typeof message === "string" && used.push(message),
    });
    assert.deepEqual(await poll(), trusted);
    assert.deepEqual(used, []);
  });

  it("hides what the editor hides", async () => {
    write("a.yml", slip);
    write("b/c.yml", slip);
    await start({ settings: {}, hidden: { "**/b": true, "a.*": false } });
    assert.deepEqual(await poll(), ["a.yml: 1 kestra-url"]);
  });
});
