// The command line with files in other languages that contain configurations.
import assert from "node:assert/strict";
import { runOn } from "./terminal";

const misplaced = "micronaut:\n  security:\n    default-role:\n      name: viewer\n";
const moved = "kestra:\n  security:\n    default-role:\n      name: viewer\n";
const page = (yaml: string): string => `# Password: hunter2\n\n\`\`\`yaml\n${yaml}\`\`\`\n`;
const rule = "misplaced-default-role";

const reported = async (
  files: Readonly<Record<string, string>>,
  ...names: readonly string[]
): Promise<string[]> => {
  const { out } = await runOn(files, "check", "--format", "json", ...names);
  return (JSON.parse(out || "[]") as { file: string; rule: string; line: number }[]).map(
    (found) => `${found.file}:${found.line} ${found.rule}`,
  );
};

describe("command line: code blocks", () => {
  const files = { "README.md": page(misplaced), "docs/a.md": page(misplaced), "docs/b.md": "x" };
  it("are checked in a named file", async () =>
    assert.deepEqual(await reported(files, "README.md"), [`README.md:6 ${rule}`]));
  it("are checked in the matches of a glob", async () =>
    assert.deepEqual(await reported(files, "docs/*"), [`docs/a.md:6 ${rule}`]));
  it("are not searched for in folders", async () =>
    assert.deepEqual(await reported({ ...files, "docs/x.yml": misplaced }, "."), [
      `docs/x.yml:3 ${rule}`,
    ]));
  it("are fixed", async () => {
    const { written } = await runOn(files, "check", "--fix", "README.md");
    assert.deepEqual(written, { "README.md": page(moved) });
  });
  it("are shown in a diff without the lines around them", async () => {
    const { out, written } = await runOn(files, "check", "--fix-dry-run", "README.md");
    assert.match(out, /^-micronaut:\n\+kestra:$/m);
    assert.doesNotMatch(out, /hunter2/);
    assert.deepEqual(written, {});
  });
  it("are not converted", async () => {
    const { code, err, written } = await runOn(files, "migrate", "--to", "2.0", "README.md");
    assert.deepEqual([code, written], [2, {}]);
    assert.match(err, /README\.md: Only YAML files can be converted/);
  });
  const script = (yaml: string): string => `cat > a.yml <<EOF\n${yaml}EOF\n`;
  for (const name of [
    "start.sh",
    "a/main.tf",
    "Dockerfile",
    "docker/Dockerfile.dev",
    "x.Dockerfile",
  ])
    it(`are fixed in ${name}`, async () => {
      const { written } = await runOn({ [name]: script(misplaced) }, "check", "--fix", name);
      assert.deepEqual(written, { [name]: script(moved) });
    });
  it("are fixed in a file without an extension that begins like a script", async () => {
    const text = (yaml: string): string => `#!/usr/bin/env bash\n${script(yaml)}`;
    const { written } = await runOn({ start: text(misplaced) }, "check", "--fix", "start");
    assert.deepEqual(written, { start: text(moved) });
  });
  for (const name of ["a.yml.tftpl", "a/b.yaml.tpl"])
    it(`are whole files in ${name}`, async () => {
      const text = `kestra:\n  url: \${url}\n${misplaced}`;
      assert.deepEqual(await reported({ [name]: text }, name), [`${name}:5 ${rule}`]);
    });
  it("may be absent", async () =>
    assert.deepEqual((await runOn(files, "check", "docs/b.md")).code, 0));
});

describe("command line: files that are not YAML", () => {
  const program = 'kestra:\n  security: {\n  url = "micronaut:"\n';
  it("are skipped if they are named", async () => {
    const named = { "start.py": program, "a.yml": "kestra:\n  url: http://a\n" };
    const { code, err, out } = await runOn(named, "check", "start.py", "a.yml");
    assert.equal(err, "kestra-config: start.py: Skipped because it is not YAML.\n");
    assert.deepEqual([code, /start/.test(out)], [0, false]);
  });
  it("fail the check if there is nothing else", async () =>
    assert.equal((await runOn({ "start.py": program }, "check", "start.py")).code, 2));
  for (const name of ["application.yml.dist", "values.yaml", "application.json", "a", "-"])
    it(`are YAML if the name is ${name}`, async () =>
      assert.equal((await runOn({ [name]: program }, "check", name)).code, 1));
});
