import assert from "node:assert/strict";
import type { FileEdits } from "../../server/src/agentTools/edits";
import { applied, call, output, refusal, type TestFiles } from "./call";

interface Fixed {
  readonly title: string;
  readonly files: readonly FileEdits[];
  readonly left: number;
}

const fix = (files: TestFiles, fixes?: readonly string[]): Promise<Fixed> =>
  output<Fixed>("fix", fixes ? { fixes } : {}, files);

/** The files after the edits in the output. */
async function fixes(before: string, ids: readonly string[] | undefined, after: string) {
  const files = { "a.yml": before };
  const { files: edited } = await fix(files, ids);
  assert.equal(applied(files, edited)["a.yml"], after);
}

const misplaced = `micronaut:
  security:
    defaultRole:
      name: a
      permissions: { FLOW: [READ] }
`;
const moved = `kestra:
  security:
    defaultRole:
      name: a
      description: Default role
      permissions: { FLOW: [READ] }
`;

const client = (secret: string): string => `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        okta:
          client-id: kestra
          client-secret: ${secret}
          openid:
            issuer: https://acme.okta.com
`;

describe("agent tool: fix", () => {
  it("returns all automatic fixes", () => fixes(misplaced, undefined, moved));
  it("says how many lines are missing in the difference", async () => {
    const comments = "      # Why.\n".repeat(1200);
    const role = misplaced.replace("      name", `${comments}      name`);
    const long = `${role}  server:\n${comments.replaceAll("Why", "How")}    port: 8080\n`;
    const { files } = await fix({ "a.yml": long });
    const lines = files[0]?.diff.split("\n") ?? [];
    assert.equal(lines.length, 1002);
    assert.match(lines[1000] ?? "", /^… \d+ more lines$/);
  });
  it("counts the findings after them", async () =>
    assert.equal((await fix({ "a.yml": misplaced })).left, 0));
  it("returns one fix, by its id or that of its finding", async () => {
    const after = moved.replace("      description: Default role\n", "");
    await fixes(misplaced, ["misplaced-default-role@3:5/1"], after);
    await fixes(misplaced, ["misplaced-default-role@3:5"], after);
  });
  it("combines fixes that are right together", () =>
    fixes(misplaced, ["misplaced-default-role@3:5", "default-role-incomplete@3:5"], moved));
  it("does not combine others", async () =>
    assert.match(
      await refusal(
        "fix",
        { fixes: ["misplaced-default-role@3:5", "misplaced-default-role@3:5/1"] },
        { "a.yml": misplaced },
      ),
      /^These fixes cannot be combined/,
    ));
  it("says so if there is nothing to fix, or no such finding or fix", async () => {
    const { title, files } = await fix({ "a.yml": moved });
    assert.deepEqual([title, files], ["No automatic fix applies.", []]);
    const files2 = { "a.yml": misplaced };
    assert.match(await refusal("fix", { fixes: ["a@1:1"] }, files2), /^There is no finding/);
    assert.match(
      await refusal("fix", { fixes: ["misplaced-default-role@3:5/9"] }, files2),
      /has no such fix/,
    );
  });
  it("copies a secret instead of repeating it", async () => {
    const stray = "client-secret: s3cr3tValue";
    const before = client("x")
      .replace("          client-secret: x\n", "")
      .concat(`      ${stray}\n`);
    const files = { "a.yml": before };
    const { files: edited } = await fix(files, ["misplaced-key@10:7"]);
    assert.doesNotMatch(JSON.stringify(edited), /s3cr3t/);
    assert.match(edited[0]?.diff ?? "", /client-secret: \*\*\*/);
    assert.equal(applied(files, edited)["a.yml"], client("s3cr3tValue"));
  });
  it("moves a secret to the file with the variables, without repeating it", async () => {
    const compose = (secret: string, more = ""): string =>
      `services:\n  kestra:\n    image: kestra/kestra-ee:v1.2.0\n    environment:\n${more}      KESTRA_CONFIGURATION: |\n${client(secret).replace(/^(?=.)/gm, "        ")}`;
    const files = { "compose.yml": compose("s3cr3tValue"), ".gitignore": "target\n" };
    const { files: edited } = await fix(files, ["plaintext-secret@13:34"]);
    assert.doesNotMatch(JSON.stringify(edited), /s3cr3t/);
    const after = applied(files, edited);
    assert.equal(after[".env"], "KESTRA_SSO_OKTA_CLIENT_SECRET=s3cr3tValue\n");
    assert.match(
      after["compose.yml"] ?? "",
      /client-secret: "\$+\{KESTRA_SSO_OKTA_CLIENT_SECRET\}/,
    );
    assert.match(
      edited.find(({ file }) => file === ".env")?.diff ?? "",
      /^\+KESTRA_SSO_OKTA_CLIENT_SECRET=\*\*\*$/m,
    );
  });
  it("refuses an edit that rewrites a secret, and says how to make the others", async () => {
    const files = {
      "a.yml": `kestra:
  url: https://kestra.example.com/ui
micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        okta: { client-id: a, client-secret: hunter2hunter2, issuer: "https://acme.okta.com" }
`,
    };
    assert.match(
      await refusal("fix", {}, files),
      /rewrites a secret.* choose fixes by their ids\.$/,
    );
    const { title } = await fix(files, ["kestra-url@2:8"]);
    assert.equal(title, "Change to 'https://kestra.example.com'");
  });
  it("does not take an example value for a secret", async () => {
    const id = "placeholder-credential@8:26/1";
    const { files: edited } = await fix({ "a.yml": client("CLIENT_SECRET") }, [id]);
    assert.equal(edited[0]?.edits[0]?.newText, '"${KESTRA_SSO_OKTA_CLIENT_SECRET}"');
  });
  it("shows the permission on secrets", async () => {
    const role = `kestra:
  security:
    default-role:
      name: a
      description: b
      permissions:
        SECRET: [READ]
        FLOW: [READ, READ]
`;
    const { files: edited } = await fix({ "a.yml": role });
    assert.match(edited[0]?.diff ?? "", /^ +SECRET: \[READ\]$/m);
  });
  it("gives its host the same edit with the secret", async () => {
    const answer = await call(
      "fix",
      { fixes: ["plaintext-secret@8:26"] },
      { "a.yml": client("abc") },
    );
    assert.ok(answer.kind === "answer" && answer.edit);
  });
});
