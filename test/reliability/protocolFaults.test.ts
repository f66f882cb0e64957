// An editor that violates the protocol: the server answers every request once, keeps running, and exits correctly.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { ErrorCodes, LSPErrorCodes } from "vscode-languageserver/node";
import { isLong } from "../randomCases";
import { endAll, type Message, type RawServer, startRaw } from "./rawServer";
import { requestsAt } from "./requests";

const uri = "file:///project/application.yml";
const text = `kestra:
  queue: { type: postgres }
  url: https://kestra.example.com/ui
`;
const position = { line: 2, character: 8 };

const codeOf = ({ error }: Message): number | undefined => error?.code;

const findings = (found: unknown): string[] =>
  (found as { code: string }[]).map(({ code }) => code);

// At the top level, because Mocha skips the rest of a suite whose own hook fails.
after(endAll);

describe("an editor that violates the protocol", () => {
  let server: RawServer;
  before(async () => {
    server = startRaw();
    await server.initialize();
    server.open(uri, text);
  });
  after(async () => assert.equal(await server.quit(), 0));
  afterEach("the server still works", async () => {
    assert.deepEqual(findings(await server.pull(uri)), ["kestra-url"]);
  });

  it("sends unknown methods", async () => {
    for (const method of ["textDocument/foo", "$/foo", "", "kestraConfig/", "__proto__"]) {
      assert.equal(codeOf(await server.ask(method, {})), ErrorCodes.MethodNotFound, method);
      server.notify(method, {});
    }
  });

  const invalidParams: readonly unknown[] = [
    undefined,
    null,
    [],
    {},
    0,
    "",
    { textDocument: null, uri: null, position: null },
    { textDocument: { uri: 7 }, position: { line: "a", character: {} }, uri: 7 },
    { textDocument: { uri }, uri },
    { textDocument: { uri }, uri, position: {}, range: {}, positions: {}, context: 1 },
  ];

  it("sends requests with invalid parameters", async () => {
    for (const { method } of requestsAt(uri, position))
      for (const params of invalidParams) {
        const { result, error } = await server.ask(method, params);
        assert.ok(result !== undefined || error !== undefined, method);
      }
  });

  it("sends requests for invalid positions and unknown documents", async () => {
    const places = [
      { line: -1, character: -1 },
      { line: 0, character: 1e9 },
      { line: 1e9, character: 0 },
      { line: 2 ** 53, character: -(2 ** 53) },
      { line: 1.5, character: 2.5 },
      { line: null, character: null },
    ];
    const names = ["", "file:///nowhere.yml", "untitled:Untitled-1", "git:/a?b", "a b", "file://%"];
    for (const place of places)
      for (const { method, params } of requestsAt(uri, place as typeof position)) {
        const { error } = await server.ask(method, params);
        assert.ok(error === undefined || method === "textDocument/rename", method);
      }
    for (const name of [...names, "__proto__", "constructor"])
      for (const { method, params, isEmpty } of requestsAt(name, position)) {
        const { result, error } = await server.ask(method, params);
        assert.ok(isEmpty(error ? error.code : result), `${method} of ${name}`);
      }
  });

  it("opens documents with unusual URIs", async () => {
    const names = ["untitled:Untitled-1", "git:/a.yml?%7B%7D", "a b", "file://%", "__proto__", ""];
    for (const name of names) {
      server.open(name, text);
      assert.deepEqual(findings(await server.pull(name)), ["kestra-url"], name);
      server.notify("textDocument/didClose", { textDocument: { uri: name } });
    }
  });

  it("edits a closed document, closes it twice, and edits at invalid positions", async () => {
    const change = (name: string, version: unknown, ...contentChanges: unknown[]): void => {
      server.notify("textDocument/didChange", {
        textDocument: { uri: name, version },
        contentChanges,
      });
    };
    change("file:///closed.yml", 1, { text: "a: 1" });
    const close = { textDocument: { uri: "file:///closed.yml" } };
    server.notify("textDocument/didClose", close);
    server.notify("textDocument/didClose", close);
    assert.deepEqual(await server.pull("file:///closed.yml"), []);
    const other = "file:///other.yml";
    server.open(other, text, 5);
    change(other, 4, { text });
    change(other, null, { text });
    change(other, 6);
    const end = { line: 1e6, character: 1e6 };
    change(other, 7, { range: { start: end, end }, text: "# a\n" });
    change(other, 8, { range: { start: end, end: { line: -1, character: 0 } }, text: "" });
    change(other, 9, { text: null }, 7, null);
    change(other, 10, { text });
    assert.deepEqual(findings(await server.pull(other)), ["kestra-url"]);
    server.notify("textDocument/didClose", { textDocument: { uri: other } });
  });

  it("sends notifications with invalid parameters", () => {
    for (const method of [
      "textDocument/didOpen",
      "textDocument/didChange",
      "textDocument/didClose",
      "workspace/didChangeConfiguration",
      "workspace/didChangeWatchedFiles",
      "$/cancelRequest",
      "$/setTrace",
      "kestraConfig/yamlIsChecked",
      "kestraConfig/trust",
    ])
      // The other values contain the document's URI, which would be a valid didClose.
      for (const params of invalidParams.slice(0, 7)) {
        server.notify(method, params);
      }
  });

  it("cancels its requests, which still get a response", async () => {
    const asked = requestsAt(uri, position).map(({ method, params }, index) => {
      const id = `cancelled ${index}`;
      const answer = server.askAs(id, method, params);
      server.notify("$/cancelRequest", { id });
      return { id, answer };
    });
    server.notify("$/cancelRequest", { id: "never asked" });
    await Promise.all(asked.map(({ answer }) => answer));
    await server.pull(uri);
    for (const { id } of asked) {
      const answers = server.received.filter((message) => message.id === id);
      assert.equal(answers.length, 1, id);
    }
  });

  it("closes a document during a request", async () => {
    const other = "file:///closing.yml";
    for (const { method, params } of requestsAt(other, position)) {
      server.open(other, text);
      const answer = server.ask(method, params);
      server.notify("textDocument/didClose", { textDocument: { uri: other } });
      const { result, error } = await answer;
      assert.ok(result !== undefined || error?.code === LSPErrorCodes.RequestFailed, method);
    }
  });

  it("opens a thousand documents", async () => {
    const names = Array.from({ length: 1000 }, (_, n) => `file:///many/${n}.yml`);
    for (const name of names) server.open(name, text);
    for (const name of names) assert.equal(findings(await server.pull(name)).length, 1);
    for (const name of names)
      server.notify("textDocument/didClose", { textDocument: { uri: name } });
    assert.deepEqual(await server.pull(names[0] ?? ""), []);
  });
});

