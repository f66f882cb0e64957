// The network as a browser lends it: bounded, too, and honest about what a browser does not tell.
import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import type { Fetched } from "../../server/src/discovery/online";
import { browserOnline } from "../../server/src/online/browserOnline";
import { json, startStub } from "../provider/stub";

const outcomeOf = (fetched: Fetched): string | number =>
  fetched.kind === "failed" ? fetched.failure : fetched.status;

/** Milliseconds, too short for whoever never answers. */
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
  it("hands over what was answered", async () => assert.equal(await outcome(json({})), 200));
  it("ends where nothing is answered", async () =>
    assert.equal(await outcome(() => undefined, { timeout: short }), "timeout"));
  it("ends where a body is huge", async () =>
    assert.equal(
      await outcome(
        (_request, response) => void response.writeHead(200).end("x".repeat(1_100_000)),
      ),
      "too-large",
    ));
  it("ends when it is cancelled", async () => {
    const stop = new AbortController();
    assert.equal(await outcome(() => stop.abort(), { signal: stop.signal }), "cancelled");
  });
  it("does not guess why nothing is handed over", async () =>
    assert.equal(await outcome((request) => void request.socket.destroy()), "browser"));
  for (const [address, failure] of [
    ["file:///etc/passwd", "not-http"],
    ["http://ada:x@127.0.0.1/", "has-credentials"],
    ["http://169.254.169.254/", "forbidden-address"],
    ["http://metadata.google.internal/", "forbidden-address"],
  ] as const)
    it(`does not ask ${address}`, async () =>
      assert.equal(outcomeOf(await browserOnline().begin({})(address)), failure));
});
