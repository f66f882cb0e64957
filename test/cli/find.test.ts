// Which files a check includes: by folder, glob and content, without those that Git or the project file ignores.
import assert from "node:assert/strict";
import { oneDeployment } from "./deployment";
import { runOn } from "./terminal";

const ours = "kestra:\n  security:\n    oidc:\n      colour: blue\n";
const foreign = "id: hello\ntasks: []\n";

/** Checking `names` reports exactly the expected files. Each of `files` has one problem. */
async function includes(
  files: Readonly<Record<string, string>>,
  names: readonly string[],
  expected: readonly string[],
): Promise<void> {
  const { out } = await runOn(files, "check", "--format", "json", ...names);
  // There is no report without files.
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

describe("command line: files to check", () => {
  it("include all YAML with a configuration in a folder", () =>
    includes(tree, ["b"], ["b/c/values.YML", "b/compose.yaml"]));
  it("include the current folder by default", () =>
    includes(tree, [], [".deploy/a.yml", "application.yml", "b/c/values.YML", "b/compose.yaml"]));
  it("include the current folder if it is specified", () =>
    includes(
      tree,
      ["."],
      [".deploy/a.yml", "application.yml", "b/c/values.YML", "b/compose.yaml"],
    ));
  it("include the matches of a glob", () => includes(tree, ["**/*.yaml"], ["b/compose.yaml"]));
  it("include the matches of a glob with wildcards in folders", () =>
    includes(tree, ["./b/*/v*.{yml,YML}"], ["b/c/values.YML"]));
  it("include a specified file with any name", () =>
    includes(tree, ["b/notes.txt"], ["b/notes.txt"]));
  it("include a file whose name looks like a glob", () =>
    includes({ ...tree, "[a].yml": ours }, ["[a].yml"], ["[a].yml"]));
  it("include each file once", () =>
    includes(tree, ["b/compose.yaml", "b", "b/*.yaml"], ["b/compose.yaml", "b/c/values.YML"]));

  const ignoring = {
    ...tree,
    ".git/HEAD": "",
    ".gitignore": "/b/c/\n*.yaml\n",
    "b/.gitignore": "!compose.yaml\n",
  };
  it("exclude what Git ignores, with precedence for deeper .gitignore files", () =>
    includes(ignoring, [], [".deploy/a.yml", "application.yml", "b/compose.yaml"]));
  it("exclude what the .gitignore of a parent folder ignores", () =>
    includes({ ...ignoring, "b/.gitignore": "" }, ["b"], []));
  it("exclude an ignored folder even if its own .gitignore negates that", () =>
    includes({ ...ignoring, "b/c/.gitignore": "!*\n" }, ["b"], ["b/compose.yaml"]));
  it("include an ignored file that is specified", () =>
    includes(ignoring, ["b/c/values.YML"], ["b/c/values.YML"]));
  it("do not depend on a .gitignore outside a repository", () =>
    includes({ "a/b/x.yml": ours, ".gitignore": "x.yml\n" }, ["a/b"], ["a/b/x.yml"]));

  it("exclude what the project file ignores", () =>
    includes(
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
    it(`result in an empty ${format} report for a folder without a configuration`, async () => {
      const { code, out, err } = await runOn({ "a.yml": "a: 1\n" }, "check", "--format", format);
      assert.equal(code, 2);
      assert.match(err, /No Kestra configuration found in this folder\./);
      isEmpty(out);
    });

  it("include files in which a slip hides the configuration", () =>
    includes(
      {
        "a/values.yml": `configurations:\n  aplication:\n    kestra:\n      url: https://kestra.example.com\n      queue:\n        type: postgres\n`,
        "b/compose.yml": `services:\n  kestra:\n    image: kestra/kestra:v1.3.31\n    environment:\n      KESTRA_CONFIGRATION: |\n        kestra:\n          url: https://kestra.example.com\n`,
      },
      [],
      ["a/values.yml", "b/compose.yml"],
    ));
  it("include files of one deployment together", async () => {
    assert.equal((await runOn(oneDeployment, "check")).out, "No problems in 2 files\n");
  });
  it("result in an error for a glob without matches", async () => {
    const { code, err } = await runOn({ "a.yml": foreign }, "check", "b/*.yml");
    assert.equal(code, 2);
    assert.match(err, /Check the file names and your \.gitignore\./);
  });
});

const resultsIn = (sarif: string): unknown =>
  (JSON.parse(sarif) as { runs: readonly { results: unknown }[] }).runs[0]?.results;
