// Complete files: no findings for public configurations, nothing for foreign YAML, the cause in reports of users, and
// valid ranges for broken files.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markdown } from "../server/src/document/codeBlocks/markdown";
import { readKestraFile } from "../server/src/interpretation/kestraFile";
import { blockFilesIn } from "../server/src/rules/running/codeBlocks";
import { findingsIn } from "./check";

const folder = (name: string): string => join("test", "fixtures", name);

const filesIn = (name: string): { file: string; text: string }[] =>
  readdirSync(folder(name)).map((file) => ({
    file,
    text: readFileSync(join(folder(name), file), "utf8"),
  }));

/** The only findings allowed in public files. The authentik page shows placeholder values on purpose. */
const expected: Record<string, string[]> = {
  "authentik-page.yml": ["placeholder-credential", "placeholder-credential"],
};

describe("public configurations", () => {
  for (const { file, text } of filesIn("public")) {
    it(`${file} has no errors and no warnings`, () => {
      const ids = findingsIn(text)
        .filter(({ severity }) => severity === "error" || severity === "warning")
        .map(({ rule, message }) => (expected[file] ? rule.id : `${rule.id}: ${message}`));
      assert.deepEqual(ids, expected[file] ?? []);
    });
  }
});

describe("foreign YAML", () => {
  for (const { file, text } of filesIn("foreign")) {
    it(`${file} is not read as a Kestra configuration`, () => {
      const { configs, workloads } = readKestraFile(text);
      assert.deepEqual([...configs, ...workloads], []);
    });
    it(`${file} is not read as one in a page that does not mention Kestra`, () => {
      const page = `# Settings\n\n~~~yaml\n${text.replaceAll(/kestra/gi, "other")}\n~~~\n`;
      assert.deepEqual(blockFilesIn(page, markdown), []);
    });
  }
});

/** `# Expected: rule at 'text': 'words of the message'` in the second line of a report. */
const expectation = /^# Expected: (?<rule>[\w-]+) at '(?<text>.+)': '(?<words>.+)'$/m;

describe("configurations that users reported as not working", () => {
  for (const { file, text } of filesIn("reports")) {
    it(`${file} gets a finding that names the cause`, () => {
      const expected = expectation.exec(text)?.groups;
      assert.ok(expected, "the second line has another form");
      const found = findingsIn(text).map(({ rule, at, message }) => ({
        rule: rule.id,
        text: text.slice(at.start, at.end),
        words: message.includes(expected["words"] ?? "") ? expected["words"] : message,
      }));
      assert.ok(
        found.some((finding) => JSON.stringify(finding) === JSON.stringify({ ...expected })),
        `expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`,
      );
    });
  }
});

describe("broken configurations", () => {
  for (const { file, text } of filesIn("broken")) {
    it(`${file} gets findings with valid ranges`, () => {
      for (const { at } of findingsIn(text)) {
        assert.ok(at.start >= 0 && at.start <= at.end && at.end <= text.length);
      }
    });
  }
});
