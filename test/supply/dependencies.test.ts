// docs/dependencies.md gives a reason for every dependency. Its tables must match the package.json files and the bundles.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { bundledPackages } from "../../scripts/generated/bundledPackages";
import { direct, locks } from "./locks";

const page = readFileSync("docs/dependencies.md", "utf8").replaceAll("\r\n", "\n");

/** The rows of both tables: package, product or folder, reason. */
const rows = [...page.matchAll(/^\| `([^`]+)` +\| +(.+?) +\| +(.+?) +\|$/gm)].map(
  ([, name = "", where = "", reason = ""]) => ({ name, where: where.replaceAll("`", ""), reason }),
);

const isOfTask = ({ where }: { where: string }): boolean => where.startsWith("scripts/");

/** The products that contain a bundle. The npm package can do without the extension's own bundles. */
function productsWith(bundle: string): string[] {
  if (bundle.startsWith("dist/playground/")) return ["page"];
  return ["dist/cli.js", "dist/mcp.js"].includes(bundle) ? ["npm"] : ["vsix", "npm"];
}

describe("dependencies", () => {
  it("all have a reason", () => {
    const documented = rows.map((row) => `${isOfTask(row) ? row.where : "."} ${row.name}`);
    const installed = locks().flatMap(({ folder, manifest }) =>
      direct(manifest).map(([name]) => `${folder} ${name}`),
    );
    assert.deepEqual(documented.sort(), installed.sort());
    for (const { name, reason } of rows) assert.ok(reason.length > 4, name);
  });

  it("are in the products that the table lists", async function () {
    this.timeout(60_000);
    const packages = await bundledPackages();
    for (const { name, where } of rows.filter((row) => !isOfTask(row))) {
      const bundles = packages.find((one) => one.name === name)?.bundles ?? [];
      const products = new Set(bundles.flatMap(productsWith));
      const expected = ["vsix", "npm", "page"].filter((product) => products.has(product));
      assert.equal(where, expected.join(", ") || "–", name);
    }
  });
});
