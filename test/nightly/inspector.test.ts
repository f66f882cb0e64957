// The server for AI agents as the MCP Inspector's command line sees it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runNpm } from "../../scripts/npm.mjs";
import { agentTools } from "../../server/src/agentTools";
import { rules } from "../../server/src/rules";

/** Not in a lock file: it brings a bundler and a web page, which nothing here runs. */
const inspector = "@modelcontextprotocol/inspector@2.12.0";
const launcher = "node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js";

describe(inspector, function () {
  this.timeout(120_000);
  let home = "";
  before(function () {
    home = mkdtempSync(join(tmpdir(), "kestra-config-inspector-"));
    const install = ["install", "--prefix", home, "--ignore-scripts", inspector];
    try {
      runNpm(install, { cwd: home, what: `installing ${inspector}` });
    } catch {
      console.log(`    ${inspector} cannot be installed: these tests are skipped.`);
      this.skip();
    }
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  function inspect<T>(...args: string[]): T {
    const server = [process.execPath, resolve("dist", "cli.js"), "mcp"];
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(home, launcher), "--cli", ...server, "--method", ...args],
      { cwd: "test/samples", encoding: "utf8" },
    );
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout) as T;
  }

  it("lists the tools", () => {
    const { tools } = inspect<{ tools: { name: string }[] }>("tools/list");
    assert.deepEqual(
      tools.map(({ name }) => name),
      agentTools.map(({ name }) => name),
    );
  });
  it("calls a tool", () => {
    const path = "path=application-with-mistakes.yml";
    const called = inspect<{ structuredContent: { findings: { rule: string }[] } }>(
      ...["tools/call", "--tool-name", "check", "--tool-arg", path],
    );
    assert.equal(called.structuredContent.findings[0]?.rule, "misplaced-default-role");
  });
  it("lists and reads the rules", () => {
    const { resources } = inspect<{ resources: unknown[] }>("resources/list");
    assert.equal(resources.length, rules.length);
    const uri = "kestra-config://rules/unknown-key";
    const { contents } = inspect<{ contents: { text: string }[] }>("resources/read", "--uri", uri);
    assert.match(contents[0]?.text ?? "", /^## unknown-key\n/);
  });
});
