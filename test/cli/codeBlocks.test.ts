// The command line with files in other languages that contain configurations.
import assert from "node:assert/strict";
import { formats } from "../../server/src/cli/reports/formats";
import { runOn } from "./terminal";

const misplaced =
  "micronaut:\n  security:\n    default-role:\n      name: viewer\n      description: x\n      permissions:\n        FLOW: [READ]\n";
const moved = misplaced.replace("micronaut", "kestra");
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
  it("may be absent if another file has a configuration", async () =>
    assert.deepEqual((await runOn(files, "check", "docs/b.md", "README.md")).code, 1));
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
  const prose = "Set kestra.url: x in the file, and\nmicronaut.server.port: 1\n";
  for (const [name, text] of [
    [".env", "KESTRA_URL=http://a\nKESTRA_CONFIGURATION=kestra.url=a\n"],
    ["prod.env", "A=1\n"],
    ["application.properties", "micronaut.security.oauth2.enabled=true\nkestra.url=http://a\n"],
    ["notes.txt", prose],
    ["main.tfvars", 'kestra = { url: "x" }\n'],
    ["Makefile", "kestra:\n\tdocker run kestra/kestra\n"],
    ["Jenkinsfile", program],
  ] as const)
    it(`are skipped in every report: ${name}`, async () => {
      for (const format of formats) {
        const { code, out, err, written } = await runOn(
          { [name]: text },
          ...["check", "--fix", "--format", format, name],
        );
        assert.deepEqual([code, written], [2, {}]);
        assert.match(err, /^kestra-config: .*: Skipped because it is not YAML\.$/m);
        if (format === "json") assert.equal(out, "[]\n");
      }
    });
  for (const name of ["application.yml.dist", "values.yaml", "application.json", "a", "-"])
    it(`are YAML if the name is ${name}`, async () =>
      assert.equal((await runOn({ [name]: program }, "check", name)).code, 1));
});

describe("command line: a named file without a configuration", () => {
  const chart = "configurations.application";
  const compose =
    "services:\n  kestra:\n    image: kestra/kestra:v1.0.0\n    command: server local\n";
  const block = "kestra:\n  queue:\n    type: postgres\n";
  for (const [name, text, expected] of [
    ["values.yaml", "configurations:\n  kestra:\n    queue:\n      type: postgres\n", chart],
    ["values.yaml", "replicaCount: 1\nimage:\n  tag: a\n", chart],
    [
      "values.yaml",
      "image:\n  repository: kestra/kestra\n  tag: v1.3.5\nkestra:\n  url: https://kestra.example.com\n  server:\n    basic-auth:\n      username: admin@example.com\n",
      chart,
    ],
    ["prod.yaml", "kestra-chart:\n  chart:\n    configurations:\n      application: {}\n", chart],
    ["application.yml", "", "empty"],
    ["application.yml", "# kestra:\n\n", "empty"],
    ["application.yml", `config:\n${block.replace(/^/gm, "  ")}`, "at the top level"],
    ["application.json", "{}", "at the top level"],
    ["compose.yml", compose, "KESTRA_CONFIGURATION of a service"],
    ["compose.yml", compose.replace("kestra/kestra", "acme/desk"), "KESTRA_CONFIGURATION"],
    [
      "a.yml",
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kestra\ndata: {}\n",
      "ConfigMap",
    ],
    ["a.yml", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n", "a Secret"],
    ["start.sh", "docker run kestra/kestra\n", "heredoc"],
    ["README.md", "# Kestra\n", "fenced code block"],
    ["Dockerfile", "FROM kestra/kestra\n", "heredoc"],
    ["main.tf", 'resource "a" "kestra" {}\n', "heredoc"],
    ["akhq.yml", "micronaut:\n  security:\n    enabled: true\nakhq:\n  a: 1\n", "at the top level"],
  ] as const)
    it(`is reported with where it is expected: ${name} ${JSON.stringify(text.slice(0, 40))}`, async () => {
      for (const format of formats) {
        const { code, out, err } = await runOn({ [name]: text }, "check", "--format", format, name);
        assert.equal(code, 2);
        assert.ok(err.startsWith(`kestra-config: ${name}: No Kestra configuration found. `), err);
        assert.ok(err.includes(expected), err);
        assert.equal(err.split("\n").length, 2);
        if (format === "json") assert.equal(out, "[]\n");
        if (format === "text") assert.equal(out, "");
      }
    });
  it("is accepted with --allow-none", async () => {
    const { code, err } = await runOn({ "a.yml": "a: 1\n" }, "check", "--allow-none", "a.yml");
    assert.deepEqual([code, err.includes("No Kestra configuration found")], [0, true]);
  });
  for (const [name, text] of [
    ["compose.yml", `${compose}    environment:\n      KESTRA_URL: http://a\n`],
    ["compose.yml", `${compose}    env_file: kestra.env\n`],
    ["compose.yml", `${compose}    volumes:\n      - ./a.yml:/app/confs/a.yml\n`],
    ["compose.override.yml", "services:\n  kestra:\n    ports: []\n"],
  ] as const)
    it(`is not reported if it is elsewhere: ${JSON.stringify(text.slice(90))}`, async () =>
      assert.equal((await runOn({ [name]: text }, "check", name)).code, 0));
});
