// The `upgrade` command: the plan, what it writes, exit codes and refusals.
import assert from "node:assert/strict";
import { inCompose } from "../check";
import { runOn } from "./terminal";

const old = "kestra:\n  jdbc.executor.thread-count: 4 # ours\n  tutorial-flows.enabled: false\n";
const now = "kestra:\n  executor:\n    thread-count: 4 # ours\n  tutorial-flows.enabled: false\n";
const args = ["upgrade", "--from", "1.3", "--to", "2.0"];

describe("command line: upgrade", () => {
  it("prints the plan in groups and writes nothing", async () => {
    const { code, out, err, written } = await runOn({ "a.yml": old }, ...args, "a.yml");
    assert.deepEqual([code, err, written], [0, "", {}]);
    const lines = out.split("\n");
    assert.deepEqual(lines.slice(0, 3), [
      "Must be done (1)",
      "  a.yml:2 2.0 editable: Kestra reads 'kestra.jdbc.executor.thread-count' as 'kestra.executor.thread-count' from 2.0 on.",
      "    https://kestra.io/docs/configuration/runtime-and-storage",
    ]);
    assert.match(out, /\nShould be checked \(\d\)\n {2}a\.yml:1 2\.0 Defaults that /);
    assert.match(out, /\nGood to know \(1\)\n {2}a\.yml:1 2\.0 Kestra 2\.0 needs Java 25\./);
    assert.equal(
      lines.at(-2),
      "4 changes up to Kestra 2.0 in 1 file, 1 of them can be edited with --apply",
    );
  });
  it("writes the edits with --apply", async () => {
    const { code, out, written } = await runOn({ "a.yml": old }, ...args, "--apply", "a.yml");
    assert.deepEqual([code, written], [0, { "a.yml": now }]);
    assert.match(out, /a\.yml:2 2\.0 edited: /);
    assert.match(out, /4 changes up to Kestra 2\.0 in 1 file, 1 edited\n$/);
    assert.deepEqual((await runOn({ "a.yml": now }, ...args, "--apply", "a.yml")).written, {});
  });
  it("keeps standard output for the new text of standard input", async () => {
    const { out, err } = await runOn({ "-": old }, ...args, "--apply", "-");
    assert.equal(out, now);
    assert.match(err, /<stdin>:2 2\.0 edited: /);
  });
  it("prints JSON", async () => {
    const { out } = await runOn({ "a.yml": old }, ...args, "--format", "json", "a.yml");
    const [first, ...others] = JSON.parse(out) as Record<string, unknown>[];
    assert.deepEqual(first, {
      ...{ file: "a.yml", line: 2, id: "0 move kestra.jdbc.executor.thread-count" },
      ...{ group: "must", release: "2.0" },
      message:
        "Kestra reads 'kestra.jdbc.executor.thread-count' as 'kestra.executor.thread-count' from 2.0 on.",
      docs: "https://kestra.io/docs/configuration/runtime-and-storage",
      edit: "possible",
    });
    assert.deepEqual([...new Set(others.map(({ edit }) => edit))], ["none"]);
  });

  it("takes the current version from the image or the comment", async () => {
    const compose = inCompose(old).replace(/image: \S+/, "image: kestra/kestra:v1.2.3");
    const files = { "a.yml": compose, "b.yml": `# kestra-config: version=1.3\n${old}` };
    const { code, out } = await runOn(files, "upgrade", "--to", "2.0", "a.yml", "b.yml");
    assert.equal(code, 0);
    assert.match(out, /in 2 files/);
    const unknown = await runOn({ "a.yml": old }, "upgrade", "--to", "2.0", "a.yml");
    assert.deepEqual(
      [unknown.code, unknown.err],
      [
        2,
        "kestra-config: a.yml: The current version of Kestra is unknown. Specify it with --from, for example --from 1.3.\n",
      ],
    );
  });
  it("plans what concerns a server once for all files that it reads", async () => {
    const files = {
      "docker-compose.yml":
        "services:\n  kestra:\n    image: kestra/kestra:v1.3.0\n    command: server standalone -c /etc/a.yml -c /etc/b.yml\n    volumes:\n      - ./a.yml:/etc/a.yml\n      - ./b.yml:/etc/b.yml\n",
      "a.yml": "kestra:\n  repository.type: postgres\n",
      "b.yml": "kestra:\n  queue.type: postgres\n",
    };
    const { code, out } = await runOn(files, "upgrade", "--to", "2.0");
    assert.equal(code, 0, out);
    assert.equal(out.match(/Back up the database/g)?.length, 1);
    assert.equal(out.match(/Defaults that this configuration/g)?.length, 1);
  });

  for (const [reason, more, message] of [
    [
      "an unknown version",
      ["--to", "9.9"],
      /'9\.9' is not a known Kestra version\. Use one of 0\.20, /,
    ],
    ["a word", ["--to", "latest"], /'latest' is not a known Kestra version\./],
    ["no version", [], /No version specified\. Example: kestra-config upgrade --to 2\.0\./],
    [
      "an older version",
      ["--from", "2.0", "--to", "1.3"],
      /--to must be a later version than --from\./,
    ],
    [
      "another format",
      ["--to", "2.0", "--format", "sarif"],
      /Unknown format 'sarif'\. Use one of text, json\./,
    ],
  ] as const)
    it(`rejects ${reason}`, async () => {
      const { code, err, out } = await runOn({ "a.yml": old }, "upgrade", ...more, "a.yml");
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, message);
    });
  it("rejects files that cannot be upgraded", async () => {
    const files = { "a.yml": "id: hello\n", "b.sh": "cat <<EOF\nkestra:\nEOF\n" };
    const { code, err } = await runOn(files, ...args, "a.yml", "b.sh", "c.yml");
    assert.equal(code, 2);
    assert.match(err, /a\.yml: No Kestra configuration found\. It is expected below 'kestra'/);
    assert.match(err, /b\.sh: Only YAML files can be upgraded\./);
    assert.match(err, /c\.yml: File not found\./);
    const empty = await runOn({ "a.yml": "id: hello\n" }, ...args);
    assert.deepEqual(
      [empty.code, empty.err],
      [2, "kestra-config: No Kestra configuration found.\n"],
    );
  });
  it("exits with 1 if a configuration cannot be read", async () => {
    const { code, out, written } = await runOn(
      { "a.yml": 'kestra:\n  url: "https\n' },
      ...[...args, "--apply", "a.yml"],
    );
    assert.deepEqual([code, written], [1, {}]);
    assert.match(
      out,
      /a\.yml:2 2\.0 This configuration is not converted because its YAML is invalid/,
    );
  });
  it("reports a file that changed meanwhile", async () => {
    const { code, err } = await runOn({ "/busy/a.yml": old }, ...args, "--apply", "/busy/a.yml");
    assert.equal(code, 2);
    assert.match(err, /has been modified since it was read/);
  });
});
