// Keys that were renamed or lost their effect, by Kestra version.
import assert from "node:assert/strict";
import { parseVersion } from "../../server/src/knowledge/versions";
import type { LintOptions } from "../../server/src/rules/running/lint";
import { finds, findingsIn, fixed, fixes, offersNothing } from "../check";

const at = (version: string): LintOptions => ({ target: parseVersion(version) });

const superAdmin = "kestra:\n  security:\n    superAdmin:\n      username: a@example.com\n";
const mail = "kestra:\n  mail-service:\n    host: smtp.example.com\n";
const severitiesIn = (text: string, options?: LintOptions): string[] =>
  findingsIn(text, options).map(({ rule, severity }) => `${rule.id} ${severity}`);

describe("renamed-key", () => {
  it("reports super-admin only from 2.0 on", () => {
    finds(superAdmin, []);
    finds(superAdmin, [], at("1.3"));
    finds(superAdmin, ["renamed-key:3"], at("2.0"));
    assert.equal(
      fixed(superAdmin, "renamed-key", undefined, at("2.0")),
      superAdmin.replace("superAdmin", "instanceOwner"),
    );
  });
  it("reports a hint for an unknown version and nothing for an older version", () => {
    assert.deepEqual(severitiesIn(mail), ["renamed-key hint"]);
    assert.deepEqual(severitiesIn(mail, at("1.3")), ["renamed-key warning"]);
    finds(mail, [], at("0.19"));
  });
  it("reports failed-attempts at its old path only from 2.0 on", () => {
    const limits = "      failed-attempts:\n        threshold: 5\n";
    const old = `micronaut:\n  security:\n    login:\n${limits}kestra:\n  url: https://a.example.com\n`;
    finds(old, []);
    finds(old, [], at("1.3"));
    assert.deepEqual(severitiesIn(old, at("2.0")), ["renamed-key warning"]);
    assert.equal(
      fixed(old, "renamed-key", undefined, at("2.0")),
      `kestra:\n  url: https://a.example.com\n  security:\n    login:\n${limits}`,
    );
    finds(old.replace("failed", "faild"), ["unknown-key:4"], at("2.0"));
  });
  it("reports what Kestra's own check for keys of 1.x names", () => {
    const text =
      "kestra:\n  jdbc:\n    cleaner:\n      retention: 7d\n    executor:\n      thread-count: 4\n      clean:\n        worker-queue: true\n  templates:\n    enabled: true\n";
    finds(text, [], at("1.3"));
    finds(
      text,
      ["renamed-key:4", "renamed-key:6", "key-without-effect:8", "key-without-effect:10"],
      at("2.0"),
    );
  });
  it("does not report keys that an early form of that check named although 2.0 reads them", () =>
    finds(
      "kestra:\n  webserver:\n    google-analytics: UA-1\n    html-title: Kestra\n    html-head: <meta>\n  plugins:\n    local-repository-path: /app/plugins\n",
      [],
      at("2.0"),
    ));
  it("keeps the quotes of keys in a flow mapping", () => {
    const text = 'kestra: {"security":{"super-admin":{"username":"a@example.com"}}}\n';
    assert.equal(
      fixed(text, "renamed-key", undefined, at("2.0")),
      text.replace("super-admin", "instance-owner"),
    );
  });
  it("keeps the prefix of a dotted key if possible", () =>
    fixes(
      "micronaut:\n  security:\n    token.jwt.cookie.cookie-max-age: P2D # two days\n    authentication: cookie\n",
      "renamed-key",
      "micronaut:\n  security:\n    token:\n      cookie:\n        cookie-max-age: P2D # two days\n    authentication: cookie\n",
    ));
  it("merges with existing keys and offers a choice if values differ", () => {
    const text = (value: string): string =>
      `micronaut:\n  security:\n    token:\n      jwt:\n        bearer:\n          enabled: true\n      bearer:\n        enabled: ${value}\n`;
    const titles = (value: string): string[] =>
      findingsIn(text(value)).flatMap((finding) => finding.fixes().map(({ title }) => title));
    assert.equal(titles("true").length, 1);
    assert.equal(titles("false").length, 2);
  });
  it("does not report a key whose successor not every server supports", () =>
    finds(
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        sso:\n          client-id: kestra\n          client-secret: ${S}\n          openid:\n            issuer: https://sso.example.com\n            token:\n              auth-method: none\n",
      [],
    ));
  it("keeps line endings and an indentation of four spaces", () =>
    fixes(
      "kestra:\r\n    security: {}\r\nmicronaut:\r\n    security:\r\n        token:\r\n            jwt:\r\n                bearer:\r\n                    # why\r\n                    enabled: false\r\n",
      "renamed-key",
      "kestra:\r\n    security: {}\r\nmicronaut:\r\n    security:\r\n        token:\r\n            bearer:\r\n                # why\r\n                enabled: false\r\n",
    ));
});

