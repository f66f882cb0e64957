import assert from "node:assert/strict";
import { output, refusal } from "./call";

interface Checked {
  readonly version?: string;
  readonly leftOut?: number;
  readonly findings: readonly {
    readonly id: string;
    readonly message: string;
    readonly startLine: number;
    readonly fixes: readonly { readonly id: string; readonly automatic: boolean }[];
  }[];
}

const check = (files: Readonly<Record<string, string>>): Promise<Checked> =>
  output<Checked>("check", {}, files);
const ids = async (files: Readonly<Record<string, string>>): Promise<string[]> =>
  (await check(files)).findings.map(({ id }) => id);

const misplaced =
  "micronaut:\n  security:\n    defaultRole:\n      name: a\n      description: b\n      permissions: { FLOW: [READ] }\n";

describe("agent tool: check", () => {
  it("names each finding and its fixes", async () => {
    const { findings } = await check({ "a.yml": misplaced });
    assert.deepEqual(
      findings.map(({ id, startLine, fixes }) => [id, startLine, fixes]),
      [
        [
          "misplaced-default-role@3:5",
          3,
          [
            {
              id: "misplaced-default-role@3:5/1",
              title: "Move to 'kestra.security'",
              automatic: true,
            },
          ],
        ],
      ],
    );
  });
  it("finds nothing in a correct file", async () =>
    assert.deepEqual(await ids({ "a.yml": "kestra:\n  queue: { type: postgres }\n" }), []));
  it("reads the other files of the deployment, and the version from them", async () => {
    const compose =
      "services:\n  kestra:\n    image: kestra/kestra:v1.2.0\n    command: server standalone --config /a.yml\n    volumes: ['./a.yml:/a.yml']\n";
    const { version } = await check({
      "a.yml": "kestra:\n  url: https://a.b\n",
      "compose.yml": compose,
    });
    assert.equal(version, "1.2");
  });
  it("checks for the version that the agent knows, as fix does", async () => {
    const files = { "a.yml": "kestra:\n  ee:\n    tenants: { enabled: true }\n" };
    const at = async (version: string) => {
      const checked = await output<Checked>("check", { version }, files);
      const { left } = await output<{ left: number }>("fix", { version }, files);
      return [checked.version, checked.findings.length, left];
    };
    assert.deepEqual(await at("0.22"), ["0.22", 0, 0]);
    assert.deepEqual(await at("1.3"), ["1.3", 1, 1]);
    for (const name of ["check", "fix", "effective_configuration"])
      assert.match(await refusal(name, { version: "new" }, files), /^The version is not/);
    const input = { version: "new", what: "sso" };
    assert.match(await refusal("set_up", input, files), /^The version is not/);
  });
  it("reads code blocks of Markdown", async () =>
    assert.deepEqual(await ids({ "README.md": `Kestra:\n\n\`\`\`yaml\n${misplaced}\`\`\`\n` }), [
      "misplaced-default-role@6:5",
    ]));
  it("says how many findings are left out", async () => {
    const keys = Array.from({ length: 150 }, (_, index) => `      wrong-${index}: 1\n`).join("");
    const { findings, leftOut } = await check({
      "a.yml": `kestra:\n  security:\n    oidc:\n${keys}`,
    });
    assert.equal(findings.length, 100);
    assert.ok((leftOut ?? 0) >= 50);
  });
  it("says so if there is no configuration", async () =>
    assert.match(await refusal("check", {}, { "a.yml": "a: b\n" }), /^No Kestra configuration/));
  it("refuses an input that it does not know", async () =>
    assert.equal(
      await refusal("fix", { fixes: [1] }, { "a.yml": misplaced }),
      "The input fixes does not match the schema of the tool.",
    ));
});
