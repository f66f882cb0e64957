// The reports for other programs: each is valid for its consumers, whatever a file name or message contains.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import { version } from "../../package.json";
import { rules } from "../../server/src/rules";
import { formats } from "../../server/src/cli/reports/formats";
import { githubReport } from "../../server/src/cli/reports/githubReport";
import { problemsIn } from "../../server/src/cli/reports/problem";
import { junitReport } from "../../server/src/cli/reports/junitReport";
import { sarifReport } from "../../server/src/cli/reports/sarifReport";
import { findingsIn } from "../check";
import { configurationWith } from "../providerSide/check";
import { runOn } from "./terminal";

const text = "kestra:\n  security:\n    oidc:\n      colour: blue\n    surplus: 1\n";
const misspelt = 'kestra:\n  security:\n    oidc:\n      "co,l:o%u<r>&\\n": blue\n';

/** A checked file as input for a report. */
const checked = (name: string, content: string) => ({
  name,
  fixed: false,
  problems: problemsIn(
    { name, text: content, findings: findingsIn(content), nameOf: (uri: string) => uri },
    { withFixes: false },
  ),
});

// The schema of the standard, from a package.
const sarifSchema = JSON.parse(
  readFileSync("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", "utf8"),
) as object;
const validateSarif = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(sarifSchema);
const isValidSarif = (report: string): void => {
  assert.ok(validateSarif(JSON.parse(report)), JSON.stringify(validateSarif.errors, null, 2));
};

describe("command line: GitHub report", () => {
  it("has a workflow command for each finding", async () => {
    const { code, out } = await runOn({ "a/b.yml": text }, "check", "--format=github", "a/b.yml");
    assert.equal(code, 1);
    assert.equal(
      out,
      "::warning file=a/b.yml,line=4,endLine=4,col=7,endColumn=13,title=unknown-key::Unknown key 'colour'. The server silently ignores it. Check its spelling and its position.\n" +
        "::notice file=a/b.yml,line=5,endLine=5,col=5,endColumn=12,title=unknown-key::Unknown key 'surplus'. The server silently ignores it. Check its spelling and its position.\n",
    );
  });
  it("is empty without findings", () => assert.equal(githubReport([checked("a", "")]), ""));
  it("escapes file names and keys", () => {
    const report = githubReport([checked("a,b::c%\n.yml", misspelt)]);
    assert.match(report, /^::warning file=a%2Cb%3A%3Ac%25%0A\.yml,line=4,/);
    assert.equal(report.split("\n").length, 2);
    assert.ok(report.includes("co,l:o%25u<r>&"));
  });
  it("shows characters that hide or reorder others", async () => {
    for (const format of ["github", "text"] as const) {
      const name = "a\u202Elmy.yml";
      const role = "name: a, description: b, permissions: { FLOW: [RE\u2066A\u200BD] }";
      const hidden = `kestra:\n  security:\n    default-role: { ${role} }\n`;
      const { out } = await runOn({ [name]: hidden }, "check", "--format", format, name);
      assert.match(out, /a\\u\{202e\}lmy\.yml/);
      assert.match(out, /RE\\u\{2066\}A\\u\{200b\}D/);
      assert.doesNotMatch(out, /[\u200B-\u202E\u2066]/);
    }
  });
});

