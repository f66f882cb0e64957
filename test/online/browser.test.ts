// Requests from a browser: bounded as well, and without guesses about what the browser withholds.
import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import type { Fetched } from "../../server/src/discovery/online";
import { browserOnline } from "../../server/src/online/browserOnline";
import { json, startStub } from "../provider/stub";

const outcomeOf = (fetched: Fetched): string | number =>
  fetched.kind === "failed" ? fetched.failure : fetched.status;

/** Milliseconds: a quick end for requests without a response. */
const short = 300;

async function outcome(
  answer: RequestListener,
  { signal, timeout = 30_000 }: { signal?: AbortSignal; timeout?: number } = {},
): Promise<string | number> {
  const stub = await startStub(answer);
  const get = browserOnline(timeout).begin(signal ? { signal } : {});
  try {
    return outcomeOf(await get(`${stub.origin}/x`));
  } finally {
    await stub.close();
  }
}

describe("a request from a browser", () => {
  it("returns the response", async () => assert.equal(await outcome(json({})), 200));
  it("ends without a response", async () =>
    assert.equal(await outcome(() => undefined, { timeout: short }), "timeout"));
  it("ends if the body is too large", async () =>
    assert.equal(
      await outcome(
        (_request, response) => void response.writeHead(200).end("x".repeat(1_100_000)),
      ),
      "too-large",
    ));
  it("ends when cancelled", async () => {
    const stop = new AbortController();
    assert.equal(await outcome(() => stop.abort(), { signal: stop.signal }), "cancelled");
  });
  it("does not guess why the browser withholds a response", async () =>
    assert.equal(await outcome((request) => void request.socket.destroy()), "browser"));
  for (const [address, failure] of [
    ["file:///etc/passwd", "not-http"],
    ["http://ada:x@127.0.0.1/", "has-credentials"],
    ["http://169.254.169.254/", "forbidden-address"],
    ["http://metadata.google.internal/", "forbidden-address"],
  ] as const)
    it(`sends no request to ${address}`, async () =>
      assert.equal(outcomeOf(await browserOnline().begin({})(address)), failure));
});
