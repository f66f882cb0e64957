// What git ignores, as the files say it that the server can see.
import assert from "node:assert/strict";
import { isIgnored } from "../../server/src/project/gitIgnore";

const root = "file:///home/my%20project/";
const env = `${root}deploy/kestra/.env`;

/** Whether git ignores the file, given the text of `.gitignore` by folder below the root. */
const ignored = (texts: Readonly<Record<string, string>>): boolean =>
  isIgnored(
    env,
    Object.entries(texts).map(([folder, text]) => ({ folder: root + folder, text })),
  );

describe("whether git ignores a file", () => {
  it("is said in its folder or in one above", () => {
    assert.ok(ignored({ "": ".env\n" }));
    assert.ok(ignored({ "deploy/kestra/": ".env" }));
    assert.ok(ignored({ "deploy/": "\uFEFFkestra/.env\r\n" }));
    assert.ok(ignored({ "": "/deploy/*/.env" }));
    assert.ok(ignored({ "": "**/.env*" }));
    assert.ok(ignored({ "": "deploy/" }));
    assert.ok(ignored({ "": "*" }));
  });
  it("is not said by anything else", () => {
    assert.ok(!ignored({}));
    assert.ok(!ignored({ "": "# .env\n*.log\n/.env\n.ENV\n.env.local\n" }));
    assert.ok(!ignored({ "other/": ".env" }));
    assert.ok(!isIgnored("file:///elsewhere/.env", [{ folder: root, text: ".env" }]));
  });
  it("is taken back by a later line, or by a file further down", () => {
    assert.ok(!ignored({ "": ".env\n!.env\n" }));
    assert.ok(!ignored({ "": ".env", "deploy/kestra/": "!.env" }));
    assert.ok(ignored({ "": "!.env", "deploy/kestra/": ".env" }));
    assert.ok(ignored({ "": ".env", "deploy/kestra/": "!.env.example" }));
  });
  it("is not taken back in a folder that is ignored itself", () =>
    assert.ok(ignored({ "": "deploy/", "deploy/kestra/": "!.env" })));
  it("is told by the last of several files in one folder", () =>
    assert.ok(
      !isIgnored(env, [
        { folder: root, text: ".env" },
        { folder: root, text: "!.env" },
      ]),
    ));
  it("is answered for any address, and whatever patterns are there", () => {
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
