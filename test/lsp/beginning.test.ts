// How a session starts: an editor need not wait for the response to initialize.
import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import {
  createConnection,
  createMessageConnection,
  ErrorCodes,
  type InitializeParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { serveConnection } from "../../server/src/lsp/lifecycle";
import { pulling } from "./editor";
import { endAll, startRaw } from "../reliability/rawServer";

const uri = "file:///application.yml";
const params: InitializeParams = {
  ...{ processId: null, rootUri: null },
  capabilities: pulling,
};

const textDocument = { uri, languageId: "yaml", version: 1, text: "kestra:\n  url: ftp://a\n" };

describe("session start", () => {
  afterEach(endAll);

  it("answers requests sent before the response to initialize, in order", async () => {
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

  it("exits with code 0 when the editor shuts down right after initialize", async () => {
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

  it("loads the server once, at the first message after initialize", async () => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const [reader, writer] = [new StreamMessageReader(up), new StreamMessageWriter(down)];
    const events: string[] = [];
    serveConnection(
      (options) => createConnection(reader, writer, options),
      () =>
        (connection, { rootUri }) => {
          events.push(`loaded for ${rootUri}`);
          connection.onRequest("a", () => events.push("asked"));
        },
    );
    const editor = createMessageConnection(
      new StreamMessageReader(down),
      new StreamMessageWriter(up),
    );
    editor.listen();
    await editor.sendRequest("initialize", { ...params, rootUri: "file:///a" });
    assert.deepEqual(events, []);
    await Promise.all([editor.sendRequest("a"), editor.sendRequest("a")]);
    await editor.sendRequest("shutdown");
    assert.deepEqual(events, ["loaded for file:///a", "asked", "asked"]);
    editor.dispose();
  });
});
