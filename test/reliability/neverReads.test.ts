// An editor that asks and does not read: what waits for it stays within bounds, and nothing of it is lost.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Socket } from "node:net";
import { createInterface } from "node:readline";
import { endAll, type Message, startRaw } from "./rawServer";

const uri = "file:///project/application.yml";
const text = "kestra:\n  queue: { type: postgres }\n  \n";
const position = { line: 2, character: 2 };

/** Their answers are long: some hundred and fifty megabytes, if all of them waited at once. */
const requests = 1500;

describe("an editor that does not read", () => {
  afterEach(endAll);

  it("is read no further, and gets every answer once it reads again", async function () {
    this.timeout(60_000);
    const server = startRaw("--require", "./test/reliability/heldBack.cjs");
    const { stdout, stderr } = server.process;
    assert.ok(stdout && stderr);
    let said = "";
    stderr.setEncoding("utf8").on("data", (piece: string) => (said += piece));
    await server.initialize();
    server.open(uri, text);
    stdout.pause();
    const asked = Array.from({ length: requests }, () =>
      server.ask("textDocument/completion", { textDocument: { uri }, position }),
    );
    while (!said.includes("held back")) await once(stderr, "data");
    stdout.resume();
    const answers = await Promise.all(asked);
    assert.equal(answers.filter(({ result }) => result).length, requests);
    assert.equal(await server.quit(), 0);
    const kilobytes = kilobytesIn(said);
    assert.ok(kilobytes < 350_000, `${kilobytes} kilobytes`);
  });

  it("and goes away is noticed still", async () => {
    const server = startRaw("--require", "./test/reliability/heldBack.cjs");
    const { stdin, stdout, stderr } = server.process;
    await server.initialize();
    server.open(uri, text);
    stdout?.pause();
    for (let count = 0; count < requests; count++)
      void server.ask("textDocument/completion", { textDocument: { uri }, position });
    await once(stderr ?? assert.fail(), "data");
    stdout?.destroy();
    stdin?.destroy();
    assert.equal(await server.ended, 1);
  });
});

describe("an editor that does not read its channel", () => {
  it("is told of what would wait too long, and gets the rest", async () => {
    // What Node's own channel is: lines of JSON over a pipe, which a test can leave unread.
    const server = spawn(
      process.execPath,
      ["--require", "./test/reliability/heldBack.cjs", "dist/server.js", "--node-ipc"],
      {
        stdio: ["pipe", "ignore", "pipe", "pipe"],
        env: { ...process.env, NODE_CHANNEL_FD: "3", NODE_CHANNEL_SERIALIZATION_MODE: "json" },
      },
    );
    let said = "";
    server.stderr?.setEncoding("utf8").on("data", (piece: string) => (said += piece));
    const ended = once(server, "exit");
    const channel = server.stdio[3] as Socket;
    const received: Message[] = [];
    const lines = createInterface({ input: channel });
    lines.on("line", (line) => received.push(JSON.parse(line) as Message));
    const tell = (message: object): Promise<unknown> =>
      new Promise((resolve) =>
        channel.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`, resolve),
      );
    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await once(lines, "line");
    };

    void tell({ id: 0, method: "initialize", params: { processId: null, capabilities: {} } });
    await until(() => received.length > 0);
    const textDocument = { uri, languageId: "yaml", version: 1, text };
    void tell({ method: "textDocument/didOpen", params: { textDocument } });
    lines.pause();
    const params = { textDocument: { uri }, position };
    for (let id = 1; id <= requests; id++) tell({ id, method: "textDocument/completion", params });
    while (!said.includes("held back")) await once(server.stderr ?? assert.fail(), "data");
    void tell({ id: requests + 1, method: "shutdown" });
    lines.resume();
    await until(() => received.some(({ id }) => id === requests + 1));

    const answers = received.filter(({ id }) => Number(id) >= 1 && Number(id) <= requests);
    const refused = answers.filter(({ error }) => error?.message.includes("wait to be read"));
    assert.equal(new Set(answers.map(({ id }) => id)).size, requests);
    assert.equal(answers.filter(({ result }) => result).length, requests - refused.length);
    assert.ok(refused.length > 0 && refused.length < requests, `${refused.length} refused`);
    void tell({ method: "exit" });
    assert.deepEqual(await ended, [0, null]);
    assert.ok(kilobytesIn(said) < 350_000, said);
  });
});

const kilobytesIn = (said: string): number => Number(/at most (\d+)/.exec(said)?.[1]);
