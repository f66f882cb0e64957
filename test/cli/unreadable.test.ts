// Files and folders that cannot be read: named, or found in a folder.
import assert from "node:assert/strict";
import { runOn } from "./terminal";

const ours = "kestra:\n  url: https://kestra.example.com\n";
const wrong = "kestra:\n  security:\n    oidc:\n      colour: blue\n";
const foreign = "id: hello\ntasks: []\n";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le");
const bigEndian = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();
const utf32 = (text: string): Uint8Array =>
  Buffer.from(Uint32Array.from([...text].map((one) => one.codePointAt(0) ?? 0)).buffer);

type Content = Parameters<typeof runOn>[0][string];

/** What `check` prints about `bad.yml` next to a file without problems; undefined if it prints nothing. */
async function reportOn(content: Content): Promise<string | undefined> {
  const { code, out, err } = await runOn({ "ok.yml": ours, "d/bad.yml": content }, "check");
  assert.equal(out, "No problems in 1 file\n");
  assert.equal(code, err === "" ? 0 : 2);
  return err === "" ? undefined : err.replace(/^kestra-config: d\/bad\.yml: |\n$/g, "");
}

const saveAsUtf8 = (encoding: string): string => `The file is ${encoding}. Save it as UTF-8.`;

describe("command line: a file in a folder", () => {
  const encodings: readonly [string, (text: string) => Uint8Array, string][] = [
    ["Latin-1", (text) => latin1(`${text}# caf\u00e9\n`), saveAsUtf8("not valid UTF-8")],
    ["UTF-16", utf16, saveAsUtf8("UTF-16")],
    ["UTF-16 with a mark", (text) => utf16(`\uFEFF${text}`), saveAsUtf8("UTF-16")],
    ["UTF-16, big-endian", bigEndian, saveAsUtf8("UTF-16")],
    ["UTF-16, big-endian with a mark", (text) => bigEndian(`\uFEFF${text}`), saveAsUtf8("UTF-16")],
    ["UTF-32", utf32, saveAsUtf8("UTF-32")],
    ["UTF-32 with a mark", (text) => utf32(`\uFEFF${text}`), saveAsUtf8("UTF-32")],
    [
      "UTF-8 with NUL characters",
      (text) => utf8(`${text}\0`),
      "The file contains NUL characters. Save it as plain text in UTF-8.",
    ],
  ];
  for (const [name, encode, expected] of encodings) {
    it(`is reported if it is a configuration in ${name}`, async () =>
      assert.equal(await reportOn(encode(ours)), expected));
    it(`is not reported if it is another file in ${name}`, async () =>
      assert.equal(await reportOn(encode(foreign)), undefined));
  }
  it("is not reported if it is binary", async () =>
    assert.equal(
      await reportOn(Uint8Array.from({ length: 2000 }, (_, i) => (i * 7) % 256)),
      undefined,
    ));

  for (const [code, expected] of [
    ["EACCES", "The file cannot be read (EACCES). Check its permissions."],
    ["EIO", "The file cannot be read (EIO). Check its permissions."],
    ["ELOOP", "The link leads back to itself. Remove it or correct its target."],
    ["NOT_A_FILE", "This is not a regular file. Specify files with a configuration."],
  ] as const)
    it(`is reported if reading it fails with ${code}`, async () =>
      assert.equal(await reportOn({ fails: code }), expected));
  it("is not reported if it was removed in the meantime", async () =>
    assert.equal(await reportOn({ fails: "ENOENT" }), undefined));
  it("is not reported if Git ignores it", async () => {
    const files = {
      ".git/HEAD": "",
      ".gitignore": "/data/\nbad.yml\n",
      "ok.yml": ours,
      "bad.yml": { fails: "EACCES" },
      "data/": { fails: "EACCES" },
    };
    assert.equal((await runOn(files, "check")).code, 0);
  });
});

describe("command line: a folder that cannot be read", () => {
  const files = { "ok.yml": ours, "data/": { fails: "EACCES" } };
  const message =
    "kestra-config: data/: The folder cannot be read (EACCES). Check its permissions, or exclude it in .gitignore or .kestra-config.json.\n";

  it("is reported", async () => {
    const { code, out, err } = await runOn(files, "check");
    assert.deepEqual([code, out, err], [2, "No problems in 1 file\n", message]);
  });
  it("is reported if it is specified", async () => {
    const { code, err } = await runOn(files, "check", "data");
    assert.deepEqual([code, err], [2, message]);
  });
  it("is not reported if the project file excludes it", async () => {
    const excluded = { ...files, ".kestra-config.json": '{ "ignore": ["data/"] }' };
    assert.equal((await runOn(excluded, "check")).code, 0);
  });
  it("is not reported if the files next to it are specified", async () => {
    assert.equal((await runOn(files, "check", "ok.yml")).code, 0);
    assert.equal((await runOn(files, "check", "*.yml")).code, 0);
  });
});

describe("command line: a link", () => {
  const linked = { "a.yml": { link: "b/real.yml" }, "b/real.yml": wrong };
  const filesIn = async (files: Parameters<typeof runOn>[0], ...names: string[]) => {
    const { out } = await runOn(files, "check", "--format", "json", ...names);
    return (JSON.parse(out) as { file: string }[]).map(({ file }) => file);
  };

  it("to a file elsewhere is followed", async () =>
    assert.deepEqual(
      await filesIn({ "a/x.yml": { link: "b/real.txt" }, "b/real.txt": linked["b/real.yml"] }, "a"),
      ["a/x.yml"],
    ));
  it("and its target are checked once", async () => {
    assert.deepEqual(await filesIn(linked), ["b/real.yml"]);
    assert.deepEqual(await filesIn(linked, "a.yml", "b/real.yml"), ["a.yml"]);
    assert.deepEqual(await filesIn(linked, "b", "a.yml"), ["a.yml"]);
  });
  it("to nothing is reported", async () => {
    const expected = "The link leads to a file that does not exist.";
    assert.equal(await reportOn({ link: "nowhere.yml" }), expected);
  });
  it("that an editor uses as a lock is not reported", async () => {
    const files = { "ok.yml": ours, ".#ok.yml": { link: "user@host.1234" } };
    assert.equal((await runOn(files, "check")).code, 0);
  });
  it("to a folder is not followed", async () =>
    assert.deepEqual(await filesIn({ ...linked, "c.yml": { link: "b" } }), ["b/real.yml"]));
});

describe("command line: a file that is named in several ways", () => {
  const files = { "b/a.yml": wrong };
  it("is checked once", async () => {
    const names = [
      "b/a.yml",
      "./b/a.yml",
      "/project/b/a.yml",
      "../project/b/a.yml",
      "b",
      "./b/*.yml",
    ];
    const { out } = await runOn(files, "check", ...names);
    assert.match(out, /^b\/a\.yml:4:7 .*\n\n1 problem \(.*\) in 1 file\n$/);
  });
});
