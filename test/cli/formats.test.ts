// The reports for other programs: each is valid for its consumers, whatever a file name or message contains.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import { version } from "../../package.json";
import { rules } from "../../server/src/rules";
import { githubReport } from "../../server/src/cli/reports/githubReport";
import { junitReport } from "../../server/src/cli/reports/junitReport";
import { sarifReport } from "../../server/src/cli/reports/sarifReport";
import { findingsIn } from "../check";
import { runOn } from "./terminal";

const text = "kestra:\n  security:\n    oidc:\n      colour: blue\n    surplus: 1\n";
const misspelt = 'kestra:\n  security:\n    oidc:\n      "co,l:o%u<r>&\\n": blue\n';

/** A checked file as input for a report. */
const checked = (name: string, content: string) => ({
  name,
  text: content,
  fixed: false,
  findings: findingsIn(content),
});

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
  // The schema of the standard, from a package.
  const schema = JSON.parse(
    readFileSync("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", "utf8"),
  ) as object;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );
  const isValid = (report: string): void => {
    assert.ok(validate(JSON.parse(report)), JSON.stringify(validate.errors, null, 2));
  };

  it("is valid with and without findings and with unusual names", () => {
    isValid(sarifReport([]));
    isValid(sarifReport([checked("a.yml", text), checked("b\n ü#?.yml", misspelt)]));
    isValid(sarifReport([checked("/a/b.yml", text), checked("C:\\a\\b c.yml", text)]));
  });
  it("is checked with a schema that rejects invalid SARIF", () => {
    const broken = sarifReport([checked("a.yml", text)]).replace(
      '"startLine": 4',
      '"startLine": 0',
    );
    assert.equal(validate(JSON.parse(broken)), false);
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
