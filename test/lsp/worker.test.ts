// The server's bundle as a web worker runs it: one script, without `require`, `process` and other parts of Node.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { workerScript } from "../../client/src/workerScript";
import { ssoExample } from "../../server/src/rules/shared/examples";

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
}

interface Worker {
  notify(method: string, params: object): void;
  ask(method: string, params: object): Promise<unknown>;
}

const lockName = "the server's lock";

const noop = (): void => undefined;

/** Runs the bundle in a context with the worker globals it needs; `locks` are those of its window. */
function startWorker(locks?: object): Worker {
  const waiting = new Map<number | undefined, (answer: Answer) => void>();
  const globals: Record<string, unknown> = {
    ...{ AbortController, fetch, setTimeout, clearTimeout, TextDecoder, TextEncoder, URL },
    ...{
      addEventListener: noop,
      importScripts: noop,
      MessageEvent,
      navigator: { locks },
    },
    dispatchEvent: (event: unknown) => (globals.onmessage as (event: unknown) => void)(event),
    postMessage: (answer: Answer) => waiting.get(answer.id)?.(answer),
  };
  globals.self = globals;
  const script = workerScript(readFileSync("dist/server.js", "utf8"), locks && lockName);
  runInContext(script, createContext(globals));
  let last = 0;
  const send = (message: object): void =>
    (globals.onmessage as (event: unknown) => void)({ data: { jsonrpc: "2.0", ...message } });
  return {
    notify: (method, params) => send({ method, params }),
    ask(method, params) {
      const id = ++last;
      const answer = new Promise<unknown>((notify) =>
        waiting.set(id, ({ result }) => notify(result)),
      );
      send({ id, method, params });
      return answer;
    },
  };
}

describe("the server in a web worker", () => {
  it("starts, announces its capabilities and answers in the editor's language", async () => {
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

  it("responds only after it has acquired the lock that shows that it is running", async () => {
    let hold: () => unknown = () => assert.fail("the lock was not requested");
    const locks = {
      request(name: string, held: () => unknown) {
        assert.equal(name, lockName);
        hold = held;
      },
    };
    const { ask } = startWorker(locks);
    let isAnswered = false;
    const answer = ask("initialize", { processId: null, rootUri: null, capabilities: {} });
    void answer.then(() => (isAnswered = true));
    await new Promise((later) => setImmediate(later));
    assert.equal(isAnswered, false);
    const life = hold();
    assert.ok(await answer);
    // The lock is released once this resolves.
    assert.equal(await Promise.race([life, Promise.resolve("held")]), "held");
  });
});
