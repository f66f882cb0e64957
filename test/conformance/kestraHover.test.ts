// The hover on each key in the recorded table names the version that first reads it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hovered } from "../features/check";
import { firstLine, isCertain, pathOf } from "./kestra/compare";
import { exceptions } from "./kestra/exceptions";
import { nameOf } from "./kestra/keyNames";
import { keyColumns } from "./kestra/keyTable";
import { compareReleases, releases } from "./kestra/releases";
import { parseTable } from "./kestra/table";

const table = readFileSync(join("test", "conformance", "kestra", "keys.tsv"), "utf8");

// When a mapping was first read depends on its keys.
const rows = parseTable(table, keyColumns).filter(
  ({ key, type }) => key.startsWith("kestra.") && type !== "mapping",
);

/** Keys that a module that is not published read before the first release in the table. */
const readEarlier = new Set(
  exceptions.filter(({ kind }) => kind === "since").flatMap(({ subjects }) => subjects),
);

/** The key in YAML, with the cursor in its last name. */
function yamlOf(path: readonly string[]): string {
  const lines = path.map((name, depth) => {
    const inItem = path[depth - 1]?.startsWith("[") === true;
    const indent = "  ".repeat(inItem ? depth - 1 : depth) + (inItem ? "- " : "");
    return name.startsWith("[")
      ? ""
      : `${indent}${depth === path.length - 1 ? "$0" : ""}${name}:\n`;
  });
  return lines.join("");
}

/** The versions in a hover. */
const shownIn = (text: string): string[] =>
  [
    ...text.matchAll(/Since Kestra ([\d.]+)|Read by Kestra ([\d.]+) and later; earlier releases/g),
  ].map(([, since, readFrom]) => since ?? readFrom ?? "");

const isBeforeTable = (version: string): boolean =>
  compareReleases(`${version}.0`, releases[0]) < 0;

describe(`conformance: the version in the hovers of ${rows.length} keys`, () => {
  for (const row of rows) {
    const name = nameOf(row);
    const line = readEarlier.has(name) ? "" : firstLine(row);
    it(`${name}: ${line || "none"}`, () => {
      const shown = shownIn(hovered(yamlOf(pathOf(name))) ?? "");
      if (line === "") assert.ok(shown.every(isBeforeTable), `shows ${shown.join()}`);
      // A string in the code may be the name of something else.
      else if (isCertain(row) || shown.length > 0) assert.deepEqual(shown, [line]);
    });
  }
});
