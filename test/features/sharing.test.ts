// A text to be shared: without its secrets, still readable, and with the same findings.
import assert from "node:assert/strict";
import fc from "fast-check";
import { parseYaml } from "../../server/src/document/yaml/read";
import { shareable } from "../../server/src/features/sharing";
import { deployed } from "../../server/src/interpretation/deployment/deployment";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { rules } from "../../server/src/rules";
import { lint } from "../../server/src/rules/running/lint";
import { containsMark } from "../reliability/secrets/leaks";
import { mark, plants, wholeFiles } from "../reliability/secrets/plants";
import { casesOf, seed } from "../randomCases";
import { fileKinds } from "../fileKinds";

const uri = "file:///deploy/application.yml";
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
const findingsOf = (text: string): string[] =>
  lint(deployed({ uri, file: readKestraFile(text) }, []), { target: undefined }).map(
    ({ rule, severity, at }) => `${rule.id} ${severity} ${lineAt(text, at.start)}`,
  );
const problemsIn = (text: string): number => parseYaml(text).problems.length;
const linesIn = (text: string): number => text.split("\n").length;

describe("a text to be shared", () => {
  const cases: readonly [text: string, expected: string, masked: number][] = [
    ["client-secret: abc # why\n", "client-secret: masked # why\n", 1],
    ["client-secret: 'abc' # abc\n", "client-secret: 'masked' # masked\n", 2],
    ["a: { password: abc, user: u }\n", "a: { password: masked, user: u }\n", 1],
    ["password:\n  abc\n  def\n", "password:\n  masked\n  masked\n", 1],
    ["password: !abc\n", "password: masked\n", 1],
    ["password: &abc\nx: 1\n", "password: masked\nx: 1\n", 1],
    ["x: &a abc\npassword: *a\n", "x: &a masked\npassword: *a\n", 1],
    ["password: [a, b]\n", "password: [masked, masked]\n", 2],
    ["password: ${A}\n", "password: ${A}\n", 0],
    ["password: ${A:abc}\n", "password: ${A:masked}\n", 1],
    ["client-secret: CLIENT_SECRET\n", "client-secret: CLIENT_SECRET\n", 0],
    ["key: |\n  PRIVATE KEY-----\r\n  abc\n", "key: |\n  masked\r\n  masked\n", 1],
    ["a: |\n  password: abc # abc\n", "a: |\n  password: masked # masked\n", 2],
    ['a: "password: abc"\n', 'a: "password: masked"\n', 1],
    ["a: 'it''s=1 password=abc'\n", "a: 'it''s=1 password=masked'\n", 1],
    ["- --password\n- abc\n", "- --password\n- masked\n", 1],
    ["- DB_PASSWORD=abc\n", "- DB_PASSWORD=masked\n", 1],
    ["- { name: DB_PASSWORD, value: abc }\n", "- { name: DB_PASSWORD, value: masked }\n", 1],
    ["url: jdbc:x://me:abc@host/db\n", "url: jdbc:x://me:masked@host/db\n", 1],
    ["password: abcdefghijkl\nx: abcdefghijkl2\n", "password: masked\nx: masked\n", 2],
    ["tokens: { git: 12345678abcd, name: x }\n", "tokens: { git: masked, name: x }\n", 1],
    ["kestra.secret.type: vault\n", "kestra.secret.type: vault\n", 0],
    [
      "valueFrom: { secretKeyRef: { name: a, key: b } }\n",
      "valueFrom: { secretKeyRef: { name: a, key: b } }\n",
      0,
    ],
    ["password: abc: def\n", "password: masked\n", 1],
    ["a:\n\u00a0\u00a0password:\u00a0abc\n", "a:\n\u00a0\u00a0password:\u00a0masked\n", 1],
    ["command: run --password abc --port 1\n", "command: run --password masked --port 1\n", 1],
    [
      'set {\n  name  = "a.password"\n  value = "abc"\n}\n',
      'set {\n  name  = "a.password"\n  value = "masked"\n}\n',
      1,
    ],
    ["# Authorization: Bearer abcdefg1\n", "# Authorization: Bearer masked\n", 1],
    ["a: ghp_0123456789abcdefghij\n", "a: masked\n", 1],
  ];
  for (const [text, expected, masked] of cases)
    it(`masks ${JSON.stringify(text)}`, () =>
      assert.deepEqual(
        shareable(text, () => []),
        { text: expected, masked },
      ));

  it("keeps the values of a Kubernetes Secret that are configurations, without their secrets", () => {
    const encoded = (text: string): string => Buffer.from(text).toString("base64");
    const file = (password: string, config: string): string =>
      `kind: Secret\ndata:\n  db: ${password}\n  application.yml: ${encoded(config)}\nstringData:\n  x: ${password}\n`;
    assert.equal(
      shareable(file("abc", "kestra.encryption.secret-key: abc\n"), () => []).text,
      file("masked", "kestra.encryption.secret-key: masked\n"),
    );
  });

  it("contains no secret in any combination of notations, and stays valid", () => {
    const notations: readonly ((secret: string) => string)[] = [
      (s) => `client-secret: ${s}`,
      (s) => `clientSecret: "${s}" # ${s}`,
      (s) => `'password' : '${s}'`,
      (s) => `a: { b: { token: ${s}, c: 1 }, d: [x] }`,
      (s) => `private-key: |\n  first\n  ${s}`,
      (s) => `password:\n  ${s}`,
      (s) => `password: "a\n  ${s}"`,
      (s) => `# api-key = ${s}`,
      (s) => `url: https://user:${s}@example.com/x?a=1`,
      (s) => `url: "https://example.com/?access_token=${s}&a=1"`,
      (s) => `x: "y"\nurl: jdbc:mysql://db/k?user=u&password=${s} # later`,
      (s) => `secret-key: \${KEY:${s}}`,
      (s) => `x: &a ${s}\npassword: *a`,
      (s) => `password: !!str ${s}`,
    ];
    const words = fc.stringMatching(/^[A-Za-z0-9!^*()_+=.~\/-]{0,12}$/);
    const lines = fc.array(fc.tuple(fc.nat(notations.length - 1), words), { maxLength: 5 });
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom(...fileKinds),
        fc.boolean(),
        (all, { wrap }, hasReturns) => {
          const config = all
            .map(([index, word], count) =>
              (notations[index]?.(`${mark}${word}`) ?? "").replace(/^(?=[^ #])/gm, `k${count}.`),
            )
            .join("\n");
          const text = wrap(`kestra:\n  url: https://a.example.com\n${config}\n`).replaceAll(
            /\r?\n/g,
            hasReturns ? "\r\n" : "\n",
          );
          const { text: shared } = shareable(text, () => []);
          assert.ok(!shared.includes(mark), shared);
          assert.equal(linesIn(shared), linesIn(text));
          if (problemsIn(text) === 0) assert.equal(problemsIn(shared), 0, shared);
        },
      ),
      { numRuns: casesOf(300), seed },
    );
  });

  it("has the same findings as before", function () {
    this.timeout(120_000);
    const changed = rules.flatMap(({ id, examples }) => {
      const hasOther = ({ bad }: { readonly bad: string }): boolean => {
        const { text, masked } = shareable(bad, findingsOf);
        return masked > 0 && findingsOf(bad).join() !== findingsOf(text).join();
      };
      return examples.some(hasOther) ? [id] : [];
    });
    // '$SECRET' may be a variable of Docker Compose, or a password.
    assert.deepEqual(changed, ["compose-interpolation"]);
  });

  it("contains no planted secret, in any file kind and notation", function () {
    this.timeout(120_000);
    // Nothing shows that these are secrets.
    const unknown = /^the line "(?:client-secretM|MM|\\"MM|<<: |client-secret: \{M+: )/;
    for (const { name, text } of [...plants, ...wholeFiles]) {
      if (unknown.test(name)) continue;
      const { text: shared } = shareable(text, () => []);
      const left = shared.split("\n").filter(containsMark);
      assert.deepEqual(left, [], name);
      assert.equal(linesIn(shared), linesIn(text), name);
      if (problemsIn(text) === 0) assert.equal(problemsIn(shared), 0, `${name}\n${shared}`);
    }
  });
});
