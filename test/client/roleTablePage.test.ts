// The page of the role table: the labels of its cells, and that no content can become markup or be loaded.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { aboutCell, differenceOf, labelOf, signOf } from "../../client/src/rolePage/cells";
import { granting } from "../../server/src/rules/shared/examples";
import { cellIn, rowIn, tableIn } from "../features/roleTable";

const table = tableIn(
  granting("FLOW: [READ]", "SECRET: [CREATE]", "APP: ${X}", "PLANE: [FLY]"),
  "1.3",
);
const viewer = table.presets[0];

function cellText(permission: string, action: string, withPreset = false): string {
  const [row, cell] = [rowIn(table, permission), cellIn(table, permission, action)];
  const column = table.columns.find((candidate) => candidate.action === action);
  assert.ok(column);
  const preset = withPreset ? viewer : undefined;
  const difference = differenceOf(preset, row, column, cell);
  return `${signOf(cell)} ${labelOf(row, column, cell, difference, preset?.name ?? "")}`;
}

describe("the page of the role table", () => {
  it("labels a cell without relying on colours", () => {
    assert.equal(cellText("FLOW", "READ"), "✓ FLOW READ, granted");
    assert.equal(cellText("FLOW", "CREATE"), " FLOW CREATE, not granted");
    assert.equal(cellText("SECRET", "CREATE"), "(✓) SECRET CREATE, granted, without effect");
    assert.equal(cellText("APP", "READ"), "? APP READ, unknown");
    assert.equal(cellText("PLANE", "FLY"), "(✓) PLANE FLY, granted, no such action");
    assert.equal(cellText("FLOW", "FLY"), "– FLOW FLY, not granted, no such action");
  });

  it("shows what a preset would change", () => {
    assert.equal(cellText("FLOW", "READ", true), "✓ FLOW READ, granted");
    assert.match(cellText("EXECUTION", "READ", true), /, not granted, Viewer would grant it$/);
    assert.match(cellText("SECRET", "CREATE", true), /, Viewer would revoke it$/);
  });

  it("explains a permission and why it cannot be changed", () => {
    const [column] = table.columns;
    assert.ok(column);
    const about = aboutCell(rowIn(table, "APP"), column, cellIn(table, "APP", column.action));
    assert.match(
      about,
      /^APP: Governs apps.* CREATE: Allows users to create new ones\. .*placeholder/,
    );
  });

  it("never creates markup from text, and may load only its own resources", () => {
    const folders = {
      panel: join("client", "src", "roleTable"),
      page: join("client", "src", "rolePage"),
    };
    const sources = Object.values(folders).flatMap((folder) =>
      readdirSync(folder, { encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => readFileSync(join(folder, name), "utf8")),
    );
    assert.ok(sources.length > 8);
    for (const source of sources)
      assert.doesNotMatch(
        source,
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/,
      );
    const html = readFileSync(join(folders.panel, "page.ts"), "utf8");
    assert.match(html, /"default-src 'none'"/);
    assert.doesNotMatch(html, /unsafe-(inline|eval)| style="/);
  });
});
