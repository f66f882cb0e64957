// A server that dies is started again, and everything comes back for what is open, as it is written by then.
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
import { hoverAt, labelsAt } from "./asks";
import { serverProcesses } from "./processes";
import {
  acceptNotification,
  closeEverything,
  endServerWorker,
  inWebWorker,
  isRunning,
  openFile,
  ourFindings,
  positionBehind,
  rangeOf,
  ruleOf,
  serverWorkers,
  startServer,
  until,
} from "./window";

/** How often the language client starts a server that dies within three minutes. */
const timeout = 4;

const text =
  "kestra:\n  url: https://kestra.example.com/ui\n  security:\n    oidc:\n      groups-claim-path: groups\n  \n";

/** How many servers there are, and which, of two at different times. */
const servers = (): Promise<readonly unknown[]> =>
  inWebWorker ? serverWorkers() : Promise.resolve(serverProcesses());

// Only on Linux is it easily seen which process is the server.
const whereItIsSeen = process.platform === "linux" || inWebWorker ? describe : describe.skip;
whereItIsSeen("a server that dies", () => {
  let deaths = 0;
  beforeEach(startServer);
  after(async () => {
    await startServer();
    await closeEverything();
  });

  it("comes back with findings, hover and completion for the text as it is then", async () => {
    const editor = await openFile("application.yml", text);
    const { document } = editor;
    await finds(document, ["kestra-url"]);
    const dead = await servers();
    await die();
    // Nobody has told the editor yet that its words reach nobody.
    await write(editor, "/ui", "");
    await write(editor, "groups-claim", "group-claim");
    await finds(document, ["unknown-key"]);
    assert.equal((await servers()).length, 1);
    // Workers have the same name, one after the other.
    if (!inWebWorker) assert.notDeepEqual(await servers(), dead);

    await write(editor, "group-claim", "groups-claim");
    await finds(document, []);
    assert.notEqual(await hoverAt(document, positionBehind(document, "  ur")), "");
    const proposed = await labelsAt(document, positionBehind(document, "groups\n  "));
    assert.ok(proposed.includes("queue"), proposed.join());
    await write(editor, ".com", ".com/ui");
    await finds(document, ["kestra-url"]);
  });

  it("stays away, with a word to the person, once it has died too often", async () => {
    const editor = await openFile("application.yml", text);
    const { document } = editor;
    await finds(document, ["kestra-url"]);
    while (deaths < timeout) {
      await die();
      await write(editor, "groups-claim", "group-claim");
      await finds(document, ["kestra-url", "unknown-key"]);
      await write(editor, "group-claim", "groups-claim");
      await finds(document, ["kestra-url"]);
    }
    await commands.executeCommand("notifications.clearAll");
    await die();
    await finds(document, []);
    assert.equal(await isRunning(), false);
    assert.deepEqual(await servers(), []);
    await acceptNotification();
    // The log is a document of the other host's, then.
    if (!inWebWorker) await until(anyTextChanges, lastWord);

    await commands.executeCommand("kestraConfig.restartServer");
    await finds(document, ["kestra-url"]);
    assert.equal((await servers()).length, 1);
  });

  /** Ends the server as its own crash would: it has no chance to say a word. */
  async function die(): Promise<void> {
    deaths += 1;
    if (inWebWorker) return endServerWorker();
    const [server, ...others] = serverProcesses();
    assert.ok(server !== undefined && others.length === 0);
    process.kill(server, "SIGKILL");
  }
});

const write = async (editor: TextEditor, what: string, instead: string): Promise<void> => {
  const range = rangeOf(editor.document, what);
  assert.ok(await editor.edit((edit) => edit.replace(range, instead)));
};

/** Resolves once exactly these rules have something to say about a document. */
const finds = (document: TextDocument, rules: readonly string[]): Promise<true> =>
  until(languages.onDidChangeDiagnostics, () => {
    const found = ourFindings(document).map((finding) => String(ruleOf(finding)));
    return isDeepStrictEqual(found.sort(), rules) || undefined;
  });

/** A log is a document that VS Code opens, and then writes. */
const anyTextChanges: Event<unknown> = (listener) =>
  Disposable.from(
    workspace.onDidOpenTextDocument(listener),
    workspace.onDidChangeTextDocument(listener),
  );

/** The log that says it, once it is shown. */
const lastWord = (): TextDocument | undefined =>
  workspace.textDocuments.find(
    (log) =>
      log.uri.scheme === "output" &&
      log.getText().includes(`server crashed ${timeout + 1} times in the last 3 minutes`),
  );
