// The package as published to npm: its files, and that it works in an empty folder without other packages.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { version } from "../package.json";
import { startEditor } from "./lsp/editor";
import { call, overStdio } from "./mcp/agent";

const misplaced = `kestra:
  url: https://kestra.example.com
micronaut:
  security:
    defaultRole:
      name: viewer
      description: Sees flows
      permissions: { FLOW: [READ] }
`;

const onWindows = process.platform === "win32";

describe("npm package", function () {
  this.timeout(120_000);
  let folder = "";
  let tarball = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "kestra-config-npm-"));
    mkdirSync(join(folder, "empty"));
    // The bundles were built before the tests started.
    npm(["pack", "--ignore-scripts", "--pack-destination", folder], resolve("."));
    tarball = join(folder, `kestra-config-${version}.tgz`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const npm = (args: readonly string[], cwd: string) => run("npm", args, cwd);

  function run(command: string, args: readonly string[], cwd: string) {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd,
      encoding: "utf8",
      shell: onWindows,
      env: { ...process.env, npm_config_offline: "true", npm_config_cache: join(folder, "cache") },
    });
    return { status, stdout, stderr };
  }

  it("contains the bundles and has no runtime dependencies", () => {
    const { stdout } = npm(["pack", "--ignore-scripts", "--dry-run", "--json"], resolve("."));
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const expected = [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/cli.js",
      "dist/mcp.js",
      "dist/server.js",
    ];
    const names = files.map(({ path }) => path);
    for (const name of expected) assert.ok(names.includes(name), `${name} is missing`);
    // npm adds the file that `main` refers to, which only VS Code needs.
    assert.deepEqual(
      names.filter(
        (name) =>
          !/^(dist\/(cli|mcp|server|wire|answers|french|extension|client)\.js|docs\/[\w-]+\.md|[A-Z]+(\.md)?|package\.json)$/.test(
            name,
          ),
      ),
      [],
    );
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, unknown>;
    assert.equal(manifest["dependencies"], undefined);
  });

  it("checks a file with npx in an empty folder", () => {
    const empty = join(folder, "empty");
    const npx = (...args: string[]) =>
      run("npx", ["--yes", `--package=${tarball}`, "kestra-config", ...args], empty);
    writeFileSync(join(empty, "a.yml"), "kestra:\n  url: https://kestra.example.com\n");
    const clean = npx("check", "a.yml");
    assert.deepEqual([clean.status, clean.stdout], [0, "No problems in 1 file\n"], clean.stderr);
    writeFileSync(join(empty, "a.yml"), "micronaut:\n  security:\n    defaultRole: { name: a }\n");
    const wrong = npx("check");
    assert.match(wrong.stdout, /^a\.yml:3:5 error misplaced-default-role /);
    assert.equal(wrong.status, 1);
    assert.equal(npx("check", "gone.yml").status, 2);
    assert.deepEqual(readdirSync(empty), ["a.yml"]);
  });

  describe("installed in an empty folder", () => {
    let home = "";
    before(() => {
      home = join(folder, "installed");
      mkdirSync(home);
      writeFileSync(join(home, "package.json"), '{ "private": true }');
      const { status, stderr } = npm(["install", tarball], home);
      assert.equal(status, 0, stderr);
      writeFileSync(join(home, "application.yml"), misplaced);
    });

    /** Runs the installed command as a shell would. */
    const command = (...args: string[]) =>
      run(join("node_modules", ".bin", "kestra-config"), args, home);

    function prints(args: readonly string[], expected: RegExp, exitCode = 0): void {
      const { status, stdout, stderr } = command(...args);
      assert.equal(status, exitCode, stderr);
      assert.match(stdout, expected);
      assert.equal(stderr, "");
    }

    it("comes without other packages", () =>
      assert.deepEqual(
        readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith(".")),
        ["kestra-config"],
      ));
    it("says its version", () => prints(["--version"], new RegExp(`^${version}\n$`)));
    it("checks", () => prints(["check"], /^application\.yml:5:5 error misplaced-default-role /, 1));
    it("shows what it would fix", () => prints(["check", "--fix-dry-run"], /^-micronaut:$/m));
    it("explains a rule", () => prints(["explain", "misplaced-default-role"], /kestra\.security/));
    it("prints the schema", () => {
      const { status, stdout } = command("schema");
      assert.equal(status, 0);
      assert.equal(typeof (JSON.parse(stdout) as { $schema: unknown }).$schema, "string");
    });
    it("prints the effective configuration", () =>
      prints(["effective", "application.yml"], /url: https:\/\/kestra\.example\.com/));
    it("plans an upgrade", () =>
      prints(["upgrade", "--from", "1.0", "--to", "2.0", "application.yml"], /2\.0/));
    it("serves an editor", async () => {
      const cli = join(home, "node_modules", "kestra-config", "dist", "cli.js");
      const editor = await startEditor({ command: [cli, "lsp", "--stdio"] });
      await editor.open("file:///a.yml", misplaced);
      const findings = await editor.nextPushed("file:///a.yml");
      assert.deepEqual(
        findings.map(({ code }) => code),
        ["misplaced-default-role"],
      );
      assert.equal(await editor.quit(), 0);
    });
    it("serves an AI agent", async () => {
      const cli = join(home, "node_modules", "kestra-config", "dist", "cli.js");
      const client = await overStdio([process.execPath, cli, "mcp"], home, () => undefined);
      const { output } = await call(client, "check", { path: "application.yml" });
      await client.close();
      const rules = (output?.["findings"] as { rule: string }[]).map(({ rule }) => rule);
      assert.deepEqual(rules, ["misplaced-default-role"]);
    });
    it("leaves the folder as it was", () =>
      assert.equal(readFileSync(join(home, "application.yml"), "utf8"), misplaced));
  });
});

