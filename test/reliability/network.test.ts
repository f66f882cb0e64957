// Attacks by a server in place of a provider. Apart from the issuer check, no request makes the server use the network
// or start a program.
import assert from "node:assert/strict";
import type { LookupAddress } from "node:dns";
import type { RequestListener, Server } from "node:http";
import type { Socket } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Fetched } from "../../server/src/discovery/online";
import { type Bounds, nodeOnline } from "../../server/src/online/nodeOnline";
import { checkIssuerRequest } from "../../server/src/protocol/checkIssuer";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { fileKinds } from "../fileKinds";
import { startEditor } from "../lsp/editor";
import { call, overStdio } from "../mcp/agent";
import { startStub } from "../provider/stub";
import { allCapabilities, commands, requestAll } from "./secrets/requestAll";

interface Attack {
  /** A failure, or a status and how much of the body was read. */
  readonly expected: string;
  readonly answer?: RequestListener;
  /** Writes to the socket instead of sending an HTTP response. */
  readonly writeRaw?: (socket: Socket) => void;
  readonly bounds?: Bounds;
}

const short = { timeout: 300 };

/** Writes `piece` again and again until the connection is closed. */
const endlessly =
  (head: string, piece: string) =>
  (socket: Socket): void => {
    socket.write(head);
    const timer = setInterval(() => socket.write(piece), 1);
    socket.once("close", () => clearInterval(timer));
  };

const attacks: Readonly<Record<string, Attack>> = {
  "endless headers": {
    writeRaw: endlessly("HTTP/1.1 200 OK\r\n", `X-A: ${"x".repeat(1000)}\r\n`),
    expected: "other",
  },
  "one character of a header at a time": {
    writeRaw: endlessly("HTTP/1.1 200 OK\r\nX: ", "x"),
    bounds: short,
    expected: "timeout",
  },
  "endless interim responses": {
    writeRaw: endlessly("", "HTTP/1.1 100 Continue\r\n\r\n"),
    bounds: short,
    expected: "timeout",
  },
  "a protocol other than HTTP": {
    writeRaw: (socket) => void socket.end("SSH-2.0-x\r\n"),
    expected: "other",
  },
  "a compressed bomb": {
    answer: (_request, response) =>
      void response
        .writeHead(200, { "Content-Encoding": "gzip" })
        .end(gzipSync(Buffer.alloc(20_000_000))),
    expected: "status 200, not unpacked",
  },
  "endless chunks": {
    writeRaw: endlessly(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
      `8000\r\n${"x".repeat(0x8000)}\r\n`,
    ),
    expected: "too-large",
  },
  "a wrong Content-Length": {
    writeRaw: (socket) =>
      void socket.end("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx"),
    expected: "reset",
  },
  "a protocol switch": {
    writeRaw: (socket) =>
      void socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n",
      ),
    bounds: short,
    expected: "timeout",
  },
  "a redirect to itself": {
    answer: (_request, response) => void response.writeHead(302, { Location: "" }).end(),
    expected: "too-many-redirects",
  },
};

const outcomeOf = (fetched: Fetched): string =>
  fetched.kind === "failed"
    ? fetched.failure
    : `status ${fetched.status}${fetched.body.length < 50_000 ? ", not unpacked" : ""}`;

