// After a crash the server is restarted, and all features work again for the current text of open documents.
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import {
  commands,
  Disposable,
  type Event,
  languages,
  type TextDocument,
  type TextEditor,
  workspace,
} from "vscode";
import { hoverAt, labelsAt } from "./providers";
import { serverProcesses } from "./processes";
import {
  acceptNotification,
  closeEverything,
  endServerWorker,
  inWebWorker,
  isRunning,
  openFile,
  ourFindings,
  positionAfter,
  rangeOf,
  ruleOf,
  serverWorkers,
  startServer,
  until,
} from "./window";

/** How often the language client restarts a server that crashes within three minutes. */
const maxRestarts = 4;

const text =
  "kestra:\n  url: https://kestra.example.com/ui\n  security:\n    oidc:\n      groups-claim-path: groups\n  \n";

/** Some systems list a killed process for a while. */
const killed = new Set<number>();

const livingProcesses = (): number[] => serverProcesses().filter((id) => !killed.has(id));

/** The running servers, comparable with those at another time. */
const servers = (): Promise<readonly unknown[]> =>
  inWebWorker ? serverWorkers() : Promise.resolve(livingProcesses());

// Only on Linux is it easy to find the server's process.
const describeIfVisible = process.platform === "linux" || inWebWorker ? describe : describe.skip;
describeIfVisible("a server that crashes", () => {
  let crashes = 0;
  beforeEach(startServer);
  after(async () => {
    await startServer();
    await closeEverything();
  });

  it("is restarted, with findings, hover and completion for the current text", async () => {
    const editor = await openFile("application.yml", text);
    const { document } = editor;
    await untilRules(document, ["kestra-url"]);
    const crashed = await servers();
    await crash();
    // The editor does not know yet that the server is gone.
    await replace(editor, "/ui", "");
    await replace(editor, "groups-claim", "group-claim");
    await untilRules(document, ["unknown-key"]);
    assert.equal((await servers()).length, 1);
    // All server workers have the same name.
    if (!inWebWorker) assert.notDeepEqual(await servers(), crashed);

    await replace(editor, "group-claim", "groups-claim");
    await untilRules(document, []);
    assert.notEqual(await hoverAt(document, positionAfter(document, "  ur")), "");
    const proposed = await labelsAt(document, positionAfter(document, "groups\n  "));
    assert.ok(proposed.includes("queue"), proposed.join());
    await replace(editor, ".com", ".com/ui");
    await untilRules(document, ["kestra-url"]);
  });

  it("is not restarted after too many crashes, and the user is informed", async () => {
    const editor = await openFile("application.yml", text);
    const { document } = editor;
    await untilRules(document, ["kestra-url"]);
    while (crashes < maxRestarts) {
      await crash();
      await replace(editor, "groups-claim", "group-claim");
      await untilRules(document, ["kestra-url", "unknown-key"]);
      await replace(editor, "group-claim", "groups-claim");
      await untilRules(document, ["kestra-url"]);
    }
    await commands.executeCommand("notifications.clearAll");
    await crash();
    await untilRules(document, []);
    // Findings can already be gone while the client decides whether to restart; it has decided once it says so.
    await acceptNotification();
    assert.equal(await isRunning(), false);
    assert.deepEqual(await servers(), []);
    // In a web worker, the log is a document of the other extension host.
    if (!inWebWorker) await until(anyTextChanges, crashLog);

    await commands.executeCommand("kestraConfig.restartServer");
    await untilRules(document, ["kestra-url"]);
    assert.equal((await servers()).length, 1);
  });

  /** Ends the server as a crash would, without a chance to shut down. */
  async function crash(): Promise<void> {
    crashes += 1;
    if (inWebWorker) return endServerWorker();
    const [server, ...others] = livingProcesses();
    assert.ok(server !== undefined && others.length === 0);
    killed.add(server);
    process.kill(server, "SIGKILL");
  }
});

const replace = async (editor: TextEditor, what: string, instead: string): Promise<void> => {
  const range = rangeOf(editor.document, what);
  assert.ok(await editor.edit((edit) => edit.replace(range, instead)));
};

/** Resolves once a document has findings of exactly these rules. */
const untilRules = (document: TextDocument, rules: readonly string[]): Promise<true> =>
  until(languages.onDidChangeDiagnostics, () => {
    const found = ourFindings(document).map((finding) => String(ruleOf(finding)));
    return isDeepStrictEqual(found.sort(), rules) || undefined;
  });

/** VS Code shows a log as a document that it opens first and writes later. */
const anyTextChanges: Event<unknown> = (listener) =>
  Disposable.from(
    workspace.onDidOpenTextDocument(listener),
    workspace.onDidChangeTextDocument(listener),
  );

/** The log with the final crash message, once it is shown. */
const crashLog = (): TextDocument | undefined =>
  workspace.textDocuments.find(
    (log) =>
      log.uri.scheme === "output" &&
      log.getText().includes(`server crashed ${maxRestarts + 1} times in the last 3 minutes`),
  );
