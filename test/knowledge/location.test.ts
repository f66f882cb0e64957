// Locations of files: paths in, URIs out.
import assert from "node:assert/strict";
import {
  foldersUpTo,
  isSameFile,
  nameOf,
  relativeTo,
  within,
} from "../../server/src/knowledge/location";

const compose = "file:///home/me/deploy/compose.yml";

describe("location", () => {
  const paths: [string, string | undefined][] = [
    ["./application.yml", "file:///home/me/deploy/application.yml"],
    ["application.yml", "file:///home/me/deploy/application.yml"],
    ["conf/a b.yml", "file:///home/me/deploy/conf/a%20b.yml"],
    ["../shared/x.yml", "file:///home/me/shared/x.yml"],
    ["./a/../b.yml", "file:///home/me/deploy/b.yml"],
    ["a\\b.yml", "file:///home/me/deploy/a/b.yml"],
    ["/etc/kestra/application.yml", undefined],
    ["~/application.yml", undefined],
    ["$HOME/application.yml", undefined],
    ["C:\\kestra\\application.yml", undefined],
    ["../../../../x.yml", undefined],
    ["..", undefined],
    ["", undefined],
  ];
  for (const [path, uri] of paths)
    it(`${path} resolves to ${uri ?? "nothing"}`, () =>
      assert.equal(relativeTo(compose, path), uri));

  it("lists the folders of a file up to the workspace folder", () => {
    assert.deepEqual(foldersUpTo("file:///w/a/b/x.yml", "file:///w"), [
      "file:///w/a/b/",
      "file:///w/a/",
      "file:///w/",
    ]);
    assert.deepEqual(foldersUpTo("file:///elsewhere/x.yml", "file:///w"), []);
    assert.deepEqual(foldersUpTo("file:///wide/x.yml", "file:///w"), []);
    assert.deepEqual(foldersUpTo("file:///x.yml", "file:///"), ["file:///"]);
    assert.deepEqual(foldersUpTo("untitled:Untitled-1", "file:///w"), []);
  });
  it("ignores escapes and the case of a drive letter", () => {
    assert.ok(isSameFile("file:///c%3A/a%20b.yml", "file:///C:/a b.yml"));
    assert.ok(!isSameFile("file:///a.yml", "file:///A.yml"));
    assert.ok(within("vscode-vfs://github/me/repo/a.yml", "vscode-vfs://github/me/repo"));
    assert.ok(!within("file:///w/../x.yml", "file:///x"));
    assert.equal(nameOf("file:///w/a%20b.yml"), "a b.yml");
    assert.ok(isSameFile("file:///%E0%A4%A", "file:///%E0%A4%A"));
  });
});
