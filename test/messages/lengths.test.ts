// VS Code truncates findings in lists at about 70 characters, so the problem must fit: the first part of the message, with
// the values from the examples of its rule.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { parseVersion } from "../../server/src/knowledge/versions";
import { english } from "../../server/src/messages/english";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { Joined, type Text } from "../../server/src/messages/message";
import { withProviderFiles } from "../../server/src/providerSide/reading/providerFiles";
import { rules } from "../../server/src/rules";
import type { Example, Rule } from "../../server/src/rules/rule";
import { lint, type LintFinding } from "../../server/src/rules/running/lint";
import { composeFile } from "../fileKinds";
import { factsIn } from "../facts";
import { providerFilesOf } from "../providerFiles";

const longestProblem = 70;
const longestFix = 60;
const longestTitle = 80;

/** The findings of an example in a compose file, where every rule applies. */
function findingsOf(rule: Rule, example: Example): LintFinding[] {
  const { bad, version, wholeFile, answer } = example;
  const text = wholeFile ? bad : composeFile.wrap(bad);
  return lint(withProviderFiles(readKestraFile(text), providerFilesOf(example)), {
    target: parseVersion(version ?? ""),
    severities: rule.offByDefault ? { [rule.id]: rule.severity } : {},
    ...(answer ? { facts: factsIn(text, answer) } : {}),
  });
}

const problemIn = (message: Text): string => {
  assert.ok(message instanceof Joined);
  return inEnglish(message.parts[0] ?? "");
};

const isAtMost = (limit: number, text: string): void =>
  assert.ok(text.length <= limit, `${text.length} characters: ${text}`);

describe("message lengths", () => {
  for (const rule of rules)
    it(`are within the limits in findings and fixes of ${rule.id}`, () => {
      for (const example of rule.examples) {
        const findings = findingsOf(rule, example);
        assert.ok(findings.length > 0);
        for (const { message, fixes } of findings) {
          isAtMost(longestProblem, problemIn(message));
          for (const { title } of fixes()) isAtMost(longestFix, inEnglish(title));
        }
      }
      isAtMost(longestTitle, rule.title);
    });

  // The examples do not cover all messages, so the templates are measured without values.
  it("are within the limits in templates of problems and fixes", () => {
    for (const [id, template] of Object.entries(english)) {
      const words = template.replace(/\{\w+\}/g, "");
      if (id.endsWith(".what")) isAtMost(longestProblem, words);
      if (id.endsWith(".fix")) isAtMost(longestFix, words);
    }
  });
});
