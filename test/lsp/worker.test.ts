// The server's bundle as a web worker runs it: one script, without `require`, `process` and whatever else is Node's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { workerScript } from "../../client/src/workerScript";
import { serverParts } from "../../server/src/protocol/parts";
import { ssoExample } from "../../server/src/rules/examples";

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
}

interface Worker {
  notify(method: string, params: object): void;
  ask(method: string, params: object): Promise<unknown>;
}

const codeOf = (part: string): string => readFileSync(`dist/${part}.js`, "utf8");

const elsewhere = (): void => undefined;

/** Runs the parts, joined, in a world that has what they need of a worker's. */
function startWorker(): Worker {
  const waiting = new Map<number | undefined, (answer: Answer) => void>();
  const world: Record<string, unknown> = {
    ...{ AbortController, fetch, setTimeout, clearTimeout, TextDecoder, TextEncoder, URL },
    ...{ addEventListener: elsewhere, importScripts: elsewhere },
    postMessage: (answer: Answer) => waiting.get(answer.id)?.(answer),
  };
  world.self = world;
  const script = workerScript(serverParts.map((part) => [part, codeOf(part)]));
  runInContext(script, createContext(world));
  let last = 0;
  const send = (message: object): void =>
    (world.onmessage as (event: unknown) => void)({ data: { jsonrpc: "2.0", ...message } });
  return {
    notify: (method, params) => send({ method, params }),
    ask(method, params) {
      const id = ++last;
      const answer = new Promise<unknown>((tell) => waiting.set(id, ({ result }) => tell(result)));
      send({ id, method, params });
      return answer;
    },
  };
}

describe("the server in a web worker", () => {
  it("starts, says what it can do, and answers in the editor's language", async () => {
    const { notify, ask } = startWorker();
    const params = { processId: null, rootUri: null, capabilities: {}, locale: "fr" };
    const begun = await ask("initialize", params);
    assert.ok((begun as { capabilities: Record<string, unknown> }).capabilities.hoverProvider);
    const uri = "file:///application.yml";
    notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text: ssoExample() },
    });
    const hover = await ask("textDocument/hover", {
      textDocument: { uri },
      position: { line: 2, character: 6 },
    });
    assert.match(JSON.stringify(hover), /[éèà]/);
  });
});
