// The diff of a fix, with secrets masked.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { maskSecrets } from "../../server/src/interpretation/maskSecrets";
import { everyKey } from "../../server/src/knowledge/schema/keys";
import { inCompose } from "../check";
import { runOn } from "./terminal";

const planted = "pL4nt3d";

describe("command line: --fix-dry-run", () => {
  const text = `micronaut:
  security:
    oauth2:
      clients:
        sso:
          client-secret: ${planted}
          client-id: kestra
kestra:
  security:
    oidc:
      group-claim-path: groups
`;
  it("is fast for long lines that look like secrets", () => {
    for (const piece of ["-secret", "-", "secret", "-seee", "s"])
      assert.doesNotMatch(
        maskSecrets(`a: ${piece.repeat(50_000 / piece.length)}\nsecret: ${planted}\n`),
        new RegExp(planted),
      );
  });
  it("shows a diff and writes nothing", async () => {
    const { code, out, written } = await runOn(
      { "a.yml": text },
      "check",
      "--fix-dry-run",
      "a.yml",
    );
    assert.deepEqual(written, {});
    assert.equal(code, 1);
    assert.equal(
      out,
      `--- a.yml
+++ a.yml
@@ -9,3 +9,3 @@
   security:
     oidc:
-      group-claim-path: groups
+      groups-claim-path: groups
`,
    );
  });
  it("masks a secret that a comment repeats", () => {
    const masked = maskSecrets(`password: "${planted}" # not ${planted}, but\n# (${planted})\n`);
    assert.equal(masked, 'password: "***" # not ***, but\n# (***)\n');
  });
  it("prints nothing for a file without fixes", async () => {
    const { code, out } = await runOn(
      { a: "kestra:\n  url: https://k\n" },
      "check",
      "--fix-dry-run",
      "a",
    );
    assert.deepEqual([code, out], [0, ""]);
  });
});

describe("masking", () => {
  const masks = (text: string, expected: string): void => assert.equal(maskSecrets(text), expected);
  const cases: readonly [string, string][] = [
    ["client-secret: abc # why\n", "client-secret: ***\n"],
    ['SECRET: ["READ", CREATE] # all\n', 'SECRET: ["READ", CREATE] # all\n'],
    ["SECRET:\n  - READ\n  - abc\n", "SECRET:\n  - READ\n  ***\n"],
    ["SECRET: [READ, abc]\n", "SECRET: ***\n"],
    ["clientSecert: abc\npasword: abc\n", "clientSecert: ***\npasword: ***\n"],
    ["client-secret:\n\tabc\nx: 1\n", "client-secret:\n\t***\nx: 1\n"],
    [
      "private-key: |\n-----BEGIN KEY-----\nabc=\n---\nx: 1\n",
      "private-key: |\n***\n***\n---\nx: 1\n",
    ],
    ['clientSecret: "abc", x: 1\n', 'clientSecret: "***", x: 1\n'],
    ["{ password: 'a''b', user: u }\n", "{ password: '***', user: u }\n"],
    ["# password: abc\n", "# password: ***\n"],
    ["- POSTGRES_PASSWORD=abc\n", "- POSTGRES_PASSWORD=***\n"],
    ["secret: ${SECRET}\n", "secret: ${SECRET}\n"],
    ["secret: $${SECRET} # there\n", "secret: $${SECRET} # there\n"],
    ["secret: ${SECRET:abc}\n", "secret: ***\n"],
    ["secret: |\n  abc\n  def\nx: 1\n", "secret: |\n  ***\n  ***\nx: 1\n"],
    ["secret: >-\r\n  abc\r\n", "secret: >-\r\n  ***\r\n"],
    ["url: jdbc:x://me:abc@host/db\n", "url: jdbc:x://me:***@host/db\n"],
    ["url: https://a.b/x?client_secret=abc&x=1#abc\n", "url: https://a.b/x?***\n"],
    ['url: "https://a.b/x?access_token=a\'b", x: 1\n', 'url: "https://a.b/x?***", x: 1\n'],
    ["{ url: https://a.b/?x=1&token=abc }\n", "{ url: https://a.b/?*** }\n"],
    ["url: jdbc:x://db:1;user=me;password=abc\n", "url: jdbc:x://db:1;user=me;password=***\n"],
    ["# see https://a.b/?api_key=abc\n", "# see https://a.b/?***\n"],
    ["url: https://a.b/?x=1#y\n", "url: https://a.b/?x=1#y\n"],
    ["- name: DB_PASSWORD\n  value: abc\n", "- name: DB_PASSWORD\n  value: ***\n"],
    ["secret:\n  type: vault\n", "secret:\n  type: vault\n"],
    ["secret: |\n  type: vault\nx: 1\n", "secret: |\n  ***\nx: 1\n"],
    ["- value: abc\n  name: DB_PASSWORD\n", "- value: ***\n  name: DB_PASSWORD\n"],
    ["issuer: https://a.example.com/\n", "issuer: https://a.example.com/\n"],
  ];
  for (const [text, expected] of cases)
    it(`handles ${JSON.stringify(text)}`, () => masks(text, expected));

  it("masks every key that is a secret", () => {
    const secrets = [...everyKey()].filter(({ schema }) => schema.secret);
    assert.ok(secrets.length > 40);
    for (const { path } of secrets) {
      const name = path.at(-1) ?? "";
      assert.doesNotMatch(maskSecrets(`${name}: ${planted}\n`), new RegExp(planted), name);
    }
  });

  it("masks a secret in any notation and keeps all lines", () => {
    const styles = [
      (s: string) => `password: ${s}`,
      (s: string) => `password: "${s}"`,
      (s: string) => `'client-secret' : '${s}'`,
      (s: string) => `a: { b: { clientSecret: ${s} } }`,
      (s: string) => `password: |\n  first\n  ${s}`,
      (s: string) => `password:\n  ${s}`,
      (s: string) => `# token = ${s}`,
      (s: string) => `password: "a\n  ${s}"`,
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        fc.stringMatching(/^[A-Za-z0-9,;:#.!?%&/=+*~^ -]{0,8}$/),
        fc.boolean(),
        (style, noise, embedded) => {
          const line = style(`${planted}${noise}`.trim());
          // Keys are not masked.
          fc.pre(!/^ +pL4nt3d[^"]*:( |$)/m.test(line));
          const text = embedded ? inCompose(`${line}\n`) : `${line}\n`;
          const shown = maskSecrets(text);
          assert.ok(!shown.includes(planted), shown);
          assert.equal(shown.split("\n").length, text.split("\n").length);
        },
      ),
      { numRuns: casesOf(500), seed },
    );
  });
});
