// A feature that fails at any step: the response is empty, the log reports it once without quoting the file, and the
// next response is complete again.
import assert from "node:assert/strict";
import type { Connection } from "vscode-languageserver/node";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { isLong } from "../randomCases";
import { withFaults } from "./faults";
import { type InProcess, startInProcess } from "./inProcess";
import { requestsAt } from "./requests";

const marked = "Mk7Q";
const text = ssoExample().replace("${SECRET}", `"${marked}${marked}"`);
const uri = "file:///project/application.yml";
const lines = text.split("\n");
const line = lines.findIndex((one) => one.includes("client-id"));
const position = { line, character: (lines[line] ?? "").indexOf("client-id") + 2 };

/** At how many steps each request is made to fail. */
const places = isLong ? 1000 : 20;

/** The server's request handlers, and those that have failed. */
const known = new Set<string>();
const failed = new Set<string>();

/** The running handler. Its steps are those from its call until its promise is settled. */
let running: string | undefined;

type Handler = (...given: unknown[]) => unknown;

const tracked =
  (name: string, handler: Handler): Handler =>
  (...given) => {
    running = name;
    const settle = (): void => void (running = undefined);
    try {
      const answer = handler(...given);
      if (answer instanceof Promise) return answer.finally(settle);
      settle();
      return answer;
    } catch (error) {
      settle();
      throw error;
    }
  };

/** Methods that register a request handler; `on` registers one in a group. */
const registersHandler = /^on$|^on(?!Did|Will|Initialize|Shutdown|Exit|Notification|Progress)[A-Z]/;

/** A connection that records which request handler is running. */
const watched = <T extends object>(connection: T, group = ""): T =>
  new Proxy(connection, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      const name = String(key);
      if (typeof value === "function" && registersHandler.test(name))
        return (...given: unknown[]) => {
          const handler = given.pop() as Handler;
          const registered = [group, name, ...given].join(" ").trim();
          known.add(registered);
          return Reflect.apply(value, target, [...given, tracked(registered, handler)]) as unknown;
        };
      const isGroup = ["languages", "diagnostics", "inlayHint"].includes(name);
      return isGroup ? watched(value as object, name) : value;
    },
  });

/** The worst kind of error: its message quotes the file in lines that look like a stack trace. */
function quotingError(): RangeError {
  if (running !== undefined) failed.add(running);
  return new RangeError(`${text}\n    at ${marked} (of the file)`);
}

/** Step numbers, evenly spread from the first step to the last. */
const evenlySpread = (count: number): number[] => {
  const wanted = Math.min(count, places);
  const at = (index: number): number => 1 + Math.round((index * (count - 1)) / (wanted - 1 || 1));
  return [...new Set(Array.from({ length: wanted }, (_, index) => at(index)))];
};

const requests = [
  ...requestsAt(uri, position),
  {
    method: "textDocument/diagnostic",
    params: { textDocument: { uri } },
    isEmpty: (answer: unknown) => (answer as { items: unknown[] }).items.length === 0,
  },
  {
    method: "workspace/symbol",
    params: { query: "client" },
    isEmpty: (answer: unknown) => answer === null,
  },
];

describe("a feature that fails at any step", () => {
  let server: InProcess;
  let version = 1;
  beforeEach(async () => {
    server = await startInProcess((connection) => watched(connection as Connection));
    server.notify("kestraConfig/trust", true);
    server.open(uri, text);
  });
  afterEach(() => server.end());

  /** The responses to all requests. */
  async function answers(): Promise<unknown[]> {
    const all = await Promise.all(requests.map(({ method, params }) => server.ask(method, params)));
    return all.map(({ result, error }) => result ?? error);
  }

  /** Sends the same text again, so that the server has to parse it again. */
  const sendTextAgain = (): void =>
    server.notify("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ text }],
    });

  for (const { method, params, isEmpty } of requests)
    it(`${method} with ${JSON.stringify(params).slice(0, 150)}`, async function () {
      this.timeout(isLong ? 600_000 : 60_000);
      const before = await answers();
      const good = await server.ask(method, params);
      let empty = 0;
      await withFaults(
        () => running !== undefined,
        async (faults) => {
          sendTextAgain();
          faults.arm(quotingError);
          await server.ask(method, params);
          const all = faults.disarm().steps;
          assert.ok(all > 0, "the request runs no step");
          for (const at of evenlySpread(all)) {
            sendTextAgain();
            faults.arm(quotingError, at);
            const { result, error } = await server.ask(method, params);
            assert.ok(faults.disarm().hasFailed, `step ${at} of ${all} was not reached`);
            assert.ok(
              error === undefined || (method === "textDocument/rename" && isEmpty(error.code)),
              `step ${at} of ${all}: ${error?.message}`,
            );
            if (isEmpty(error ? error.code : result)) empty++;
            // The response is complete again, so no half-read state was kept.
            const next = await server.ask(method, params);
            assert.deepEqual({ ...next, id: good.id }, good, `after step ${at} of ${all}`);
          }
        },
      );
      assert.deepEqual(await answers(), before);
      assert.ok(empty > 0, "no failure led to an empty response");
      assert.ok(server.logged.length > 0, "nothing was logged");
      assert.equal(
        new Set(server.logged.map((one) => one.split(" failed")[0])).size,
        server.logged.length,
      );
      for (const one of server.logged) assert.match(one, /failed: RangeError/);
      const said = JSON.stringify([server.logged, server.reported]);
      assert.ok(!said.includes(marked) && !said.includes("client-id:"), said);
    });

  it("is tested for every request handler that does any work", () => {
    // These read no file: one always refuses, the others return the list of versions and the page of all rules.
    assert.deepEqual(
      [...known].filter((name) => !failed.has(name)),
      [
        "onRequest kestraConfig/refused",
        "onRequest kestraConfig/versions",
        "onRequest kestraConfig/rulesPage",
      ],
    );
  });
});
