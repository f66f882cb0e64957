// The findings on variables agree with what Kestra's own classes make of them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isPassedOn } from "../../server/src/knowledge/startScript";
import { findingsIn } from "../check";
import { parseTable } from "./kestra/table";
import { variableColumns } from "./kestra/variableCases";

const rows = parseTable(
  readFileSync(join("test", "conformance", "kestra", "variables.tsv"), "utf8"),
  variableColumns,
);

const compose = (variable: string, release: string): string => `services:
  kestra:
    image: kestra/kestra:v${release}
    environment:
      ${variable}: x
      KESTRA_CONFIGURATION: |
        kestra:
          storage: { type: local, local: { base-path: ./store } }
`;

describe("environment variables", () => {
  for (const { variable, release, outcome } of rows)
    it(`${variable} in ${release}: ${outcome}`, () => {
      const [severity = "none", ...others] = findingsIn(compose(variable, release)).flatMap(
        (finding) => (finding.rule.id === "environment-name" ? [finding.severity] : []),
      );
      assert.deepEqual(others, []);
      // The recorder has no shell that drops names.
      if (!isPassedOn(variable)) assert.equal(severity, "warning");
      else if (outcome.startsWith("value")) assert.equal(severity, "none");
      else if (outcome === "default") assert.notEqual(severity, "error");
      else assert.equal(severity, "error");
    });
});
