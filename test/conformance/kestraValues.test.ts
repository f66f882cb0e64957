// Files with every key that the jars of a version read, each with a valid value: nothing is reported but deprecated keys.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findKey } from "../../server/src/knowledge/schema/keys";
import { parseVersion } from "../../server/src/knowledge/versions";
import { findingsIn } from "../check";
import { pathOf } from "./kestra/compare";
import { exactSpellingOf, nameOf } from "./kestra/keyNames";
import { keyColumns, type KeyRow } from "./kestra/keyTable";
import { compareReleases, lineOf, releases } from "./kestra/releases";
import { parseTable } from "./kestra/table";

const table = readFileSync(join("test", "conformance", "kestra", "keys.tsv"), "utf8");

// A string in the code may be the name of something else.
const rows = parseTable(table, keyColumns).filter(
  ({ key, type, evidence }) =>
    key.startsWith("kestra.") && type !== "mapping" && evidence !== "string",
);

// The storage plugin has always read its settings, as part of the map `kestra.storage`.
const isReadIn = (row: KeyRow, release: string): boolean =>
  (compareReleases(row.first, release) <= 0 || row.key.startsWith("kestra.storage.local.")) &&
  (row.last === "" || compareReleases(release, row.last) <= 0);

/** Valid values by type, in all the ways in which Micronaut reads them. */
const byType: Readonly<Record<string, readonly string[]>> = {
  boolean: ["true", "false", '"true"', "${KESTRA_FLAG:true}"],
  integer: ["10", '"10"', "${KESTRA_NUMBER:10}"],
  long: ["9999999999", '"10"'],
  number: ["1.5", "2", '"1.5"'],
  duration: ["30s", "PT30S", "${KESTRA_TIME:30s}", "7d", "250ms"],
  uri: ["https://kestra.example.com/reports"],
  string: ["word", "${KESTRA_WORD}"],
  "list<string>": ["[a, b]", '"a,b"'],
  "list<mapping>": ["[{ type: io.kestra.plugin.core.log.Log, values: { level: INFO } }]"],
  "map<string>": ["{ a: b }"],
  "map<list<string>>": ["{ worker: [a, b] }"],
  "map<enum>": ["{ io.kestra.core: DEFAULT }"],
  "map<any>": ["{ a: b }"],
};

/** Values of keys that rules compare with more than a type. */
const byKey: Readonly<Record<string, readonly string[]>> = {
  "kestra.url": ["https://kestra.example.com", "http://localhost:8080/"],
  "kestra.repository.type": ["postgres", "h2", "mysql", "memory", "elasticsearch"],
  "kestra.queue.type": ["postgres", "h2", "mysql", "memory", "kafka"],
  "kestra.storage.type": ["local"],
  "kestra.secret.type": ["vault"],
  "kestra.logs.type": ["postgres"],
  "kestra.encryption.secret-key": ["${KESTRA_SECRET_KEY}"],
};

function valuesFor(row: KeyRow): readonly string[] {
  const name = nameOf(row);
  const { schema } = findKey(pathOf(name)) ?? {};
  if (byKey[name]) return byKey[name];
  if (row.type === "enum")
    return row.enum.split(" ").flatMap((word) =>
      // A condition compares the word exactly.
      name === "kestra.worker.controllers.type"
        ? [word]
        : [word, word.toLowerCase(), word.toLowerCase().replaceAll("_", "-")],
    );
  if (schema?.secret) return ["${KESTRA_SECRET}"];
  const own = schema?.format ?? schema?.type ?? "string";
  return byType[row.type] ?? byType[own === "array" ? "list<string>" : own] ?? ["{ a: b }"];
}

type Tree = Map<string, Tree | string>;

/** Sets a value in nested mappings. The names in lists are numbered, as in properties. */
function set(tree: Tree, path: readonly string[], value: string): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    if (!(tree.get(name) instanceof Map)) tree.set(name, value);
    return;
  }
  const above = tree.get(name);
  const below: Tree = above instanceof Map ? above : new Map<string, Tree | string>();
  tree.set(name, below);
  set(below, rest, value);
}

function yamlOf(tree: Tree, indent = ""): string {
  return [...tree]
    .map(([name, value]) => {
      const start = name.startsWith("[") ? `${indent}-` : `${indent}${name}:`;
      return typeof value === "string"
        ? `${start} ${value}\n`
        : `${start}\n${yamlOf(value, `${indent}  `)}`;
    })
    .join("");
}

const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A file with all keys of a release, each with one of its values; every other file is in camelCase. */
function fileOf(release: string, index: number): string {
  const tree: Tree = new Map<string, Tree | string>();
  for (const row of rows.filter((one) => isReadIn(one, release))) {
    const values = valuesFor(row);
    const exact = exactSpellingOf(row);
    const path = pathOf(nameOf(row));
    const spelled = index % 2 === 1 ? path.map(camelCase) : path;
    set(
      tree,
      exact ? [...spelled.slice(0, -1), exact] : spelled,
      values[index % values.length] ?? "",
    );
  }
  return yamlOf(tree);
}

/** The only deprecated key that these versions still read. */
const deprecated = /^hint renamed-key defaults: .*'kestra\.plugins\.defaults'/;

const lines = [...new Set(releases.map(lineOf))];

describe("conformance: valid values of all keys that a version reads", () => {
  for (const line of lines) {
    const last = releases.findLast((release) => lineOf(release) === line) ?? "";
    for (let index = 0; index < 5; index++)
      it(`${line}, values ${index + 1}`, () => {
        const text = fileOf(last, index);
        const findings = findingsIn(text, { target: parseVersion(line) })
          .map(({ rule, at, message, severity }) => {
            const number = text.slice(0, at.start).split("\n").length;
            return `${severity} ${rule.id} ${text.split("\n")[number - 1]?.trim() ?? ""}: ${message}`;
          })
          .filter((finding) => !deprecated.test(finding));
        assert.deepEqual(findings, []);
      });
  }
});
