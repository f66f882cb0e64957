// `kestra-config mcp`: the built program over real standard input and output.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { call, overStdio } from "./agent";

const cli = resolve("dist", "cli.js");

describe("command line: mcp", function () {
  this.timeout(20_000);
  let client: Client;
  let noise = "";
  before(async () => {
    const program = [process.execPath, cli, "mcp"];
    client = await overStdio(program, "test/samples", (text) => (noise += text));
  });
  after(() => client.close());

  it("checks and fixes a file in the current folder", async () => {
    const path = "application-with-mistakes.yml";
    const { output } = await call(client, "check", { path });
    assert.ok((output?.["findings"] as unknown[]).length > 3);
    const fixed = await call(client, "fix", { path });
    assert.ok((fixed.output?.["left"] as number) < (output?.["findings"] as unknown[]).length);
  });
  it("answers every tool", async () => {
    const path = "docker-compose.yml";
    const inputs: Record<string, Record<string, unknown>> = {
      check: { path },
      fix: { path },
      describe_key: { key: "kestra.url" },
      set_up: { path, what: "default-role" },
      effective_configuration: { path, origins: true, defaults: true },
      plan_upgrade: { path, from: "1.0", to: "1.3" },
    };
    for (const [name, input] of Object.entries(inputs)) {
      const { isError, text } = await call(client, name, input);
      assert.equal(isError, false, `${name}: ${text}`);
    }
  });
  it("writes nothing but the protocol, and logs nothing", () => assert.equal(noise, ""));

  it("ends when its input ends", () => {
    const { status, stdout } = spawnSync(process.execPath, [cli, "mcp"], {
      input: "",
      timeout: 10_000,
    });
    assert.deepEqual([status, stdout.toString()], [0, ""]);
  });
  it("ignores lines that are not the protocol", () => {
    const ping = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
    const { status, stdout } = spawnSync(process.execPath, [cli, "mcp"], {
      input: `nonsense\n{}\n[1]\n${ping}\n`,
      timeout: 10_000,
    });
    assert.deepEqual([status, stdout.toString()], [0, '{"result":{},"jsonrpc":"2.0","id":1}\n']);
  });
  it("ends with a message if the input is too large", () => {
    const { status, stderr } = spawnSync(process.execPath, [cli, "mcp"], {
      input: "x".repeat(11_000_000),
      timeout: 10_000,
    });
    assert.deepEqual(
      [status, stderr.toString()],
      [2, "kestra-config: A message has more than 10 MB. The server ends.\n"],
    );
  });
  it("ends when its client no longer reads", async function () {
    const text = `kestra:\n${"  queue: { type: postgres }\n".repeat(1000)}`;
    const request = (id: number): string =>
      `${JSON.stringify({
        ...{ jsonrpc: "2.0", id, method: "tools/call" },
        params: { name: "check", arguments: { text } },
      })}\n`;
    const server = spawn(process.execPath, [cli, "mcp"], { stdio: ["pipe", "pipe", "ignore"] });
    server.stdout.once("data", () => server.stdout.destroy());
    server.stdin.on("error", () => undefined);
    server.stdin.write('{"jsonrpc":"2.0","id":0,"method":"ping"}\n');
    for (let id = 1; id <= 50; id++) server.stdin.write(request(id));
    const [status] = (await once(server, "exit")) as [number];
    assert.equal(status, 0);
  });
  it("refuses what is not a folder", () => {
    const { status, stderr } = spawnSync(process.execPath, [cli, "mcp", "gone"]);
    assert.deepEqual([status, stderr.toString()], [2, "kestra-config: gone is not a folder.\n"]);
  });
});