describe("a hostile provider", () => {
  for (const [name, { answer = () => undefined, writeRaw, bounds, expected }] of Object.entries(
    attacks,
  ))
    it(`does no harm with ${name}`, async () => {
      const sockets: Socket[] = [];
      const prepare = (server: Server): unknown =>
        writeRaw &&
        server.removeAllListeners("connection").on("connection", (socket: Socket) => {
          sockets.push(socket);
          socket.on("error", () => undefined);
          writeRaw(socket);
        });
      const stub = await startStub(answer, { prepare });
      const get = nodeOnline({ environment: {}, ...bounds }).begin({});
      assert.equal(outcomeOf(await get(stub.origin)), expected);
      // An attack on the socket bypasses the HTTP server, so that does not close the connection.
      for (const socket of sockets) socket.destroy();
      await stub.close();
    });

  it("receives no cookie and no password, wherever it redirects to", async () => {
    const stub = await startStub(({ url }, response) =>
      url === "/last"
        ? void response.writeHead(200, { "Content-Type": "image/png" }).end("{}")
        : void response
            .writeHead(302, {
              Location: "/last",
              "Set-Cookie": "a=b",
              "WWW-Authenticate": "Basic realm=x",
            })
            .end(),
    );
    await nodeOnline({ environment: {} }).begin({})(stub.origin);
    assert.equal(stub.requests.length, 2);
    for (const { headers } of stub.requests)
      assert.deepEqual(
        Object.keys(headers).filter((name) => /cookie|authori[sz]ation|referer/.test(name)),
        [],
      );
    await stub.close();
  });

  it("cannot redirect to an internal address by DNS rebinding", async () => {
    for (const inside of [
      "127.0.0.1",
      "10.0.0.1",
      "169.254.169.254",
      "::ffff:127.0.0.1",
      "fd12::1",
      "::1",
    ]) {
      // For the first lookup, the name seems to be external: the proxy resolves it.
      const proxy = await startStub(
        (_request, response) =>
          void response.writeHead(302, { Location: "http://inside.test/" }).end(),
      );
      const asked: string[] = [];
      const lookUp = (
        name: string,
        notify: (error: null, found: LookupAddress[]) => void,
      ): void => {
        asked.push(name);
        notify(null, [{ address: inside, family: inside.includes(":") ? 6 : 4 }]);
      };
      const environment = { http_proxy: proxy.origin, no_proxy: "inside.test" };
      const fetched = await nodeOnline({ environment, lookUp }).begin({})("http://outside.test/");
      assert.match(outcomeOf(fetched), /^(inwards|forbidden-address)$/, inside);
      assert.deepEqual(asked, ["inside.test"]);
      await proxy.close();
    }
  });
});

describe("network and programs", () => {
  const hook = ["--import", pathToFileURL(join("test", "lsp", "denyNetwork.mjs")).href];

  it("are not used in a long session with all requests", async () => {
    const pieces: unknown[] = [];
    const editor = await startEditor({
      capabilities: allCapabilities,
      options: { commands, isTrusted: true },
      command: [...hook, "dist/server.js", "--stdio"],
      onMessage: (said) => void (typeof said === "string" && pieces.push(said)),
    });
    const text = ssoExample({ issuer: "https://auth.example.com/application/o/kestra/" }).replace(
      "${SECRET}",
      "Mk7Q",
    );
    for (const [index, { wrap }] of fileKinds.entries())
      await requestAll(editor, `file:///deployment/a${index}.yml`, wrap(text));
    assert.deepEqual(pieces, []);
    // A failure would be in the log. The issuer check may use the network, so the hook denies it.
    assert.deepEqual(editor.logged, []);
    const uri = "file:///deployment/application.yml";
    await editor.open(uri, ssoExample({ issuer: "http://127.0.0.1:1/application/o/kestra/" }));
    assert.match(
      JSON.stringify(await editor.connection.sendRequest(checkIssuerRequest, { uri })),
      /EDENIED/,
    );
    assert.equal(await editor.quit(), 0);
    assert.deepEqual(pieces, ["network: connect\n"]);
  });

  it("are not used by the server for agents", async () => {
    let noise = "";
    const program = [process.execPath, ...hook, join(process.cwd(), "dist", "cli.js"), "mcp"];
    const client = await overStdio(program, "test/samples", (text) => (noise += text));
    const path = "docker-compose.yml";
    for (const [name, input] of Object.entries({
      check: { path },
      fix: { path },
      set_up: { path, what: "sso" },
      effective_configuration: { path },
      plan_upgrade: { path, from: "1.0", to: "1.3" },
    }))
      assert.equal((await call(client, name, input)).isError, false, name);
    await client.close();
    assert.equal(noise, "");
  });
});
