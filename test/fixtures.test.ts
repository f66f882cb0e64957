// Whole files: the public configurations deserve nothing, the foreign ones get nothing, the broken ones get an answer.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readKestraFile } from "../server/src/interpretation/kestraFile";
import { findingsIn } from "./check";

const folder = (name: string): string => join("test", "fixtures", name);

const filesIn = (name: string): { file: string; text: string }[] =>
  readdirSync(folder(name)).map((file) => ({
    file,
    text: readFileSync(join(folder(name), file), "utf8"),
  }));

/** The only findings a public file may have, by file: the authentik page shows stand-ins on purpose. */
const expected: Record<string, string[]> = {
  "authentik-page.yml": ["placeholder-credential", "placeholder-credential"],
};

/** Carriers that later hosts will read; until then such a file is silent. */
describe("public configurations", () => {
  for (const { file, text } of filesIn("public")) {
    it(`${file} deserves no error and no warning`, () => {
      const ids = findingsIn(text)
        .filter(({ severity }) => severity === "error" || severity === "warning")
        .map(({ rule, message }) => (expected[file] ? rule.id : `${rule.id}: ${message}`));
      assert.deepEqual(ids, expected[file] ?? []);
    });
  }
});

describe("foreign YAML", () => {
  for (const { file, text } of filesIn("foreign")) {
    it(`${file} is none of ours`, () => {
      const { configs, workloads } = readKestraFile(text);
      assert.deepEqual([...configs, ...workloads], []);
    });
  }
});

describe("broken configurations", () => {
  for (const { file, text } of filesIn("broken")) {
    it(`${file} gets an answer with places in the text`, () => {
      for (const { at } of findingsIn(text)) {
        assert.ok(at.start >= 0 && at.start <= at.end && at.end <= text.length);
      }
    });
  }
});
