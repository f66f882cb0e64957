// The project file and the baseline: their effect, and errors in them.
import assert from "node:assert/strict";
import { runOn } from "./terminal";

const warned = "kestra:\n  security:\n    oidc:\n      colour: blue\n      size: 1\n";
const file = ".kestra-config.json";

/** The exit code of a check of `a.yml` and the reported severities. */
async function evaluated(project: string, ...args: string[]): Promise<[number, string[]]> {
  const files = { "a.yml": warned, [file]: project };
  const { code, out } = await runOn(files, "check", "--format", "json", ...args, "a.yml");
  return [code, (JSON.parse(out) as { severity: string }[]).map(({ severity }) => severity)];
}

describe("command line: project file", () => {
  it("sets severities", async () =>
    assert.deepEqual(await evaluated('{ "severity": { "unknown-key": "hint" } }'), [
      0,
      ["hint", "hint"],
    ]));
  it("allows warnings, unless the command line overrides it", async () => {
    assert.equal((await evaluated('{ "maxWarnings": 2 }'))[0], 0);
    assert.equal((await evaluated('{ "maxWarnings": 1 }'))[0], 1);
    assert.equal((await evaluated('{ "maxWarnings": 2 }', "--max-warnings", "0"))[0], 1);
    assert.equal((await evaluated("{}", "--max-warnings=2"))[0], 0);
  });
  it("sets the version", async () => {
    const role =
      "kestra:\n  security:\n    default-role:\n      name: a\n      description: b\n      permissions:\n        FLOW: [READ]\n";
    const files = { "a.yml": role, [file]: '{ "targetVersion": "2.0" }' };
    assert.match((await runOn(files, "check", "a.yml")).out, /action-version/);
    const overridden = await runOn(files, "check", "--target-version", "1.0", "a.yml");
    assert.doesNotMatch(overridden.out, /action-version/);
  });
  it("is found in a parent folder or at a specified path", async () => {
    const off = '{ "severity": { "unknown-key": "off" } }';
    const above = { "a.yml": warned, [`../${file}`]: off };
    assert.equal((await runOn(above, "check", "a.yml")).code, 0);
    const elsewhere = { "a.yml": warned, "x/y.json": off };
    assert.equal((await runOn(elsewhere, "check", "--config", "x/y.json", "a.yml")).code, 0);
    assert.equal((await runOn(elsewhere, "check", "a.yml")).code, 1);
  });

  /** A project file and its error. */
  const mistakes: readonly (readonly [project: string, error: string])[] = Object.entries({
    '{ "severity": ': "1:15 This is not valid JSON. Check quotes, commas and brackets.",
    "": "1:1 This is not valid JSON. Check quotes, commas and brackets.",
    "[]": "1:1 The file must be a JSON object.",
    '{\n  "severities": {}\n}':
      "2:3 There is no setting 'severities'. The settings are targetVersion, severity, ignore, maxWarnings and baseline.",
    '{\n  "severity": {\n    "unknown-kee": "off"\n  }\n}':
      "3:5 There is no rule 'unknown-kee'. 'kestra-config explain' lists the rules.",
    '{ "severity": { "unknown-key": "fatal" } }':
      "1:17 'severity.unknown-key' must be error, warning, information, hint or off.",
    '{ "targetVersion": "latest" }': "1:3 'targetVersion' is not a version of Kestra such as 1.3.",
    '{ "targetVersion": 1.3 }': "1:3 'targetVersion' must be a string.",
    '{ "ignore": ["a", 1] }': "1:19 'ignore.1' must be a string.",
    '{ "maxWarnings": -1 }': "1:3 'maxWarnings' must be 0 or more.",
    '{ "baseline": "" }': "1:3 'baseline' is empty.",
    [`{ "ignore": ["a", "${"b".repeat(4097)}"] }`]: "1:19 'ignore.1' is too long for a path.",
    ['{ "severity": { "__proto__": "off" } }']:
      "1:17 There is no rule '__proto__'. 'kestra-config explain' lists the rules.",
    '{ "severity": { "constructor": "off" } }':
      "1:17 There is no rule 'constructor'. 'kestra-config explain' lists the rules.",
    ['{ "__proto__": { "maxWarnings": 9 } }']:
      "1:3 There is no setting '__proto__'. The settings are targetVersion, severity, ignore, maxWarnings and baseline.",
    '{ "maxWarnings": "1" }': "1:3 'maxWarnings' must be a number.",
  });
  for (const [project, error] of mistakes) {
    it(`is rejected with a position: ${project.replace(/\s+/g, " ").slice(0, 60)}`, async () => {
      const { code, err } = await runOn({ "a.yml": warned, [file]: project }, "check", "a.yml");
      assert.deepEqual([code, err], [2, `kestra-config: /project/${file}:${error}\n`]);
    });
  }
  it("must exist if it is specified", async () => {
    const { code, err } = await runOn({ "a.yml": warned }, "check", "--config", "no.json", "a.yml");
    assert.deepEqual([code, err], [2, "kestra-config: no.json cannot be read.\n"]);
  });
});

describe("command line: baseline", () => {
  const known = `{
  "version": 1,
  "findings": {
    "a.yml": {
      "unknown-key": 2
    }
  }
}
`;
  it("is written from the findings", async () => {
    const files = { "a.yml": warned, "b.yml": "" };
    const args = ["check", "--baseline", "known.json", "--update-baseline", "a.yml", "b.yml"];
    const { code, out, written } = await runOn(files, ...args);
    assert.deepEqual([code, written], [0, { "known.json": known }]);
    assert.equal(out, "No problems in 1 file, not counting 2 problems in the baseline\n");
  });
  it("hides the problems that it contains", async () => {
    const files = { "a.yml": warned, "known.json": known };
    const { code, out } = await runOn(files, "check", "--baseline", "known.json", "a.yml");
    assert.deepEqual(
      [code, out],
      [0, "No problems in 1 file, not counting 2 problems in the baseline\n"],
    );
  });
  it("does not hide new problems of the same rule", async () => {
    const files = { "a.yml": `${warned}      weight: 1\n`, "known.json": known };
    const { code, out } = await runOn(files, "check", "--baseline", "known.json", "a.yml");
    assert.equal(code, 1);
    assert.match(out, /^3 problems/m);
  });
  it("is reported if it contains fixed problems", async () => {
    const files = { "a.yml": warned.replace(/ +size.*\n/, ""), "known.json": known };
    const { code, err } = await runOn(files, "check", "--baseline", "known.json", "a.yml");
    assert.equal(code, 0);
    assert.match(err, /known\.json contains problems that are fixed\./);
  });
  it("has paths relative to itself and can be set in the project file", async () => {
    const files = {
      "a.yml": warned,
      "ci/known.json": known.replace("a.yml", "../a.yml"),
      [file]: '{ "baseline": "ci/known.json" }',
    };
    assert.equal((await runOn(files, "check", "a.yml")).code, 0);
  });
  it("must exist and be a baseline file", async () => {
    const gone = await runOn({ "a.yml": warned }, "check", "--baseline", "no.json", "a.yml");
    assert.deepEqual(
      [gone.code, gone.err],
      [2, "kestra-config: no.json: File not found. Create it with --update-baseline.\n"],
    );
    const files = { "a.yml": warned, "x.json": "[]" };
    const wrong = await runOn(files, "check", "--baseline", "x.json", "a.yml");
    assert.match(wrong.err, /x\.json is not a baseline file\./);
    assert.equal(wrong.code, 2);
  });
});
