// Pasting text that has lost its indentation: where it is nested, and which pastes are not changed.
import assert from "node:assert/strict";
import { mayBeFlattened } from "../../server/src/protocol/pasting";
import { inCompose } from "../check";
import { yaml } from "../../server/src/rules/shared/yaml";
import { pasted } from "./check";

const nested = yaml`
  micronaut:
    security:
      oauth2:
        enabled: true
        clients:
          authentik:
            clientId: "CLIENT_ID"
            openid:
              issuer: "http://localhost:9000/application/o/kestra/"
  kestra:
    security:
      defaultRole:
        name: viewer # of everything
        permissions:
          FLOW: ["READ"]

    ee:
      tenants:
        enabled: true
`;
const flat = nested.replace(/^ +/gm, "");
const indented = (text: string, by: number): string =>
  text.replace(/^(?=[^\r\n])/gm, " ".repeat(by));

describe("pasting flattened text", () => {
  it("nests it in an empty file", () => assert.equal(pasted("$0", flat), nested));
  it("nests it below a comment", () =>
    assert.equal(pasted("# ours\n$0", flat), `# ours\n${nested}`));
  it("keeps CRLF line endings", () =>
    assert.equal(
      pasted("# ours\r\n$0", flat.replaceAll("\n", "\r\n")),
      `# ours\r\n${nested.replaceAll("\n", "\r\n")}`,
    ));
  it("ignores indentation that all lines share", () => {
    for (const spaces of ["    ", "\t", "\u00a0"])
      assert.equal(pasted("$0", flat.replace(/^(?=.)/gm, spaces)), nested);
  });
  it("ignores indentation that only the first line lacks", () =>
    assert.equal(pasted("$0", indented(flat, 4).trimStart()), nested));

  const empty = inCompose("$0\n");
  const filled = inCompose(nested);
  it("nests it in the empty block of a compose file at any cursor column", () => {
    assert.equal(pasted(empty, flat.trimEnd()), filled);
    assert.equal(pasted(empty.replace(/ +\$0/, "$0"), flat.trimEnd()), filled);
    assert.equal(
      pasted(empty.replace(/ +\$0/, " ".repeat(10) + "$0"), flat.trimEnd()),
      filled.replace(indented(nested, 8), indented(nested, 10)),
    );
  });

  it("nests it next to existing clients", () => {
    const clients = yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google:
                client-id: a
    `;
    assert.equal(
      pasted(`${clients}        $0\n`, "okta:\nclient-id: b\nopenid:\nissuer: https://a.okta.com"),
      `${clients}        okta:\n          client-id: b\n          openid:\n            issuer: https://a.okta.com\n`,
    );
  });

  it("nests it as the value of the key above", () =>
    assert.equal(
      pasted(
        "kestra:\n  security:\n    default-role:\n$0",
        "name: a\npermissions:\nFLOW: [READ]\n",
      ),
      "kestra:\n  security:\n    default-role:\n      name: a\n      permissions:\n        FLOW: [READ]\n",
    ));
});

describe("pasting a whole documentation page", () => {
  const [first = "", second = ""] = flat.split(/(?=^kestra:)/m);
  const page = `Configure SSO
Available on: Enterprise Edition
- Choose a name (such as kestra: it is part of the URL).
Add the following in the micronaut
section:
${first}You may have to adjust the URL.
Then a role:
${second}⚠️ It belongs under kestra.security.
`;
  it("leaves out the prose", () => assert.equal(`${pasted("$0", page) ?? ""}\n`, nested));
  it("changes nothing if a value may continue in the prose", () => {
    const ambiguous = page.replace("name: viewer # of everything", "name: |");
    assert.equal(pasted("$0", ambiguous), undefined);
  });
});

describe("an ordinary paste", () => {
  const cases: Record<string, [string, string]> = {
    "nested text": ["$0", nested],
    "one word": ["kestra:\n  $0", "url"],
    "YAML of another application": ["$0", "jobs:\ntest:\nruns-on: x\n"],
    "flat text into a line": ["kestra: $0", flat],
    "flat text before other text": ["$0kestra:\n", flat],
    "flat text into a file of another application": ["on: [push]\njobs:\n  test:\n    $0\n", flat],
    "text with two possible nestings": [
      "$0",
      "micronaut:\nsecurity:\nldap:\ndefault:\nenabled: true\ngroups:\nenabled: true\n",
    ],
    "flat text outside the configuration of a compose file": [`${inCompose("kestra:\n")}$0`, flat],
    "prose only": ["$0", "First do this:\nthen do that.\nkestra is fine\n"],
  };
  for (const [name, [file, clipboard]] of Object.entries(cases))
    it(`of ${name} is not changed`, () => assert.equal(pasted(file, clipboard), undefined));
});

describe("the language client's check of pasted text", () => {
  it("accepts text that may be flattened", () => {
    assert.ok(mayBeFlattened(flat));
    assert.ok(mayBeFlattened(indented(flat, 4).replaceAll("\n", "\r\n")));
    assert.ok(mayBeFlattened(flat.replace(/^(?=.)/gm, "\u00a0")));
  });
  it("rejects other text", () => {
    for (const text of [nested, "kestra", "a: 1\nb: 2\n"]) assert.ok(!mayBeFlattened(text), text);
  });
});
