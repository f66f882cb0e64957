// What Git ignores according to the .gitignore files that the server can read.
import assert from "node:assert/strict";
import { isIgnored } from "../../server/src/project/gitIgnore";

const root = "file:///home/my%20project/";
const env = `${root}deploy/kestra/.env`;

/** Whether Git ignores `env`, with the text of `.gitignore` by folder relative to the root. */
const ignored = (texts: Readonly<Record<string, string>>): boolean =>
  isIgnored(
    env,
    Object.entries(texts).map(([folder, text]) => ({ folder: root + folder, text })),
  );

describe("whether Git ignores a file", () => {
  it("is determined in its folder or a parent folder", () => {
    assert.ok(ignored({ "": ".env\n" }));
    assert.ok(ignored({ "deploy/kestra/": ".env" }));
    assert.ok(ignored({ "deploy/": "\uFEFFkestra/.env\r\n" }));
    assert.ok(ignored({ "": "/deploy/*/.env" }));
    assert.ok(ignored({ "": "**/.env*" }));
    assert.ok(ignored({ "": "deploy/" }));
    assert.ok(ignored({ "": "*" }));
  });
  it("does not depend on other patterns or folders", () => {
    assert.ok(!ignored({}));
    assert.ok(!ignored({ "": "# .env\n*.log\n/.env\n.ENV\n.env.local\n" }));
    assert.ok(!ignored({ "other/": ".env" }));
    assert.ok(!isIgnored("file:///elsewhere/.env", [{ folder: root, text: ".env" }]));
  });
  it("can be negated by a later line or in a subfolder", () => {
    assert.ok(!ignored({ "": ".env\n!.env\n" }));
    assert.ok(!ignored({ "": ".env", "deploy/kestra/": "!.env" }));
    assert.ok(ignored({ "": "!.env", "deploy/kestra/": ".env" }));
    assert.ok(ignored({ "": ".env", "deploy/kestra/": "!.env.example" }));
  });
  it("cannot be negated in an ignored folder", () =>
    assert.ok(ignored({ "": "deploy/", "deploy/kestra/": "!.env" })));
  it("is determined by the last of several files in a folder", () =>
    assert.ok(
      !isIgnored(env, [
        { folder: root, text: ".env" },
        { folder: root, text: "!.env" },
      ]),
    ));
  it("has a result for any URI and pattern", () => {
    const plain = "file:///project/";
    const long = [
      "a".repeat(100_000),
      "[a".repeat(2048),
      "*a".repeat(2048),
      "**/".repeat(1365),
      "?(a+)+$",
      "[z-a]",
    ];
    for (const uri of ["%", "a%ff", "", "/x", "../x", "./x", "a".repeat(200), "a/".repeat(200)])
      assert.equal(
        isIgnored(`${plain}${uri}/.env`, [{ folder: plain, text: `${long.join("\n")}\n.env` }]),
        true,
        uri,
      );
  });
});
