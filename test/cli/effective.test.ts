// The `effective` command: what a server ends up with, in every format, and how two servers differ.
import assert from "node:assert/strict";
import { runOn } from "./terminal";

const files = {
  "compose.yml": `services:
  kestra:
    image: kestra/kestra:v1.3.0
    volumes: ["./application.yml:/app/confs/application.yml"]
    env_file: kestra.env
    environment:
      MICRONAUT_CONFIG_FILES: /app/confs/application.yml
      DATASOURCES_POSTGRES_PASSWORD: hunter2
      DB_URL: jdbc:postgresql://db/kestra
`,
  "kestra.env": "KESTRA_REPOSITORY_TYPE=postgres\n",
  "compose.override.yml":
    "services:\n  kestra:\n    environment:\n      KESTRA_URL: http://override\n",
  "application.yml": `kestra:
  url: http://localhost
  plugins.repositories: [a, b]
datasources.postgres.url: \${DB_URL}
`,
};

const plainly = `datasources:
  postgres:
    password: "***"
    url: "jdbc:postgresql://db/kestra"
kestra:
  plugins:
    repositories:
      - a
      - b
  repository:
    type: postgres
  url: http://override
`;

const sides = {
  "dev.yml": "kestra.url: http://dev\ndatasources.h2.password: one\nmicronaut.server.port: 80\n",
  "prod.yml": "kestra.url: http://prod\ndatasources.h2.password: two\n",
};

