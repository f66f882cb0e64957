// GitHub workflows cannot be run before they are needed, so these tests check what can be checked in their files.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { scripts, version } from "../package.json";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
  readonly env?: Record<string, string>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Record<string, string>;
  readonly environment?: string;
  readonly strategy?: { readonly matrix: Record<string, unknown[]> };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
}

const folder = ".github/workflows";

/** One of GitHub's own actions, pinned to a commit because tags can be moved. */
const pinned = /^actions\/[\w-]+@[0-9a-f]{40}$/;

// Throws for duplicate keys and other invalid YAML.
const read = (name: string): Workflow =>
  parse(readFileSync(join(folder, name), "utf8")) as Workflow;

const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

/** npm commands that need no script in package.json. */
const npmCommands = ["audit", "ci", "config", "install", "pack", "publish", "sbom"];

const auditsEveryLockFile =
  /git ls-files '\*package-lock\.json'.*\n.*npm audit --package-lock-only/;

/** The npm scripts and files that a script uses but that do not exist. */
function missing(run: string): string[] {
  const npm = [...run.matchAll(/(?:^|[;&|]\s*)npm (run )?([\w-]+)/gm)]
    .filter(([, isScript, name = ""]) =>
      isScript ? !(name in scripts) : !(name in scripts) && !npmCommands.includes(name),
    )
    .map(([, , name]) => `npm ${name}`);
  const files = [...run.matchAll(/\bnode ([\w./-]+\.m?js)/g)]
    .map(([, path = ""]) => path)
    .filter((path) => !existsSync(path));
  return [...npm, ...files];
}

describe("workflows", () => {
  it("are checked for missing scripts and files", () => {
    assert.deepEqual(missing("npm run gone"), ["npm gone"]);
    assert.deepEqual(missing("npm ci && npm tset"), ["npm tset"]);
    assert.deepEqual(missing("node scripts/gone.mjs x"), ["scripts/gone.mjs"]);
  });

  for (const name of readdirSync(folder)) {
    describe(name, () => {
      const workflow = read(name);

      it("runs only existing scripts, files and jobs", () => {
        assert.ok(stepsOf(workflow).length > 0);
        assert.deepEqual(
          stepsOf(workflow).flatMap(({ run = "" }) => missing(run)),
          [],
        );
        for (const { needs = [] } of Object.values(workflow.jobs))
          for (const job of [needs].flat()) assert.ok(job in workflow.jobs, job);
      });

      it("has no permissions by default and minimal permissions per job", () => {
        assert.deepEqual(workflow.permissions, {});
        for (const [job, { steps, permissions = {} }] of Object.entries(workflow.jobs)) {
          const checksOut = steps.some(({ uses = "" }) => uses.startsWith("actions/checkout@"));
          const reads = Object.entries(permissions).filter(([, right]) => right === "read");
          assert.deepEqual(reads, checksOut ? [["contents", "read"]] : [], job);
        }
      });

      it("does not leave repository credentials where our code runs", () => {
        for (const { uses = "", with: settings } of stepsOf(workflow))
          if (uses.startsWith("actions/checkout@"))
            assert.equal(settings?.["persist-credentials"], false);
      });

      it("pins every action to a commit", () => {
        for (const { uses } of stepsOf(workflow))
          if (uses !== undefined) assert.match(uses, pinned);
      });

      it("does not insert external values into scripts", () => {
        for (const { run = "" } of stepsOf(workflow)) assert.doesNotMatch(run, /\$\{\{/);
      });
    });
  }

  it("pin the actions that our own action uses", () => {
    const action = parse(readFileSync("action.yml", "utf8")) as { runs: { steps: Step[] } };
    for (const { uses } of action.runs.steps) if (uses !== undefined) assert.match(uses, pinned);
  });

  it("audit dependencies for known vulnerabilities", () => {
    const runs = read("ci.yml").jobs["audit"]?.steps.flatMap(({ run = [] }) => run) ?? [];
    assert.match(runs.join(), auditsEveryLockFile);
  });

  it("test on every supported Node version and operating system", () => {
    const { jobs } = read("ci.yml");
    const node = [20, 22, 24];
    assert.deepEqual(jobs["unit"]?.strategy?.matrix, {
      os: ["ubuntu-latest", "macos-latest", "windows-latest"],
      node,
    });
    assert.deepEqual(jobs["all"]?.strategy?.matrix, { node });
  });

  describe("the release", () => {
    const { on, jobs } = read("release.yml");

    it("starts for version tags only", () => assert.deepEqual(on, { push: { tags: ["v*"] } }));

    it("publishes nothing before all tests have passed", () => {
      assert.ok(jobs["make"]?.steps.some(({ run }) => run === "npm test"));
      for (const [name, { needs }] of Object.entries(jobs))
        if (name !== "make") assert.ok(needs !== undefined && needs.length > 0, name);
    });

    it("audits dependencies before it installs them", () => {
      const runs = jobs["make"]?.steps.map(({ run = "" }) => run) ?? [];
      const asked = runs.findIndex((run) => auditsEveryLockFile.test(run));
      assert.ok(asked !== -1 && asked < runs.indexOf("npm ci"));
    });

    it("has each secret in one step, in the environment that requires a maintainer's approval", () => {
      const holders = Object.values(jobs).flatMap(({ steps, environment }) =>
        steps.flatMap(({ env = {} }) =>
          Object.values(env).flatMap((value) => {
            const secret = /secrets\.(\w+)/.exec(value)?.[1];
            return secret === undefined ? [] : [`${secret} in ${environment ?? "no environment"}`];
          }),
        ),
      );
      assert.deepEqual(holders, [
        "VSCE_PAT in release",
        "OVSX_PAT in release",
        "NPM_TOKEN in release",
      ]);
    });

    it("has write permissions only in jobs that publish", () => {
      const rights = Object.entries(jobs).flatMap(([name, { permissions = {} }]) =>
        Object.entries(permissions)
          .filter(([, right]) => right === "write")
          .map(([what]) => `${name}: ${what}`),
      );
      assert.deepEqual(rights, [
        "npm: id-token",
        "github: contents",
        "page: pages",
        "page: id-token",
      ]);
    });
  });
});

describe("release notes", () => {
  const notes = (tag: string) =>
    spawnSync(process.execPath, ["scripts/releaseNotes.mjs", tag], { encoding: "utf8" });

  it("equal the changelog section of the version", () => {
    const { status, stdout, stderr } = notes(`v${version}`);
    assert.equal(status, 0, stderr);
    assert.ok(readFileSync("CHANGELOG.md", "utf8").includes(stdout.trim()));
    assert.doesNotMatch(stdout, /^## /m);
    assert.match(stdout, /^- /m);
  });

  it("are refused for a tag that does not match the version", () => {
    for (const tag of ["v99.0.0", version, ""]) {
      const { status, stdout, stderr } = notes(tag);
      assert.deepEqual([status, stdout], [1, ""]);
      assert.match(stderr, /^The tag is '/);
    }
  });
});