describe("integrations", () => {
  const yaml = (name: string): unknown => parse(readFileSync(name, "utf8"));

  it("run our command on YAML in the pre-commit hook", () => {
    const [hook] = yaml(".pre-commit-hooks.yaml") as [Record<string, unknown>];
    assert.deepEqual(
      [hook["id"], hook["entry"], hook["language"], hook["types"]],
      ["kestra-config", "kestra-config check --allow-none", "node", ["yaml"]],
    );
  });

  describe("the action", () => {
    interface Step {
      readonly run?: string;
      readonly env?: Record<string, string>;
    }
    const action = yaml("action.yml") as {
      inputs: Record<string, { default: string }>;
      runs: { using: string; steps: Step[] };
    };
    const step = action.runs.steps.find(({ run }) => run !== undefined);

    /** Runs the step with `npx` replaced by a command that prints one argument per line. */
    function argumentsFor(inputs: Record<string, string>): string[] {
      const env = Object.fromEntries(
        Object.entries(step?.env ?? {}).map(([name, value]) => {
          const input = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value)?.[1] ?? "";
          return [name, inputs[input] ?? action.inputs[input]?.default ?? ""];
        }),
      );
      const script = `npx() { printf '%s\\n' "$@"; }\n${step?.run ?? "exit 9"}`;
      const { stdout, status } = spawnSync("bash", ["-e", "-c", script], {
        encoding: "utf8",
        env: { PATH: process.env["PATH"], ...env },
      });
      assert.equal(status, 0);
      return stdout.trimEnd().split("\n");
    }

    before(function () {
      if (onWindows) this.skip();
    });
    it("is a composite action whose script reads its inputs from the environment only", () => {
      assert.equal(action.runs.using, "composite");
      assert.doesNotMatch(step?.run ?? "", /\$\{\{/);
    });
    it("checks the whole repository by default", () =>
      assert.deepEqual(argumentsFor({}), [
        "--yes",
        "kestra-config@latest",
        "check",
        "--format",
        "github",
        ".",
      ]));
    it("passes globs unchanged and executes nothing in them", () =>
      assert.deepEqual(
        argumentsFor({ files: "*.md $(echo hacked)\ndeploy", args: "--max-warnings 3" }).slice(3),
        ["--format", "github", "--max-warnings", "3", "*.md", "$(echo", "hacked)", "deploy"],
      ));
  });
});