describe("a session that goes wrong", () => {
  afterEach(endAll);

  it("refuses requests and ignores notifications before initialize, and can still be initialized", async () => {
    const server = startRaw();
    server.open(uri, text);
    server.notify("initialized", {});
    const asked = requestsAt(uri, position).map(({ method }) => method);
    for (const method of [...asked, "textDocument/diagnostic", "shutdown", "nobody/knows"]) {
      assert.equal(codeOf(await server.ask(method, {})), ErrorCodes.ServerNotInitialized, method);
    }
    await server.initialize();
    assert.deepEqual(await server.pull(uri), []);
    server.open(uri, text);
    assert.deepEqual(findings(await server.pull(uri)), ["kestra-url"]);
    assert.equal(await server.quit(), 0);
  });

  it("refuses a second initialize and ignores its parameters", async () => {
    const server = startRaw();
    await server.initialize();
    server.open(uri, text);
    const params = { processId: null, rootUri: null, capabilities: {}, locale: "fr" };
    const { error } = await server.ask("initialize", params);
    assert.equal(error?.code, ErrorCodes.InvalidRequest);
    assert.deepEqual(findings(await server.pull(uri)), ["kestra-url"]);
    assert.equal(await server.quit(), 0);
  });

  it("refuses requests after shutdown", async () => {
    const server = startRaw();
    await server.initialize();
    server.open(uri, text);
    assert.equal((await server.ask("shutdown")).result, null);
    const asked = requestsAt(uri, position).map(({ method }) => method);
    for (const method of [...asked, "textDocument/diagnostic", "initialize", "shutdown"]) {
      assert.equal(codeOf(await server.ask(method, {})), ErrorCodes.InvalidRequest, method);
    }
    server.notify("exit");
    assert.equal(await server.ended, 0);
  });

  for (const params of [undefined, null, {}, { capabilities: null }, { capabilities: [] }, 7])
    it(`answers initialize with the parameters ${JSON.stringify(params)}`, async () => {
      const server = startRaw();
      const { result, error } = await server.ask("initialize", params);
      assert.ok(result !== undefined || error !== undefined);
      server.notify("exit");
      await server.ended;
    });

  it("ignores bytes that are not a message", async () => {
    for (const bytes of [
      "Content-Length: 7\r\n\r\n{a: 1}}",
      "Content-Length: 4\r\n\r\nnull",
      "Content-Length: 2\r\n\r\n[]",
      'Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}',
      'Content-Length: 9\r\n\r\n{"id": 1}',
    ]) {
      const server = startRaw();
      await server.initialize();
      server.open(uri, text);
      server.sendBytes(bytes);
      assert.deepEqual(findings(await server.pull(uri)), ["kestra-url"], bytes);
      assert.equal(await server.quit(), 0);
    }
  });

  it("exits at the end of its input after an invalid length", async () => {
    for (const bytes of [
      "Content-Length: x\r\n\r\n{}",
      "\r\n\r\n",
      "Content-Length: 999\r\n\r\n{}",
    ]) {
      const server = startRaw();
      await server.initialize();
      server.sendBytes(bytes);
      server.process.stdin?.end();
      assert.notEqual(await server.ended, null);
    }
  });

  it("exits with code 0 only after shutdown", async () => {
    const orderly = startRaw();
    await orderly.initialize();
    await orderly.ask("shutdown");
    orderly.notify("exit");
    assert.equal(await orderly.ended, 0);
    const early = startRaw();
    await early.initialize();
    early.notify("exit");
    assert.equal(await early.ended, 1);
    const uninitialized = startRaw();
    uninitialized.notify("exit");
    assert.equal(await uninitialized.ended, 1);
  });

  it("exits when its input ends or the editor's process is gone", async () => {
    const server = startRaw();
    await server.initialize();
    server.process.stdin?.end();
    assert.equal(await server.ended, 1);
    // The editor's process dies while another process keeps the pipe open.
    const parent = spawn(process.execPath, ["-e", "setInterval(() => 0, 1e6)"]);
    const watched = startRaw();
    await watched.initialize({}, parent.pid);
    parent.kill();
    await once(parent, "exit");
    assert.equal(await watched.ended, 1);
  });
});

