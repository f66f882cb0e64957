// The server's bundle as a web worker runs it: without `require`, `process` and whatever else is Node's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

interface Answer {
  readonly id?: number;
  readonly result?: { readonly capabilities: Readonly<Record<string, unknown>> };
}

const elsewhere = (): void => undefined;

/** Runs the bundle in a world that has what it needs of a worker's, sends one message, and gives the answer to it. */
function answerOfWorker(message: { readonly id: number }): Promise<Answer> {
  return new Promise((resolve) => {
    const world: Record<string, unknown> = {
      ...{ AbortController, fetch, setTimeout, clearTimeout, TextDecoder, TextEncoder, URL },
      ...{ addEventListener: elsewhere, importScripts: elsewhere },
      postMessage: (answer: Answer) => {
        if (answer.id === message.id) resolve(answer);
      },
    };
    world.self = world;
    runInContext(readFileSync("dist/server.js", "utf8"), createContext(world));
    (world.onmessage as (event: unknown) => void)({ data: message });
  });
}

describe("the server in a web worker", () => {
  it("starts, and says what it can do", async () => {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const message = { jsonrpc: "2.0", id: 1, method: "initialize", params };
    const { result } = await answerOfWorker(message);
    assert.ok(result?.capabilities.hoverProvider);
  });
});
