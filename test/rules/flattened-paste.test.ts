// What the examples of flattened-paste cannot show: where it reports nothing, offers no fix, and what it keeps.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import assert from "node:assert/strict";
import { applyChanges } from "../../server/src/document/span";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import { findingsIn, finds, fixed, fixes, inCompose, offersNothing } from "../check";
import { yaml } from "../../server/src/rules/shared/yaml";

const rule = "flattened-paste";

/** The rule reports nothing. */
const reportsNothing = (text: string): void =>
  assert.ok(!findingsIn(text).some((finding) => finding.rule.id === rule), text);

describe("flattened-paste: findings", () => {
  it("reports one finding for a whole page of keys, instead of those of other rules", () => {
    const page = readFileSync("test/fixtures/public/authentik-page.yml", "utf8");
    const flat = page.replace(/^ +/gm, "");
    finds(flat, [`${rule}:1`]);
    fixes(flat, rule, page);
  });

  it("lets other rules report if it is off", () => {
    const flat =
      "micronaut:\nsecurity:\noauth2:\nenabled: true\nkestra:\nsecurity:\ndefaultRole:\nname: a\n";
    finds(flat, [`${rule}:1`]);
    finds(flat, ["duplicate-key:6", "misplaced-default-role:7", "default-role-incomplete:7"], {
      target: undefined,
      severities: { [rule]: "off" },
    });
  });

  it("fixes the first of two documents in a file with a byte order mark", () => {
    const nested = "kestra:\n  security:\n    oidc:\n      groups-claim-path: groups\n";
    const flat = nested.replace(/^ +/gm, "");
    fixes(`\uFEFF${flat}---\n${flat}`, rule, `\uFEFF${nested}---\n${flat}`);
  });

  it("replaces no-break spaces and tabs", () => {
    const nested = "micronaut:\n  security:\n    oauth2:\n      enabled: true\n";
    fixes(nested.replaceAll(" ".repeat(2), "\u00a0\u00a0"), rule, nested);
    fixes(nested.replace(/^ *(?=\w)/gm, "\u00a0"), rule, nested);
    assert.equal(fixed(nested.replace(/^ *(?=\w)/gm, "\t"), rule), nested.replace(/^(?=.)/gm, " "));
  });

  it("keeps the file's indentation and line endings, and a missing final line break", () =>
    fixes(
      "kestra:\r\n    security:\r\n        default-role:\r\n        name: a\r\n        description: b\r\n        permissions:\r\n        FLOW: [READ]",
      rule,
      "kestra:\r\n    security:\r\n        default-role:\r\n            name: a\r\n            description: b\r\n            permissions:\r\n                FLOW: [READ]",
    ));
});

describe("flattened-paste: no fix", () => {
  const ambiguous =
    "micronaut:\nsecurity:\nldap:\ndefault:\nenabled: true\ngroups:\nenabled: true\n";

  it("for a 'groups' key that may be a server", () => offersNothing(ambiguous, rule));

  it("for an unknown key", () =>
    offersNothing("micronaut:\nsecurity:\noauth2:\nclients:\na:\nclientIdd: x\n", rule));

  it("for a multi-line string, whose lines look like keys", () => {
    const head = "kestra:\nsecurity:\ndefaultRole:\nname: a\n";
    const foot = "permissions:\nFLOW: [READ]\n";
    for (const text of ["description: |\nenabled: true\n", "description: one\ntwo\n"])
      offersNothing(`${head}${text}${foot}`, rule);
  });

  it("for prose around the keys", () => {
    const text =
      "Set it up as follows:\nmicronaut:\nsecurity:\noauth2:\nenabled: true\nThat is all.\n";
    for (const finding of findingsIn(text)) assert.deepEqual(finding.fixes(), []);
  });
});

describe("flattened-paste: no finding", () => {
  const valid: Record<string, string> = {
    "a mapping that was just started":
      "kestra:\n  security:\n  url: https://kestra.example.com\n  encryption:\n",
    "a client that was just started": yaml`
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
    "a top-level key that was just started":
      "kestra:\nmicronaut:\n  security:\n    oauth2:\n      enabled: true\n",
    "keys that are valid at both levels": yaml`
      micronaut:
        security:
          oauth2:
          enabled: true
    `,
    "a top-level key without content above others":
      "kestra:\ndatasources:\n  postgres:\n    url: jdbc:x\nlogger:\n",
    "keys with null": "kestra:\n  security: ~\n  url: https://kestra.example.com\n",
    "dotted keys":
      "kestra.security.oidc.groups-claim-path: groups\nkestra.url: https://kestra.example.com\n",
    "lists in the column of their key": yaml`
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
    "a mapping whose keys come from a template": "kestra:\n{{ security }}\nurl: x\n",
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
    it(`for ${name}`, () => {
      reportsNothing(text);
      reportsNothing(inCompose(text));
    });

  it("for YAML of other applications, nested or flat", () => {
    const folder = join("test", "fixtures", "foreign");
    // Once flattened, these look like a configuration: keys of other applications are no longer next to 'micronaut'.
    const files = readdirSync(folder).filter(
      (file) =>
        !/^(compose-similar-names|micronaut-token-lifetime|micronaut-kafka-console|flow-script|akhq\.|jhipster|micronaut-(bearer|data-sources))/.test(
          file,
        ),
    );
    for (const file of files) {
      const flat = readFileSync(join(folder, file), "utf8").replace(/^[ \t]+/gm, "");
      assert.deepEqual(readKestraFile(flat).configs, [], file);
    }
  });

  it("for two lines, which are not enough to recognise Kestra", () => {
    for (const text of [
      "kestra:\nurl: https://x.example.com\n",
      "micronaut:\nserver:\nport: 8080\n",
    ])
      assert.deepEqual(readKestraFile(text).configs, []);
  });

  it("for another Micronaut application", () =>
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

  it("are restored exactly or not at all", () => {
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
      "crlf-four-spaces.yml",
      "dotted-keys.yml",
      "env-placeholders.yml",
      "flow-watcher-only.yml",
      "google.yml",
      "keycloak.yml",
      "ldap.yml",
      "okta.yml",
      "oss-basic-auth.yml",
      "two-documents.yml",
    ]);
  });
});