describe("command line: JUnit report", () => {
  it("has a suite for each file and a test for each finding", async () => {
    const { out } = await runOn(
      { "a.yml": text, b: "kestra:\n" },
      ...["check", "--format=junit", "a.yml", "b"],
    );
    assert.equal(
      out,
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kestra-config" tests="3" failures="1">
  <testsuite name="a.yml" tests="2" failures="1" errors="0">
    <testcase name="unknown-key 4:7" classname="a.yml" file="a.yml" line="4">
      <failure message="Unknown key 'colour'. The server silently ignores it. Check its spelling and its position." type="warning">a.yml:4:7 warning unknown-key Unknown key 'colour'. The server silently ignores it. Check its spelling and its position.</failure>
    </testcase>
    <testcase name="unknown-key 5:5" classname="a.yml" file="a.yml" line="5">
      <system-out>a.yml:5:5 hint unknown-key Unknown key 'surplus'. The server silently ignores it. Check its spelling and its position.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="b" tests="1" failures="0" errors="0">
    <testcase name="no problems" classname="b"/>
  </testsuite>
</testsuites>
`,
    );
  });
  it("is valid XML for any file name and key", () => {
    const report = junitReport([checked('a"<&>\u0001\ud800.yml', misspelt)]);
    assert.ok(report.includes('name="a&quot;&lt;&amp;&gt;\ufffd\ufffd.yml"'));
    assert.ok(report.includes("co,l:o%u&lt;r&gt;&amp;\ufffd"));
    assert.doesNotMatch(report.replaceAll("\n", ""), /\p{Cc}/u);
  });
});

describe("command line: SARIF report", () => {
  it("is valid with and without findings and with unusual names", () => {
    isValidSarif(sarifReport([]));
    isValidSarif(sarifReport([checked("a.yml", text), checked("b\n ü#?.yml", misspelt)]));
    isValidSarif(sarifReport([checked("/a/b.yml", text), checked("C:\\a\\b c.yml", text)]));
  });
  it("is checked with a schema that rejects invalid SARIF", () => {
    const broken = sarifReport([checked("a.yml", text)]).replace(
      '"startLine": 4',
      '"startLine": 0',
    );
    assert.equal(validateSarif(JSON.parse(broken)), false);
  });
  it("has all rules and the locations of findings", async () => {
    const { out } = await runOn({ "a b.yml": text }, "check", "--format=sarif", "a b.yml");
    const [run] = (
      JSON.parse(out) as {
        runs: {
          tool: { driver: { version: string; rules: { id: string }[] } };
          results: { ruleIndex: number; level: string; locations: unknown[] }[];
        }[];
      }
    ).runs;
    assert.equal(run?.tool.driver.version, version);
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
    const [first, second] = run.results;
    assert.equal(run.tool.driver.rules[first?.ruleIndex ?? -1]?.id, "unknown-key");
    assert.deepEqual([first?.level, second?.level], ["warning", "note"]);
    assert.deepEqual(first?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: "a%20b.yml", uriBaseId: "%SRCROOT%" },
          region: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 13 },
        },
      },
    ]);
  });
});

describe("command line: places that a finding refers to", () => {
  const repeated = { "a.yml": "kestra:\n  url: https://a.test\n  url: https://b.test\n" };
  const client = configurationWith("dex", "https://dex.example.com/dex");
  const dex =
    "issuer: https://dex.example.com/dex\nstaticClients:\n  - id: kestra\n    redirectURIs: ['https://kestra.example.com/x']\n";
  const twoFiles = { "deploy/a.yml": client, "dex/dex.yaml": dex };
  const here = "a.yml:2:3: The same key is defined here.";
  const there = "dex/dex.yaml:4:20: The provider's side is here.";
  const report = async (files: Record<string, string>, format: string): Promise<string> =>
    (await runOn(files, "check", `--format=${format}`, Object.keys(files)[0] ?? "")).out;

  it("are lines below it in the text", async () => {
    assert.match(
      await report(repeated, "text"),
      new RegExp(`^a\\.yml:3:3 .*\\n  see ${here}\\n\\n`),
    );
    assert.match(
      await report(twoFiles, "text"),
      new RegExp(`registration-mismatch .*\\n  see ${there}\\n`),
    );
  });
  it("are part of the message in GitHub's and JUnit's reports", async () => {
    assert.ok((await report(repeated, "github")).endsWith(`%0Asee ${here}\n`));
    assert.ok((await report(twoFiles, "github")).includes(`%0Asee ${there}\n`));
    assert.ok((await report(repeated, "junit")).includes(`\nsee ${here}</failure>`));
    assert.ok((await report(twoFiles, "junit")).includes(`\nsee ${there}</failure>`));
  });
  it("are objects in JSON", async () => {
    const related = async (files: Record<string, string>): Promise<unknown[]> =>
      (JSON.parse(await report(files, "json")) as { related: unknown[] }[]).flatMap(
        (problem) => problem.related,
      );
    assert.deepEqual(await related(repeated), [
      {
        ...{ file: "a.yml", line: 2, column: 3, endLine: 2, endColumn: 6 },
        message: "The same key is defined here.",
      },
    ]);
    assert.deepEqual(await related(twoFiles), [
      {
        ...{ file: "dex/dex.yaml", line: 4, column: 20, endLine: 4, endColumn: 50 },
        message: "The provider's side is here.",
      },
    ]);
  });
  it("are related locations in SARIF", async () => {
    const text = await report(twoFiles, "sarif");
    isValidSarif(text);
    const [run] = (JSON.parse(text) as { runs: { results: Record<string, unknown>[] }[] }).runs;
    assert.deepEqual(
      run?.results.flatMap(({ relatedLocations = [] }) => relatedLocations),
      [
        {
          id: 1,
          physicalLocation: {
            artifactLocation: { uri: "dex/dex.yaml", uriBaseId: "%SRCROOT%" },
            region: { startLine: 4, startColumn: 20, endLine: 4, endColumn: 50 },
          },
          message: { text: "The provider's side is here." },
        },
      ],
    );
  });
  it("never reveal a secret", async () => {
    const secret = "hunter2hunter2";
    const files = {
      "a.yml": client.replace("${SSO_SECRET}", secret),
      "dex.yaml": dex.replace("    redirect", `    secret: ${secret}\n    redirect`),
    };
    for (const format of formats) {
      const text = await report(files, format);
      assert.ok(text.includes("dex.yaml"));
      assert.ok(!text.includes(secret), text);
    }
  });
});
