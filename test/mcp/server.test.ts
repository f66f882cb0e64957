// The server for AI agents, with the SDK's own client in memory and real files.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { diskHost } from "../../server/src/entry/diskHost";
import { agentTools } from "../../server/src/agentTools";
import type { Host } from "../../server/src/mcp/host";
import { rules } from "../../server/src/rules";
import { call, inMemory, type Result } from "./agent";

const misplaced =
  "micronaut:\n  security:\n    defaultRole:\n      name: a\n      description: b\n      permissions: { FLOW: [READ] }\n";
const outside = /^The path leads out of the folders that may be read\./;

describe("server for agents", () => {
  let top = "";
  let folder = "";
  let client: Client;
  const logged: string[] = [];
  const host: Host = { ...diskHost, log: (line) => void logged.push(line) };

  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const check = (path: string): Promise<Result> => call(client, "check", { path });
  /** The rule of each finding. */
  const rulesIn = ({ output, text }: Result): string[] => {
    assert.ok(output, text);
    return (output["findings"] as { rule: string }[]).map(({ rule }) => rule);
  };
  const refuses = async (path: string, expected: RegExp): Promise<void> => {
    const { isError, text } = await check(path);
    assert.ok(isError, text);
    assert.match(text, expected);
    assert.doesNotMatch(text, /\n/);
  };

  before(async () => {
    top = realpathSync(mkdtempSync(join(tmpdir(), "kestra-config-mcp-")));
    folder = join(top, "project");
    write("application.yml", misplaced);
    write(
      "deploy/compose.yml",
      "services:\n  kestra:\n    image: kestra/kestra:v1.2.0\n    command: server standalone --config /app/kestra.yml\n    volumes: ['./kestra.yml:/app/kestra.yml']\n",
    );
    write("deploy/kestra.yml", "kestra:\n  queue: { type: postgres }\n");
    write("binary.yml", new Uint8Array([1, 0, 2]));
    write("latin.yml", new Uint8Array([0x61, 0x3a, 0x20, 0xe9]));
    write("large.yml", `kestra:\n${"#".repeat(1_000_001)}\n`);
    write("../elsewhere/application.yml", "kestra:\n  url: https://harmless.example.com\n");
    client = await inMemory(host, [folder]);
  });
  after(async () => {
    await client.close();
    rmSync(top, { recursive: true, force: true });
    assert.deepEqual(logged, []);
  });

  it("lists the tools with their schemas, as reading only", async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      agentTools.map(({ name }) => name),
    );
    for (const { annotations, inputSchema, outputSchema, title } of tools) {
      assert.ok(title && outputSchema && inputSchema);
      assert.equal(annotations?.readOnlyHint, true);
      assert.equal(annotations.openWorldHint, false);
    }
  });

  it("checks a file by its path, relative, absolute or as a URI", async () => {
    const expected = ["misplaced-default-role"];
    assert.deepEqual(rulesIn(await check("application.yml")), expected);
    assert.deepEqual(rulesIn(await check("./deploy/../application.yml")), expected);
    assert.deepEqual(rulesIn(await check(join(folder, "application.yml"))), expected);
    assert.deepEqual(
      rulesIn(await check(pathToFileURL(join(folder, "application.yml")).href)),
      expected,
    );
  });
  it("reads the other files of its deployment", async () => {
    const { output } = await check("deploy/kestra.yml");
    assert.equal(output?.["version"], "1.2");
    assert.equal(output["file"], "deploy/kestra.yml");
  });
  it("reads the project file", async () => {
    write(".kestra-config.json", '{ "severity": { "misplaced-default-role": "off" } }');
    assert.deepEqual(rulesIn(await check("application.yml")), []);
    write(".kestra-config.json", '{ "severity": 1 }');
    await refuses("application.yml", /project file \.kestra-config\.json is not valid/);
    rmSync(join(folder, ".kestra-config.json"));
  });
  it("checks a text", async () => {
    assert.deepEqual(rulesIn(await call(client, "check", { text: misplaced })), [
      "misplaced-default-role",
    ]);
    const markdown = `Kestra\n\n\`\`\`yaml\n${misplaced}\`\`\`\n`;
    assert.deepEqual(rulesIn(await call(client, "check", { text: markdown, name: "README.md" })), [
      "misplaced-default-role",
    ]);
  });
  it("checks a text with any name", async () =>
    assert.deepEqual(
      rulesIn(await call(client, "check", { text: misplaced, name: "\ud800.yml" })),
      ["misplaced-default-role"],
    ));
  it("returns edits and writes nothing", async () => {
    const { output } = await call(client, "fix", { path: "application.yml" });
    assert.match(JSON.stringify(output?.["files"]), /kestra:/);
    assert.deepEqual(rulesIn(await check("application.yml")), ["misplaced-default-role"]);
  });

  it("does not leave its folders by a path", async () => {
    await refuses("../elsewhere/application.yml", outside);
    await refuses("deploy/../../elsewhere/application.yml", outside);
    await refuses(join(top, "elsewhere", "application.yml"), outside);
    await refuses(pathToFileURL(join(top, "elsewhere", "application.yml")).href, outside);
    // Whether a file outside exists is not told.
    await refuses("../elsewhere/gone.yml", outside);
  });
  it("follows a link only below its folders", async function () {
    // Only administrators make links there.
    if (process.platform === "win32") return this.skip();
    symlinkSync(join(top, "elsewhere", "application.yml"), join(folder, "link.yml"));
    symlinkSync(join(top, "elsewhere"), join(folder, "linked"));
    symlinkSync(join(folder, "application.yml"), join(folder, "inside.yml"));
    await refuses("link.yml", outside);
    await refuses("linked/application.yml", outside);
    assert.deepEqual(rulesIn(await check("inside.yml")), ["misplaced-default-role"]);
  });
  it("does not read other files of a deployment through a link", async function () {
    if (process.platform === "win32") return this.skip();
    write(
      "linking/compose.yml",
      'services:\n  kestra:\n    image: kestra/kestra:v1.2.0\n    env_file: [outside.env, ../../elsewhere/more.env]\n    environment: { KESTRA_URL: "https://a.b" }\n',
    );
    write("../elsewhere/more.env", "KESTRA_QUEUE_TYPE=h2\n");
    symlinkSync(join(top, "elsewhere", "more.env"), join(folder, "linking", "outside.env"));
    const { output } = await call(client, "effective_configuration", {
      path: "linking/compose.yml",
    });
    assert.match(String(output?.["text"]), /url: https:\/\/a\.b/);
    assert.doesNotMatch(String(output?.["text"]), /queue|h2/);
  });
  it("says what is wrong with a file or an input in one sentence", async () => {
    await refuses("gone.yml", /^File not found\.$/);
    await refuses("deploy", /^The path is no file\./);
    await refuses(".", /^The path is no file\./);
    await refuses("binary.yml", /^This is a binary file\./);
    await refuses("latin.yml", /^The file is not valid UTF-8\./);
    await refuses(
      "large.yml",
      /^The file was skipped because it has more than a million characters\./,
    );
    await refuses("", /^The path is not a path\.$/);
    await refuses("a\0b", /^The path is not a path\.$/);
    await refuses("a".repeat(5000), /^The input path does not match/);
    const both = await call(client, "check", { path: "a.yml", text: "a" });
    assert.equal(both.text, "Pass either path or text.");
    const large = await call(client, "check", { text: "#".repeat(1_000_001) });
    assert.match(large.text, /^The text has more than a million characters\./);
    const wrong = await call(client, "describe_key", { key: 1 });
    assert.deepEqual(
      [wrong.isError, wrong.text],
      [true, "The input key does not match the schema of the tool."],
    );
  });
  it("rejects a tool that does not exist", async () =>
    assert.rejects(call(client, "nothing", {}), /There is no tool with this name/));

  it("stops when a call is cancelled, and answers the next one", async () => {
    const abort = new AbortController();
    const cancelled = call(client, "check", { path: "application.yml" }, abort.signal);
    const waiting = call(client, "check", { path: "application.yml" }, abort.signal);
    abort.abort();
    await assert.rejects(cancelled);
    await assert.rejects(waiting);
    assert.deepEqual(rulesIn(await check("application.yml")), ["misplaced-default-role"]);
  });

  it("reads below the folders that the client has open", async () => {
    const other = await inMemory(host, [], [join(top, "elsewhere")]);
    const read = await call(other, "check", { path: "application.yml" });
    assert.match(read.text, /^No Kestra configuration|"findings":\[/);
    const refused = await call(other, "check", { path: join(folder, "application.yml") });
    assert.match(refused.text, outside);
    await other.close();
  });
  it("names files by their whole path if several folders are open", async () => {
    const other = join(top, "elsewhere");
    const both = await inMemory(host, [folder, other]);
    const { output } = await call(both, "check", { path: join(other, "application.yml") });
    assert.equal(output?.["file"], `${other}/application.yml`.replaceAll("\\", "/"));
    await both.close();
  });
  it("reads nothing in the root folder", async () => {
    const other = await inMemory(host, [parse(folder).root]);
    assert.match(
      (await call(other, "check", { path: "a.yml" })).text,
      /^The server was started in the root folder/,
    );
    assert.deepEqual(rulesIn(await call(other, "check", { text: misplaced })), [
      "misplaced-default-role",
    ]);
    await other.close();
  });

  describe("resources", () => {
    it("are the pages of all rules", async () => {
      const { resources } = await client.listResources();
      assert.deepEqual(
        resources.map(({ uri }) => uri),
        rules.map(({ id }) => `kestra-config://rules/${id}`),
      );
      for (const { uri, name } of resources) {
        const [page] = (await client.readResource({ uri })).contents as { text: string }[];
        assert.ok(page?.text.startsWith(`## ${name}\n`));
      }
    });
    it("are refused if there is no such rule", () =>
      assert.rejects(
        client.readResource({ uri: "kestra-config://rules/nothing" }),
        /There is no rule with this id/,
      ));
    it("are completed by their ids", async () => {
      const { completion } = await client.complete({
        ref: { type: "ref/resource", uri: "kestra-config://rules/{id}" },
        argument: { name: "id", value: "misplaced-" },
      });
      assert.deepEqual(completion.values, ["misplaced-default-role", "misplaced-key"]);
    });
  });
});
