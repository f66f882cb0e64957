// How a conversation begins, on the wire: what comes before the answers are loaded is answered in its turn, and what needs
// no answers does not wait for them.
import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import {
  createConnection,
  ErrorCodes,
  type InitializeParams,
  Message,
  type RequestMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { begin } from "../../server/src/lsp/beginning";
import { endAll, startRaw } from "../reliability/rawServer";

const uri = "file:///application.yml";
const params: InitializeParams = {
  ...{ processId: null, rootUri: null },
  capabilities: { textDocument: { diagnostic: {} } },
};

const textDocument = { uri, languageId: "yaml", version: 1, text: "kestra:\n  url: ftp://a\n" };

describe("the beginning of a conversation", () => {
  afterEach(endAll);

  it("answers what an editor sends without waiting for an answer, in its order", async () => {
    const server = startRaw();
    const begun = server.ask("initialize", params);
    server.notify("initialized", {});
    server.notify("textDocument/didOpen", { textDocument });
    const hover = server.ask("textDocument/hover", {
      textDocument: { uri },
      position: { line: 1, character: 3 },
    });
    const change = { textDocument: { uri, version: 2 }, contentChanges: [{ text: "a: 1\n" }] };
    server.notify("textDocument/didChange", change);
    const pulled = server.ask("textDocument/diagnostic", { textDocument: { uri } });
    await Promise.all([begun, hover, pulled]);
    const ids = server.received.filter(({ method }) => method === undefined).map(({ id }) => id);
    assert.deepEqual(ids[0], 1);
    assert.deepEqual([...ids].sort(), [1, 2, 3]);
    assert.ok((await hover).result);
    assert.deepEqual((await pulled).result, { kind: "full", items: [] });
    assert.equal(await server.quit(), 0);
  });

  it("refuses what comes before it", async () => {
    const server = startRaw();
    const { error } = await server.ask("textDocument/hover", { textDocument: { uri } });
    assert.equal(error?.code, ErrorCodes.ServerNotInitialized);
    server.notify("textDocument/didOpen", { textDocument });
    await server.ask("initialize", params);
    server.notify("initialized", {});
    // What was opened before the beginning is not open.
    const { result } = await server.ask("textDocument/diagnostic", { textDocument: { uri } });
    assert.deepEqual(result, { kind: "full", items: [] });
    assert.equal(await server.quit(), 0);
  });

  it("may be its end: an editor that shuts down at once gets its answer, and the exit code is 0", async () => {
    const server = startRaw();
    const begun = server.ask("initialize", params);
    const ended = server.ask("shutdown");
    const late = server.ask("textDocument/hover", { textDocument: { uri } });
    assert.ok((await begun).result);
    assert.equal((await ended).result, null);
    assert.equal((await late).error?.code, ErrorCodes.InvalidRequest);
    server.notify("exit");
    assert.equal(await server.ended, 0);
  });

  it("may be left without a word: the exit code is 1", async () => {
    const server = startRaw();
    await server.ask("initialize", params);
    server.notify("exit");
    assert.equal(await server.ended, 1);
  });

  /** A server whose answers only tell that they are loaded. */
  function startWatched() {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const events: string[] = [];
    let tellLoaded: () => void = () => undefined;
    const loaded = new Promise<void>((tell) => (tellLoaded = tell));
    begin(
      (options) =>
        createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), options),
      () =>
        (connection, { rootUri }) => {
          events.push(`loaded for ${rootUri}`);
          connection.onRequest("a", () => void events.push("a"));
          tellLoaded();
        },
    );
    const writer = new StreamMessageWriter(up);
    const waiting = new Map<unknown, () => void>();
    new StreamMessageReader(down).listen((message) => {
      if (!Message.isResponse(message)) return;
      events.push(`answer ${message.id}`);
      waiting.get(message.id)?.();
    });
    const ask = (id: number, method: string, params: object = {}): Promise<void> => {
      void writer.write({ jsonrpc: "2.0", id, method, params } as RequestMessage);
      return new Promise((answered) => waiting.set(id, answered));
    };
    return { events, loaded, ask };
  }

  it("answers first and loads behind it, without being asked for more", async () => {
    const { events, loaded, ask } = startWatched();
    await ask(1, "initialize", { ...params, rootUri: "file:///a" });
    await loaded;
    assert.deepEqual(events, ["answer 1", "loaded for file:///a"]);
    await ask(2, "shutdown");
  });

  it("loads once, before the first message that needs it", async () => {
    const { events, ask } = startWatched();
    await Promise.all([ask(1, "initialize", params), ask(2, "a"), ask(3, "a")]);
    await ask(4, "shutdown");
    assert.deepEqual(
      events.filter((event) => !event.startsWith("answer")),
      ["loaded for null", "a", "a"],
    );
  });

  it("loads nothing for an editor that shuts down at once", async () => {
    const { events, ask } = startWatched();
    await Promise.all([ask(1, "initialize", params), ask(2, "shutdown"), ask(3, "a")]);
    assert.deepEqual(events.sort(), ["answer 1", "answer 2", "answer 3"]);
  });
});