describe("thousands of rapid edits", () => {
  afterEach(endAll);

  it("end with the findings of the last text, all responses and no leaked memory", async function () {
    this.timeout(120_000);
    const server = startRaw("--expose-gc", "--require", "./test/reliability/heap.cjs");
    await server.initialize();
    server.open(uri, text);
    const heap = async (): Promise<number> => (await server.ask("$/heapInTests")).result as number;
    const edits = isLong ? 100_000 : 3_000;
    const type = async (): Promise<void> => {
      const asked: Promise<Message>[] = [];
      for (let edit = 0; edit < edits; edit++) {
        const at = { line: 2, character: 7 };
        const isTyped = edit % 2 === 0;
        server.notify("textDocument/didChange", {
          textDocument: { uri, version: edit + 2 },
          contentChanges: [
            {
              range: { start: at, end: { ...at, character: isTyped ? 7 : 8 } },
              text: isTyped ? "x" : "",
            },
          ],
        });
        if (edit % 50 === 0)
          asked.push(
            ...requestsAt(uri, position)
              .slice(edit % 5, (edit % 5) + 3)
              .map(({ method, params }) => server.ask(method, params)),
          );
        if (edit % 500 === 499) await server.pull(uri);
      }
      await Promise.all(asked);
      assert.deepEqual(findings(await server.pull(uri)), ["kestra-url"]);
    };
    await type();
    const before = await heap();
    await type();
    const after = await heap();
    assert.ok(after - before < 5_000_000, `${before} bytes became ${after}`);
    assert.equal(await server.quit(), 0);
  });
});
