// `npm run audit`, with an npm that only says what a registry would: a finding fails, a clean answer does not, and no
// answer is said to be none.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { locks } from "./locks";

const clean = { vulnerabilities: {}, metadata: { vulnerabilities: { total: 0 } } };
const found = {
  vulnerabilities: {
    low: { name: "low", severity: "low", range: "<1.0.0", via: ["worse"] },
    worse: {
      name: "worse",
      severity: "critical",
      range: "<2.0.0",
      via: [{ title: "Reads everything", url: "https://advisories.example.com/1" }],
    },
  },
  metadata: { vulnerabilities: { total: 2 } },
};
const refusal = { message: "405 Method Not Allowed", statusCode: 405, error: { summary: "" } };

describe("audit", () => {
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "kestra-config-audit-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What the audit prints, line by line, and how it ends, when npm prints this. */
  function audit(answer: string, ...args: string[]): [status: number | null, lines: string[]] {
    const npm = join(folder, "npm-cli.js");
    writeFileSync(npm, `process.stdout.write(${JSON.stringify(answer)}); process.exitCode = 1;`);
    const env = { ...process.env, npm_execpath: npm };
    delete (env as NodeJS.ProcessEnv)["GITHUB_ACTIONS"];
    const { status, stdout } = spawnSync(process.execPath, ["scripts/audit.mjs", ...args], {
      encoding: "utf8",
      env,
    });
    return [status, stdout.replaceAll("\\", "/").trimEnd().split("\n")];
  }

  it("asks about every lock file", () => {
    const [status, lines] = audit(JSON.stringify(clean), "--required");
    const files = locks().map(({ folder }) => `${folder}/package-lock.json`.replace("./", ""));
    assert.deepEqual(lines.sort(), files.map((file) => `No known vulnerability: ${file}`).sort());
    assert.equal(status, 0);
  });

  it("fails on a finding, and says the worst first", () => {
    const [status, lines] = audit(JSON.stringify(found));
    assert.deepEqual(lines.slice(0, 3), [
      "Vulnerable: package-lock.json",
      "  critical: worse <2.0.0 (Reads everything https://advisories.example.com/1)",
      "  low: low <1.0.0 (through worse)",
    ]);
    assert.equal(status, 1);
  });

  it("takes no answer for no answer, and fails only where one is required", () => {
    for (const answer of [JSON.stringify(refusal), "", "<html>"]) {
      const [status, lines] = audit(answer);
      for (const line of lines)
        assert.match(line, /^Not audited: .*package-lock\.json\. The regis/);
      assert.equal(status, 0);
      assert.equal(audit(answer, "--required")[0], 1);
    }
  });
});