const tenants = (lines: string): string =>
  `kestra:\n  ee:\n    tenants:\n${lines}    airgapped: true\n`;

describe("key-without-effect", () => {
  it("depends on the version", () => {
    const text = tenants("      enabled: true\n");
    assert.deepEqual(severitiesIn(text), ["key-without-effect hint"]);
    finds(text, [], at("0.22"));
    finds(text, ["key-without-effect:4"], at("0.23"));
    const regexp = 'kestra:\n  security:\n    basic-auth:\n      password-regexp: ".*"\n';
    finds(regexp, []);
    finds(regexp, ["key-without-effect:4"], at("2.0"));
  });
  it("states the version", () =>
    assert.match(findingsIn(tenants("      enabled: true\n"))[0]?.message ?? "", /0\.23/));
  it("keeps comments that do not belong to the key", () =>
    fixes(
      tenants("      # about the tenants\n\n      enabled: true # always\n"),
      "key-without-effect",
      "kestra:\n  ee:\n    # about the tenants\n    airgapped: true\n",
    ));
  for (const [what, before, after] of [
    [
      "above the first key, which may be about all of them",
      "      # for new users\n      enabled: true # on\n      fallback-tenant: main\n",
      "      # for new users\n      fallback-tenant: main\n",
    ],
    [
      "above a key that others follow",
      "      fallback-tenant: main\n      # for new users\n      enabled: true\n      x: 1\n",
      "      fallback-tenant: main\n      # for new users\n      x: 1\n",
    ],
    [
      "below that a blank line separates",
      "      fallback-tenant: main\n      enabled: true\n\n        # a plan\n",
      "      fallback-tenant: main\n\n        # a plan\n",
    ],
    [
      "below that is deeper, which is aligned",
      "      enabled: true # on\n       # see the wiki\n       # and ask\n      fallback-tenant: main\n",
      "      # see the wiki\n      # and ask\n      fallback-tenant: main\n",
    ],
    [
      "below a block scalar and the key",
      "      fallback-tenant: |\n        main\n      enabled: true\n        # see the wiki\n",
      "      fallback-tenant: |\n        main\n      # see the wiki\n",
    ],
  ] as const)
    it(`keeps a comment ${what}`, () =>
      fixes(tenants(before), "key-without-effect", tenants(after)));
  for (const [what, before] of [
    [
      "above the last key",
      "      fallback-tenant: main\n      # for new users\n      enabled: true\n",
    ],
    [
      "that names only this key",
      "      # enabled: since 0.20\n      enabled: true\n      fallback-tenant: main\n",
    ],
    [
      "below that names only this key",
      "      enabled: true\n        # enabled since 0.20\n      fallback-tenant: main\n",
    ],
    [
      "below that continues the comment at the end of the line",
      "      enabled: true # on for\n                    # new users\n      fallback-tenant: main\n",
    ],
  ] as const)
    it(`removes a comment ${what}`, () =>
      fixes(tenants(before), "key-without-effect", tenants("      fallback-tenant: main\n")));
  it("removes one key of a flow mapping", () => {
    fixes(
      tenants("      { enabled: true, fallback-tenant: main }\n"),
      "key-without-effect",
      tenants("      { fallback-tenant: main }\n"),
    );
  });
  it("offers no fix if the anchor is used elsewhere", () =>
    offersNothing(
      tenants("      enabled: &on true\n      fallback-tenant: main\n").replace(
        "airgapped: true",
        "airgapped: *on",
      ),
      "key-without-effect",
    ));
});
