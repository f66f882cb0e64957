// Every request to a provider ends, whatever the provider does, and leaves no open connection.
import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import type { Failed, Fetched, Get } from "../../server/src/discovery/online";
import { type Bounds, nodeOnline } from "../../server/src/online/nodeOnline";
import { json, startStub, type Stub } from "../provider/stub";

const asked = (bounds: Bounds = {}, signal?: AbortSignal): Get =>
  nodeOnline({ environment: {}, ...bounds }).begin(signal ? { signal } : {});

/** The result of a request to a server with this behaviour, after all connections are closed. */
async function outcome(
  answer: RequestListener,
  bounds: Bounds = {},
  path = "/x",
): Promise<{ readonly fetched: Fetched; readonly stub: Stub }> {
  const stub = await startStub(answer);
  try {
    const fetched = await asked(bounds)(stub.origin + path);
    await stub.allClosed();
    return { fetched, stub };
  } finally {
    await stub.close();
  }
}

const failureOf = (fetched: Fetched): Failed["failure"] | string =>
  fetched.kind === "failed" ? fetched.failure : `status ${fetched.status}`;

const redirectTo =
  (location: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(302, { Location: location }).end();

/** Milliseconds: enough for a connection on this machine, and a quick end for endless responses. */
const short = { timeout: 300 };

describe("a request to a provider", () => {
  it("returns the response", async () => {
    const { fetched, stub } = await outcome(json({ issuer: "x" }));
    assert.deepEqual(fetched, {
      kind: "answer",
      url: `${stub.origin}/x`,
      redirects: [],
      status: 200,
      body: '{"issuer":"x"}',
    });
  });

  it("sends no information about the user", async () => {
    const { stub } = await outcome(
      (_request, response) => void response.writeHead(200, { "Set-Cookie": "a=b" }).end("{}"),
    );
    const { method, headers } = stub.requests[0] ?? { method: "", headers: {} };
    assert.equal(method, "GET");
    assert.deepEqual(Object.keys(headers).sort(), [
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
  });

  it("returns an error status without reading the body", async () => {
    const { fetched } = await outcome((_request, response) => {
      response.writeHead(500);
      response.write("x".repeat(100_000));
      // Never calls end().
    });
    assert.equal(failureOf(fetched), "status 500");
  });

  it("ends without a response", async () =>
    assert.equal(failureOf((await outcome(() => undefined, short)).fetched), "timeout"));

  it("ends if the body never ends", async () => {
    const { fetched } = await outcome((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(" "), 20);
      response.once("close", () => clearInterval(drip));
    }, short);
    assert.equal(failureOf(fetched), "timeout");
  });

  it("ends if the body is too large", async () => {
    const { fetched } = await outcome((_request, response) => {
      const more = (): unknown =>
        response.destroyed || (response.write("x".repeat(65_536)) ? setImmediate(more) : undefined);
      response.on("drain", more);
      more();
    });
    assert.equal(failureOf(fetched), "too-large");
  });

  it("ends if the headers are too large", async () => {
    const { fetched } = await outcome(
      (_request, response) => void response.writeHead(200, { X: "x".repeat(100_000) }).end("{}"),
    );
    assert.deepEqual(
      [failureOf(fetched), (fetched as Failed).code],
      ["other", "HPE_HEADER_OVERFLOW"],
    );
  });

  it("ends if the connection is closed", async () =>
    assert.equal(
      failureOf((await outcome((request) => void request.socket.destroy())).fetched),
      "reset",
    ));

  it("ends when cancelled, even before it starts", async () => {
    const stop = new AbortController();
    const stub = await startStub(() => stop.abort());
    assert.equal(failureOf(await asked({}, stop.signal)(stub.origin)), "cancelled");
    await stub.allClosed();
    assert.equal(failureOf(await asked({}, stop.signal)(stub.origin)), "cancelled");
    assert.equal(stub.requests.length, 1);
    await stub.close();
  });

  it("shares one deadline with all requests of a client", async () => {
    const stub = await startStub((request, response) => {
      if (request.url === "/first") response.writeHead(200).end("{}");
    });
    // The first response has to arrive in time on a busy machine too.
    const get = asked({ timeout: 2_000 });
    assert.equal(failureOf(await get(`${stub.origin}/first`)), "status 200");
    assert.equal(failureOf(await get(`${stub.origin}/second`)), "timeout");
    assert.equal(failureOf(await get(`${stub.origin}/first`)), "timeout");
    assert.equal(stub.requests.length, 2);
    await stub.close();
  });

  it("ends if the DNS lookup never ends", async () =>
    assert.equal(
      failureOf(await asked({ timeout: 50, lookUp: () => undefined })("http://slow.test/")),
      "timeout",
    ));

  it("ends if nothing listens at the address", async () => {
    const stub = await startStub(json({}));
    await stub.close();
    const fetched = await asked()(stub.origin);
    assert.deepEqual(fetched, {
      kind: "failed",
      failure: "refused",
      code: "ECONNREFUSED",
      host: `127.0.0.1:${stub.port}`,
    });
  });

  it("reports an unknown host name", async () => {
    const lookUp: Bounds["lookUp"] = (_name, notify) =>
      notify(Object.assign(new Error("x"), { code: "ENOTFOUND" }), []);
    const fetched = await asked({ lookUp: lookUp ?? (() => undefined) })("http://nowhere.test/");
    assert.equal(failureOf(fetched), "unknown-host");
  });

  it("follows at most three redirects", async () => {
    const chain =
      (last: number): RequestListener =>
      (request, response) => {
        const step = Number(request.url?.slice(1));
        if (step === last) response.writeHead(200).end("{}");
        else response.writeHead(307, { Location: `/${step + 1}` }).end();
      };
    const three = await outcome(chain(3), {}, "/0");
    assert.equal(failureOf(three.fetched), "status 200");
    assert.deepEqual((three.fetched as { redirects?: unknown }).redirects, [
      `${three.stub.origin}/0`,
      `${three.stub.origin}/1`,
      `${three.stub.origin}/2`,
    ]);
    const four = await outcome(chain(4), {}, "/0");
    assert.equal(failureOf(four.fetched), "too-many-redirects");
    assert.equal(four.stub.requests.length, 4);
  });

  for (const [location, failure] of [
    ["/x", "too-many-redirects"],
    ["file:///etc/passwd", "not-http"],
    ["data:application/json,{}", "not-http"],
    ["ftp://127.0.0.1/", "not-http"],
    ["http://", "broken-redirect"],
    ["http://169.254.169.254/latest/meta-data/", "forbidden-address"],
    ["http://2852039166/", "forbidden-address"],
    ["http://0xa9fea9fe/", "forbidden-address"],
    ["http://0251.0376.0251.0376/", "forbidden-address"],
    ["http://169.254.43518/", "forbidden-address"],
    ["//169.254.169.254/", "forbidden-address"],
    ["http://[::a9fe:a9fe]/", "forbidden-address"],
    ["http://[0:0:0:0:0:ffff:a9fe:a9fe]/", "forbidden-address"],
    ["http://[2002:a9fe:a9fe::]/", "forbidden-address"],
    ["http://[::ffff:169.254.169.254]/", "forbidden-address"],
    ["http://[fd00:ec2::254]/", "forbidden-address"],
    ["http://[64:ff9b::a9fe:a9fe]/", "forbidden-address"],
    ["http://metadata.google.internal/", "forbidden-address"],
    ["http://METADATA.google.internal./", "forbidden-address"],
    ["http://100.100.100.200/", "forbidden-address"],
    ["http://u:p@127.0.0.1/", "has-credentials"],
  ] as const) {
    it(`does not follow a redirect to ${location}`, async () =>
      assert.equal(failureOf((await outcome(redirectTo(location))).fetched), failure));
  }

  for (const address of ["file:///etc/passwd", "data:,x", "javascript:1", "no address"]) {
    it(`sends no request to ${address}`, async () =>
      assert.equal(failureOf(await asked()(address)), "not-http"));
  }
});
