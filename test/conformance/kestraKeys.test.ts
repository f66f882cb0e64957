// Our knowledge of Kestra's keys, permissions and wrong values, compared with what its own jars and clients contain.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  compareExactWords,
  compareKeys,
  compareOutcomes,
  comparePermissions,
  compareRequirements,
  type Difference,
} from "./kestra/compare";
import { exceptions } from "./kestra/exceptions";
import { keyColumns } from "./kestra/keyTable";
import { outcomeColumns } from "./kestra/outcomeTable";
import { permissionColumns } from "./kestra/permissionTable";
import { parseTable } from "./kestra/table";

const read = (name: string): string =>
  readFileSync(join("test", "conformance", "kestra", name), "utf8");

const keys = parseTable(read("keys.tsv"), keyColumns);
const clientColumns = permissionColumns();
const permissions = parseTable(read("permissions.tsv"), ["kind", "name", ...clientColumns.keys()]);

const outcomes = parseTable(read("outcomes.tsv"), outcomeColumns);

const differences = [
  ...compareKeys(keys),
  ...comparePermissions(permissions, clientColumns),
  ...compareOutcomes(outcomes),
  ...compareRequirements(outcomes),
  ...compareExactWords(outcomes),
];
const idOf = ({ kind, subject }: Pick<Difference, "kind" | "subject">): string =>
  `${kind} ${subject}`;
const excepted = exceptions.flatMap(({ kind, subjects }) =>
  subjects.map((subject) => idOf({ kind, subject })),
);

describe(`conformance: ${keys.length} keys of Kestra's jars, with ${excepted.length} exceptions`, () => {
  it("finds no difference without a written reason", () => {
    const unexpected = differences.filter((difference) => !excepted.includes(idOf(difference)));
    assert.deepEqual(
      unexpected.map((difference) => `${idOf(difference)}: ${difference.detail}`),
      [],
    );
  });

  it("has no exception without a difference", () => {
    const existing = new Set(differences.map(idOf));
    assert.deepEqual(
      excepted.filter((id) => !existing.has(id)),
      [],
    );
  });

  it("has each exception once", () => {
    assert.deepEqual(excepted, [...new Set(excepted)]);
  });
});
