// What the examples of flattened-paste cannot show: where it stays silent, where it offers nothing, and what it keeps.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import assert from "node:assert/strict";
import { applyChanges } from "../../server/src/document/span";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import { findingsIn, finds, fixed, fixes, inCompose, offersNothing } from "../check";
import { yaml } from "../../server/src/rules/shared/yaml";

const rule = "flattened-paste";

/** The rule says nothing. */
const isSilent = (text: string): void =>
  assert.ok(!findingsIn(text).some((finding) => finding.rule.id === rule), text);

describe("flattened-paste: what it finds", () => {
  it("one thing in a whole page of keys, where other rules would find many", () => {
    const page = readFileSync("test/fixtures/public/authentik-page.yml", "utf8");
    const flat = page.replace(/^ +/gm, "");
    finds(flat, [`${rule}:1`]);
    fixes(flat, rule, page);
  });

  it("switched off, leaves the place to the other rules", () => {
    const flat =
      "micronaut:\nsecurity:\noauth2:\nenabled: true\nkestra:\nsecurity:\ndefaultRole:\nname: a\n";
    finds(flat, [`${rule}:1`]);
    finds(flat, ["duplicate-key:6", "misplaced-default-role:7"], {
      target: undefined,
      severities: { [rule]: "off" },
    });
  });

  it("a file with a byte order mark, in which the page stands twice", () => {
    const nested = "kestra:\n  security:\n    oidc:\n      groups-claim-path: groups\n";
    const flat = nested.replace(/^ +/gm, "");
    fixes(`\uFEFF${flat}---\n${flat}`, rule, `\uFEFF${nested}---\n${flat}`);
  });

  it("lines whose blanks are those of a web page, or tabs", () => {
    const nested = "micronaut:\n  security:\n    oauth2:\n      enabled: true\n";
    fixes(nested.replaceAll(" ".repeat(2), "\u00a0\u00a0"), rule, nested);
    fixes(nested.replace(/^ *(?=\w)/gm, "\u00a0"), rule, nested);
    assert.equal(fixed(nested.replace(/^ *(?=\w)/gm, "\t"), rule), nested.replace(/^(?=.)/gm, " "));
  });

  it("with the file's own steps and line ends, and without a line end of its own", () =>
    fixes(
      "kestra:\r\n    security:\r\n        default-role:\r\n        name: a\r\n        description: b\r\n        permissions:\r\n        FLOW: [READ]",
      rule,
      "kestra:\r\n    security:\r\n        default-role:\r\n            name: a\r\n            description: b\r\n            permissions:\r\n                FLOW: [READ]",
    ));
});

describe("flattened-paste: what it leaves alone", () => {
  const ambiguous =
    "micronaut:\nsecurity:\nldap:\ndefault:\nenabled: true\ngroups:\nenabled: true\n";

  it("a group that may be a server", () => offersNothing(ambiguous, rule));

  it("a key it does not know", () =>
    offersNothing("micronaut:\nsecurity:\noauth2:\nclients:\na:\nclientIdd: x\n", rule));

  it("text in several lines, which is not to be told from keys", () => {
    const head = "kestra:\nsecurity:\ndefaultRole:\nname: a\n";
    const foot = "permissions:\nFLOW: [READ]\n";
    for (const text of ["description: |\nenabled: true\n", "description: one\ntwo\n"])
      offersNothing(`${head}${text}${foot}`, rule);
  });

  it("the prose of a page", () => {
    const text =
      "Set it up as follows:\nmicronaut:\nsecurity:\noauth2:\nenabled: true\nThat is all.\n";
    for (const finding of findingsIn(text)) assert.deepEqual(finding.fixes(), []);
  });
});

describe("flattened-paste: where it is silent", () => {
  const valid: Record<string, string> = {
    "a block being begun":
      "kestra:\n  security:\n  url: https://kestra.example.com\n  encryption:\n",
    "a client being begun": yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google:
              authentik:
                client-id: kestra
                openid:
                client-secret: \${SECRET}
    `,
    "a root being begun": "kestra:\nmicronaut:\n  security:\n    oauth2:\n      enabled: true\n",
    "keys that are known at both places": yaml`
      micronaut:
        security:
          oauth2:
          enabled: true
    `,
    "a root without content above others":
      "kestra:\ndatasources:\n  postgres:\n    url: jdbc:x\nlogger:\n",
    "keys that stand for null": "kestra:\n  security: ~\n  url: https://kestra.example.com\n",
    "dotted keys":
      "kestra.security.oidc.groups-claim-path: groups\nkestra.url: https://kestra.example.com\n",
    "lists at the column of their key": yaml`
      kestra:
        security:
          default-role:
            name: a
            description: b
            permissions:
              FLOW:
              - READ
              EXECUTION:
              - READ
    `,
    "a block whose keys are a template's": "kestra:\n{{ security }}\nurl: x\n",
    "a block scalar": yaml`
      kestra:
        variables:
          globals:
            text: |
              micronaut:
              security:
              oauth2:
              enabled: true
    `,
  };
  for (const [name, text] of Object.entries(valid))
    it(name, () => {
      isSilent(text);
      isSilent(inCompose(text));
    });

  it("foreign YAML, nested or flat, is none of ours", () => {
    const folder = join("test", "fixtures", "foreign");
    // A flow that holds a configuration in a script is not to be told from one once it is flat.
    const files = readdirSync(folder).filter((file) => !file.startsWith("flow-script"));
    for (const file of files) {
      const flat = readFileSync(join(folder, file), "utf8").replace(/^[ \t]+/gm, "");
      assert.deepEqual(readKestraFile(flat).configs, [], file);
    }
  });

  it("two lines are not enough to be taken for Kestra's", () => {
    for (const text of [
      "kestra:\nurl: https://x.example.com\n",
      "micronaut:\nserver:\nport: 8080\n",
    ])
      assert.deepEqual(readKestraFile(text).configs, []);
  });

  it("another application of Micronaut is none of ours, flat or not", () =>
    assert.deepEqual(
      readKestraFile("micronaut:\napplication:\nname: shop\nsecurity:\noauth2:\nenabled: true\n")
        .configs,
      [],
    ));
});

describe("flattened-paste: public configurations without their indentation", () => {
  const folder = join("test", "fixtures", "public");
  const values = (text: string): unknown =>
    readKestraFile(text).configs.map(({ root }) => [...valuesOf(root)]);

  it("come back as they were, or not at all", () => {
    const restored = readdirSync(folder).filter((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const flat = text.replace(/^ +/gm, "");
      const found = findingsIn(flat).filter((finding) => finding.rule.id === rule);
      const all = found.map((finding) => finding.fixes()[0]?.changes ?? []);
      if (all.length === 0 || all.some(({ length }) => length === 0)) return false;
      assert.deepEqual(values(applyChanges(flat, all.flat())), values(text), file);
      return true;
    });
    assert.deepEqual(restored, [
      "authentik-page.yml",
      "crlf-four-blanks.yml",
      "dotted-keys.yml",
      "env-placeholders.yml",
      "google.yml",
      "keycloak.yml",
      "ldap.yml",
      "okta.yml",
      "oss-basic-auth.yml",
      "two-documents.yml",
    ]);
  });
});
