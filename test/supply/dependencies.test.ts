// ARCHITECTURE.md says of every dependency what it is for: its tables are compared with what is installed and what ships.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { productBundles, type Product } from "../../scripts/generated/billOfMaterials";
import { bundledPackages } from "../../scripts/generated/bundledPackages";
import { direct, locks } from "./locks";

const section = /^## Dependencies\n([^]*?)(?=^## )/m.exec(
  readFileSync("ARCHITECTURE.md", "utf8").replaceAll("\r\n", "\n"),
)?.[1];
assert.ok(section !== undefined, "ARCHITECTURE.md has no section on dependencies");

/** The rows of both tables: what it is, where it is, what for. */
const rows = [...section.matchAll(/^\| `([^`]+)` +\| +(.+?) +\| +(.+?) +\|$/gm)].map(
  ([, name = "", where = "", reason = ""]) => ({ name, where: where.replaceAll("`", ""), reason }),
);

const everything = locks().flatMap(({ folder, manifest }) =>
  direct(manifest).map(([name]) => ({ name, folder })),
);

const ofTask = rows.filter(({ where }) => /^(scripts\/|bench$)/.test(where));
const ours = rows.filter((row) => !ofTask.includes(row));

describe("dependencies", function () {
  this.timeout(60_000);
  let packages: ReturnType<typeof bundledPackages> = [];
  before(() => {
    packages = bundledPackages();
  });

  const holds = (product: Product) =>
    packages.filter(({ bundles }) =>
      bundles.some((bundle) => (productBundles[product] as readonly string[]).includes(bundle)),
    );

  it("are all justified, each once, and no other", () => {
    const told = [
      ...ours.map(({ name }) => `. ${name}`),
      ...ofTask.map(({ name, where }) => `${where} ${name}`),
    ];
    assert.deepEqual(told.sort(), everything.map(({ name, folder }) => `${folder} ${name}`).sort());
    for (const { name, reason } of rows) assert.ok(reason.length > 4, name);
  });

  it("ship where the table says", () => {
    for (const { name, where } of ours) {
      const products = (["vsix", "npm"] as const).filter((product) =>
        holds(product).some((one) => one.name === name),
      );
      assert.equal(where, products.join(", ") || "–", name);
    }
  });

  it("are counted, with what comes along", () => {
    const names = new Set(ours.map(({ name }) => name));
    const counts = (["vsix", "npm"] as const).flatMap((product) => {
      const held = holds(product);
      const own = held.filter(({ name }) => names.has(name)).length;
      return [own, held.length - own];
    });
    const words = section
      .replaceAll("\n", " ")
      .match(/holds (\d+) packages from the first table, and (\d+) .*? holds (\d+), and (\d+)\./);
    assert.deepEqual(words?.slice(1).map(Number), counts);
  });
});