describe("command line: effective", () => {
  it("prints YAML, for any file of the deployment and with the files next to it", async () => {
    for (const name of ["compose.yml", "application.yml", "compose.override.yml"])
      assert.deepEqual(await runOn(files, "effective", name), {
        ...{ code: 0, out: plainly, err: "", written: {} },
      });
  });

  it("prints the servers of the current folder", async () => {
    const { out } = await runOn({ ...files, "other/a.yml": sides["dev.yml"] }, "effective");
    assert.match(out, /^# Effective configuration of kestra \(compose\.yml\)\n/);
    assert.match(out, /^---\n# Effective configuration of other\/a\.yml\n/m);
  });

  it("reads standard input and code blocks", async () => {
    const { out } = await runOn({ "-": sides["prod.yml"] }, "effective", "-", "--origins");
    assert.match(out, /^ {2}url: http:\/\/prod {2}# <stdin>:1$/m);
    const page = { "a.md": `\`\`\`yaml\n${sides["prod.yml"]}\`\`\`\n` };
    assert.match((await runOn(page, "effective", "a.md", "--origins")).out, /# a\.md:2$/m);
  });

  it("prints origins as comments", async () => {
    const { out } = await runOn(files, "effective", "compose.yml", "--origins");
    const lines = out.split("\n");
    for (const line of [
      "# Effective configuration of kestra (compose.yml)",
      '    password: "***"  # variable DATASOURCES_POSTGRES_PASSWORD, compose.yml:8',
      '    url: "jdbc:postgresql://db/kestra"  # application.yml:4, from ${DB_URL}, variable of compose.yml:9',
      "    type: postgres  # variable KESTRA_REPOSITORY_TYPE, kestra.env:1",
      "  # overridden: http://localhost, application.yml:2",
    ])
      assert.ok(lines.includes(line), line);
  });

  it("prints Java properties", async () => {
    const { out } = await runOn(files, "effective", "compose.yml", "--format", "properties");
    assert.equal(
      out,
      `datasources.postgres.password=***
datasources.postgres.url=jdbc:postgresql://db/kestra
kestra.plugins.repositories[0]=a
kestra.plugins.repositories[1]=b
kestra.repository.type=postgres
kestra.url=http://override
`,
    );
  });

  it("escapes what Java properties do not contain", async () => {
    const text = 'kestra.queue.type: h2\nkestra.x: " a\\\\\\n\\u00e9"\nkestra."a b:c": x\n';
    const { out } = await runOn(
      { a: text.replace('kestra."a b:c"', '"kestra.a:c"') },
      "effective",
      "a",
      "--format",
      "properties",
    );
    assert.match(out, /^kestra\.x=\\ a\\\\\\n\\u00e9$/m);
    assert.match(out, /^kestra\.a\\:c=x$/m);
  });

  it("prints JSON", async () => {
    const { out } = await runOn(files, "effective", "compose.yml", "--format", "json", "--origins");
    const { servers } = JSON.parse(out) as { servers: { properties: object[] }[] };
    const [server, ...others] = servers;
    assert.deepEqual(others, []);
    assert.deepEqual(server?.properties.slice(0, 2), [
      {
        name: "datasources.postgres.password",
        ...{ value: "***", secret: true },
        origin: { variable: "DATASOURCES_POSTGRES_PASSWORD", file: "compose.yml", line: 8 },
      },
      {
        name: "datasources.postgres.url",
        value: "jdbc:postgresql://db/kestra",
        origin: { file: "application.yml", line: 4 },
        placeholders: [{ name: "${DB_URL}", kind: "variable", file: "compose.yml", line: 9 }],
      },
    ]);
  });

  it("prints secrets only on request", async () => {
    const { out } = await runOn(files, "effective", "compose.yml", "--show-secrets");
    assert.equal(out, plainly.replace('"***"', "hunter2"));
  });

  it("adds the defaults of a release", async () => {
    const defaultsOf = async (version: string): Promise<string> =>
      (await runOn(sides, "effective", "dev.yml", "--defaults", "--target-version", version)).out;
    const [old, current] = [await defaultsOf("0.20"), await defaultsOf("2.0")];
    assert.notEqual(old, current);
    assert.match(current, /^ {4}port: 80$/m);
    assert.match(current, /^ {6}maximum-pool-size: 10$|^ {4}maximum-pool-size: 10$/m);
  });

  it("prints only what differs in other files, and exits with 1", async () => {
    const { code, out } = await runOn(sides, "effective", "dev.yml", "--diff", "prod.yml");
    assert.equal(code, 1);
    assert.equal(
      out,
      `--- dev.yml
+++ prod.yml
-datasources.h2.password: "***"  # another secret
+datasources.h2.password: "***"  # another secret
-kestra.url: http://dev
+kestra.url: http://prod
-micronaut.server.port: 80
`,
    );
    const same = {
      ...sides,
      "same.yml": sides["dev.yml"]
        .replace("kestra.url", "kestra: { url")
        .replace("dev\n", "dev }\n"),
    };
    const equal = await runOn(same, "effective", "dev.yml", "--diff", "same.yml");
    assert.deepEqual([equal.code, equal.out], [0, ""]);
  });

  it("prints differences as JSON", async () => {
    const { out } = await runOn(
      sides,
      "effective",
      "--format",
      "json",
      "dev.yml",
      "--diff",
      "prod.yml",
    );
    const { servers } = JSON.parse(out) as { servers: { differences: object[] }[] };
    assert.deepEqual(servers[0]?.differences.at(-1), {
      name: "micronaut.server.port",
      before: { name: "micronaut.server.port", value: 80 },
      after: null,
    });
  });

  it("compares the servers of two deployments by name", async () => {
    const two = (port: number): string =>
      ["web", "worker"]
        .map(
          (name) =>
            `  ${name}:\n    image: kestra/kestra\n    environment:\n      MICRONAUT_SERVER_PORT: ${name === "web" ? port : 1}\n`,
        )
        .join("");
    const both = {
      "dev/compose.yml": `services:\n${two(1)}`,
      "prod/compose.yml": `services:\n${two(2)}`,
    };
    const { out } = await runOn(both, "effective", "dev/compose.yml", "--diff", "prod/compose.yml");
    assert.match(out, /^-micronaut\.server\.port: "1"\n\+micronaut\.server\.port: "2"\n/m);
  });

  it("rejects what it cannot print", async () => {
    const refused: readonly (readonly [readonly string[], RegExp])[] = [
      [["missing.yml"], /missing\.yml: File not found/],
      [["other.yml"], /No configuration of Kestra found/],
      [["a.yml", "--format", "xml"], /Unknown format 'xml'/],
      [["a.yml", "--diff"], /--diff requires files/],
      [["a.yml", "--target-version", "x"], /'x' is not a Kestra version/],
      [["a.yml", "--fix"], /--fix is not an option of effective/],
    ];
    for (const [args, reason] of refused) {
      const { code, out, err } = await runOn(
        { "a.yml": sides["dev.yml"], "other.yml": "a: 1\n" },
        "effective",
        ...args,
      );
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err, reason);
    }
  });
});
