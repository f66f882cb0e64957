// A client that listens on a socket or a pipe and passes its address to the server.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo, type ListenOptions, type Socket } from "node:net";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const pipe = (): string =>
  process.platform === "win32"
    ? `\\\\.\\pipe\\kestra-config-${randomUUID()}`
    : join(tmpdir(), `kestra-config-${randomUUID()}.sock`);

const transports: readonly [
  name: string,
  at: () => string | number,
  flags: (at: string) => string[],
][] = [
  ["a socket", () => 0, (port) => [`--socket=${port}`]],
  ["a socket with the port as a separate argument", () => 0, (port) => ["--socket", port]],
  ["a pipe", pipe, (name) => [`--pipe=${name}`]],
];

const listenOptions = (at: string | number): ListenOptions =>
  typeof at === "string" ? { path: at } : { port: at, host: "127.0.0.1" };

describe("transports", () => {
  for (const [name, at, flags] of transports)
    it(`connects to the client over ${name} and exits in order`, async () => {
      const listener = createServer();
      await once(listener.listen(listenOptions(at())), "listening");
      const address = listener.address() as AddressInfo | string;
      const where = typeof address === "string" ? address : String(address.port);
      const server = spawn(process.execPath, ["dist/server.js", ...flags(where)]);
      const ended = once(server, "exit");
      const [socket] = (await once(listener, "connection")) as [Socket];
      const connection = createMessageConnection(
        new StreamMessageReader(socket),
        new StreamMessageWriter(socket),
      );
      connection.listen();
      const answer = await connection.sendRequest<{ capabilities: object }>("initialize", {
        processId: null,
        rootUri: null,
        capabilities: {},
      });
      assert.ok("hoverProvider" in answer.capabilities);
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      assert.deepEqual(await ended, [0, null]);
      connection.dispose();
      listener.close();
    });

  it("prints the possible flags if none is given", async () => {
    const server = spawn(process.execPath, ["dist/server.js"]);
    let output = "";
    server.stderr.setEncoding("utf8").on("data", (piece: string) => (output += piece));
    const [code] = (await once(server, "close")) as [number];
    assert.equal(code, 1);
    assert.equal(output, "Add a flag: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.\n");
  });
});
