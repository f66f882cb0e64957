// What is installed is what was reviewed: exact versions, one matching lock file for each package.json, and a checksum
// for every package, independent of the registry.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { direct, locks } from "./locks";

describe("lock files", () => {
  it("are found", () =>
    assert.deepEqual(
      locks().map(({ folder }) => folder),
      [
        ".",
        ...["bench", "otherExtensions", "packaging", "theia", "workbench"].map(
          (name) => `scripts/${name}`,
        ),
      ],
    ));

  for (const { folder, manifest, lockfileVersion, root, packages } of locks()) {
    describe(folder, () => {
      it("requires exact versions", () => {
        assert.ok(direct(manifest).length > 0);
        for (const [name, version] of direct(manifest))
          assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
      });

      it("matches package.json", () => {
        assert.equal(lockfileVersion, 3);
        const names = ["dependencies", "devDependencies", "optionalDependencies"] as const;
        for (const name of names) assert.deepEqual(root[name], manifest[name], name);
        for (const [name, version] of direct(manifest))
          assert.equal(packages.get(`node_modules/${name}`)?.version, version, name);
      });

      it("has a checksum for every package and no registry host", () => {
        for (const [name, { version, resolved, integrity = "" }] of packages) {
          assert.match(version, /^\d+\.\d+\.\d+/, name);
          assert.match(integrity, /^sha512-[\w+/]{86}==$/, name);
          assert.equal(resolved, undefined, name);
        }
        assert.doesNotMatch(readFileSync(`${folder}/package-lock.json`, "utf8"), /"(git\+|file:)/);
      });
    });
  }

  it("are written in this form by npm", () => {
    const settings = readFileSync(".npmrc", "utf8").split("\n");
    assert.ok(settings.includes("save-exact=true"));
    assert.ok(settings.includes("omit-lockfile-registry-resolved=true"));
  });
});
