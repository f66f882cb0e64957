// The packages whose code we redistribute: each licence allows it, and docs/NOTICE.md names each package.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type BundledPackage, bundledPackages } from "../scripts/generated/bundledPackages";
import { isAllowed, mayShip } from "./supply/licences";

describe("third-party notices", function () {
  this.timeout(60_000);
  let packages: BundledPackage[] = [];
  before(async () => {
    packages = await bundledPackages();
  });

  it("cover the bundled packages", () => {
    const names = packages.map(({ name }) => name);
    for (const name of ["yaml", "zod", "vscode-languageclient", "vscode-languageserver"])
      assert.ok(names.includes(name), name);
    // Used for development and tests only.
    for (const name of ["esbuild", "mocha", "fast-check"]) assert.ok(!names.includes(name), name);
  });

  it("cover only packages whose licence allows redistribution", () =>
    assert.deepEqual(
      packages.filter(({ license = "" }) => !isAllowed(license, mayShip)),
      [],
    ));

  it("state the installed versions", () => {
    for (const { folder, name, version } of packages) {
      const installed = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as unknown;
      const { name: itsName, version: itsVersion } = installed as Record<string, unknown>;
      assert.deepEqual([itsName, itsVersion], [name, version]);
    }
  });

  it("name every package and include the copyright notices", () => {
    const notice = readFileSync("docs/NOTICE.md", "utf8");
    for (const { name, version, license = "" } of packages)
      assert.ok(notice.includes(`\n- ${name} ${version} (${license})\n`), name);
    assert.match(notice, /Copyright Eemeli Aro/);
    assert.match(notice, /Copyright \(c\) Microsoft Corporation/);
  });
});
