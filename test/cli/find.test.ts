// Which files a check looks at: by folder, by glob, by content, and by what git and the project leave out.
import assert from "node:assert/strict";
import { oneDeployment } from "./deployment";
import { runOn } from "./terminal";

const ours = "kestra:\n  security:\n    oidc:\n      colour: blue\n";
const foreign = "id: hello\ntasks: []\n";

/** The files that are reported when `names` are checked, each of `files` having one problem. */
async function looksAt(
  files: Readonly<Record<string, string>>,
  names: readonly string[],
  expected: readonly string[],
): Promise<void> {
  const { out } = await runOn(files, "check", "--format", "json", ...names);
  // Where there is nothing, there is no report.
  const found = (JSON.parse(out || "[]") as { file: string }[]).map(({ file }) => file);
  assert.deepEqual(found, expected);
}

const tree = {
  "application.yml": ours,
  "b/compose.yaml": ours,
  "b/c/values.YML": ours,
  "b/flow.yml": foreign,
  "b/notes.txt": ours,
  "node_modules/x/a.yml": ours,
  ".git/a.yml": ours,
  ".deploy/a.yml": ours,
};

describe("command line: which files", () => {
  it("a folder is all YAML below it that holds a configuration", () =>
    looksAt(tree, ["b"], ["b/c/values.YML", "b/compose.yaml"]));
  it("no name is the current folder", () =>
    looksAt(tree, [], [".deploy/a.yml", "application.yml", "b/c/values.YML", "b/compose.yaml"]));
  it("the current folder may be named, too", () =>
    looksAt(tree, ["."], [".deploy/a.yml", "application.yml", "b/c/values.YML", "b/compose.yaml"]));
  it("a glob is what it matches", () => looksAt(tree, ["**/*.yaml"], ["b/compose.yaml"]));
  it("a glob begins anywhere", () => looksAt(tree, ["./b/*/v*.{yml,YML}"], ["b/c/values.YML"]));
  it("a file has any name", () => looksAt(tree, ["b/notes.txt"], ["b/notes.txt"]));
  it("a file that has the name of a glob is a file", () =>
    looksAt({ ...tree, "[a].yml": ours }, ["[a].yml"], ["[a].yml"]));
  it("each is looked at once", () =>
    looksAt(tree, ["b/compose.yaml", "b", "b/*.yaml"], ["b/compose.yaml", "b/c/values.YML"]));

  const ignoring = {
    ...tree,
    ".git/HEAD": "",
    ".gitignore": "/b/c/\n*.yaml\n",
    "b/.gitignore": "!compose.yaml\n",
  };
  it("what git ignores is left out, and a deeper .gitignore has the last word", () =>
    looksAt(ignoring, [], [".deploy/a.yml", "application.yml", "b/compose.yaml"]));
  it("the .gitignore of a folder above speaks, too", () =>
    looksAt({ ...ignoring, "b/.gitignore": "" }, ["b"], []));
  it("a folder that is ignored does not come back", () =>
    looksAt({ ...ignoring, "b/c/.gitignore": "!*\n" }, ["b"], ["b/compose.yaml"]));
  it("what is named is checked all the same", () =>
    looksAt(ignoring, ["b/c/values.YML"], ["b/c/values.YML"]));
  it("a .gitignore outside of a repository means nothing to those below", () =>
    looksAt({ "a/b/x.yml": ours, ".gitignore": "x.yml\n" }, ["a/b"], ["a/b/x.yml"]));

  it("what the project file ignores is left out", () =>
    looksAt(
      { ...tree, ".kestra-config.json": '{ "ignore": ["/b/", "*.yaml"] }' },
      [],
      [".deploy/a.yml", "application.yml"],
    ));

  for (const [format, isEmpty] of [
    ["json", (out: string) => assert.deepEqual(JSON.parse(out), [])],
    ["sarif", (out: string) => assert.deepEqual(resultsIn(out), [])],
    [
      "junit",
      (out: string) =>
        assert.match(out, /<testsuites .*tests="0" failures="0">\n<\/testsuites>\n$/),
    ],
    ["github", (out: string) => assert.equal(out, "")],
    ["text", (out: string) => assert.equal(out, "")],
  ] as const)
    it(`a folder without a configuration gives an empty document: ${format}`, async () => {
      const { code, out, err } = await runOn({ "a.yml": "a: 1\n" }, "check", "--format", format);
      assert.equal(code, 2);
      assert.match(err, /No Kestra configuration found in this folder\./);
      isEmpty(out);
    });

  it("files that complete each other are found together", async () => {
    assert.equal((await runOn(oneDeployment, "check")).out, "No problems in 2 files\n");
  });
  it("nor is a glob that matches none", async () => {
    const { code, err } = await runOn({ "a.yml": foreign }, "check", "b/*.yml");
    assert.equal(code, 2);
    assert.match(err, /Check the file names and your \.gitignore\./);
  });
});

const resultsIn = (sarif: string): unknown =>
  (JSON.parse(sarif) as { runs: readonly { results: unknown }[] }).runs[0]?.results;
