// No message of the server for agents contains a secret of the files that it reads, or a wrong input.
import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { diskHost } from "../../server/src/entry/diskHost";
import { agentServer } from "../../server/src/mcp/server";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { containsMark } from "../reliability/secrets/leaks";
import { secret, wholeFiles } from "../reliability/secrets/plants";
import { call, overStdio } from "./agent";

const setUps = ["sso", "default-role", "group-sync", "ldap"];

/** Every tool that reads a file, with an input for it. */
const inputs = (path: string): readonly (readonly [string, Record<string, unknown>])[] => [
  ["check", { path }],
  ["fix", { path }],
  ["effective_configuration", { path, origins: true, defaults: true }],
  ["plan_upgrade", { path, from: "0.20", to: "2.0" }],
  ...setUps.map((what) => ["set_up", { path, what }] as const),
];

describe("a secret and the server for agents", () => {
  let folder = "";
  before(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), "kestra-config-mcp-")))));
  after(() => rmSync(folder, { recursive: true }));

  it("is in no message about a file and those around it", async () => {
    writeFileSync(join(folder, ".env"), `OKTA_SECRET=${secret}\nPLAIN=${secret}\n`);
    writeFileSync(join(folder, ".gitignore"), `${secret}\n`);
    const logged: string[] = [];
    const [transport, other] = InMemoryTransport.createLinkedPair();
    const server = agentServer({ ...diskHost, log: (line) => void logged.push(line) }, [folder]);
    await server.connect(transport);
    const said: string[] = [];
    const send = transport.send.bind(transport);
    transport.send = (message, options) => {
      said.push(JSON.stringify(message));
      return send(message, options);
    };
    const client = new Client({ name: "test", version: "1.0.0" });
    await client.connect(other);
    for (const [index, { text }] of wholeFiles.entries()) {
      const path = `plant-${index}.yml`;
      writeFileSync(join(folder, path), text);
      for (const [name, input] of inputs(path)) await call(client, name, input);
    }
    for (const input of [{ path: secret }, { path: `../${secret}` }, { [secret]: secret }])
      await call(client, "check", input);
    await call(client, "describe_key", { key: `kestra.url: ${secret}` });
    await client.readResource({ uri: `kestra-config://rules/${secret}` }).catch(() => undefined);
    await call(client, secret, {}).catch(() => undefined);
    await client.close();
    assert.ok(said.length > wholeFiles.length * 8);
    assert.deepEqual([...said, ...logged].filter(containsMark), []);
  }).timeout(120_000);

  it("is in no message about an internal error that quotes it, and the server keeps running", async () => {
    writeFileSync(join(folder, "application.yml"), ssoExample().replace("${SECRET}", secret));
    const failing = pathToFileURL(join("test", "reliability", "secrets", "failing.mjs")).href;
    let noise = "";
    const client = await overStdio(
      [process.execPath, "--import", failing, join(process.cwd(), "dist", "cli.js"), "mcp"],
      folder,
      (text) => (noise += text),
    );
    for (const [name, input] of inputs("application.yml")) {
      const { isError, text } = await call(client, name, input);
      assert.deepEqual(
        [isError, text],
        [true, "The tool failed by a fault of its own. Please report it."],
      );
    }
    const { isError } = await call(client, "describe_key", { key: "kestra.url" });
    assert.equal(isError, false);
    await client.close();
    assert.match(noise, /kestra-config: check failed by a fault of its own \(RangeError\)\./);
    assert.ok(!containsMark(noise));
  }).timeout(60_000);
});
