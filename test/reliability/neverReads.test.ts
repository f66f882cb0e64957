// An editor that asks and does not read: what waits for it stays within bounds, and nothing of it is lost.
import assert from "node:assert/strict";
import { once } from "node:events";
import { endAll, startRaw } from "./rawServer";
import { record } from "./record";

const uri = "file:///project/application.yml";
const text = "kestra:\n  queue: { type: postgres }\n  \n";
const position = { line: 2, character: 2 };

/** Their answers are long: some three hundred megabytes, if all of them waited at once. */
const requests = 3000;

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
    const kilobytes = Number(/at most (\d+)/.exec(said)?.[1]);
    assert.ok(kilobytes < 350_000, `${kilobytes} kilobytes`);
    record("never-reads", {
      requests,
      answers: answers.length,
      "memory at most": kilobytes * 1024,
    });
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
