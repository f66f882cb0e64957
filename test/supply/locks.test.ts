// What is installed is what was looked at: exact versions, one lock file for each package.json that says the same, and a
// checksum for every package, from whichever registry it comes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { direct, locks } from "./locks";

describe("lock files", () => {
  it("are found", () =>
    assert.deepEqual(
      locks().map(({ folder }) => folder),
      [".", "scripts/bench", "scripts/otherExtensions", "scripts/packaging", "scripts/workbench"],
    ));

  for (const { folder, manifest, lockfileVersion, root, packages } of locks()) {
    describe(folder, () => {
      it("asks for exact versions", () => {
        assert.ok(direct(manifest).length > 0);
        for (const [name, version] of direct(manifest))
          assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
      });

      it("is in step with package.json", () => {
        assert.equal(lockfileVersion, 3);
        const names = ["dependencies", "devDependencies", "optionalDependencies"] as const;
        for (const name of names) assert.deepEqual(root[name], manifest[name], name);
        for (const [name, version] of direct(manifest))
          assert.equal(packages.get(`node_modules/${name}`)?.version, version, name);
      });

      it("has a checksum of every package, and no host", () => {
        for (const [name, { version, resolved, integrity = "" }] of packages) {
          assert.match(version, /^\d+\.\d+\.\d+/, name);
          assert.match(integrity, /^sha512-[\w+/]{86}==$/, name);
          assert.equal(resolved, undefined, name);
        }
        assert.doesNotMatch(readFileSync(`${folder}/package-lock.json`, "utf8"), /"(git\+|file:)/);
      });
    });
  }

  it("are written like this by npm, too", () => {
    const settings = readFileSync(".npmrc", "utf8").split("\n");
    assert.ok(settings.includes("save-exact=true"));
    assert.ok(settings.includes("omit-lockfile-registry-resolved=true"));
  });
});
