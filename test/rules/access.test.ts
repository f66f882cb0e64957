// What a fix may not change unasked: who gets in, and what the default role in force grants.
import { inEnglish } from "../../server/src/messages/inEnglish";
import assert from "node:assert/strict";
import type { Fix } from "../../server/src/rules/rule";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { findingsIn } from "../check";

const options = { target: undefined };

/** `--fix` leaves the text alone, and the rule offers these fixes instead, in this order. */
function leavesToChoose(text: string, rule: string, titles: readonly string[]): void {
  assert.equal(fixAll(text, options), text);
  const offered = fixesOf(text, rule);
  assert.deepEqual(
    offered.map(({ title }) => title),
    titles,
  );
  assert.ok(offered.every(({ preferred }) => !preferred));
}

const fixesOf = (text: string, rule: string): readonly Fix[] =>
  findingsIn(text)
    .filter((finding) => finding.rule.id === rule)
    .flatMap((finding) => finding.fixes());

const client = (...lines: string[]): string =>
  `        authentik:
          client-id: kestra
          client-secret: \${SECRET}
          openid:
            issuer: https://auth.example.com/application/o/kestra/
${lines.map((line) => `          ${line}\n`).join("")}`;

const role = (...grants: string[]): string =>
  `default-role:
      name: viewer
      description: Read only
      permissions:
${grants.map((grant) => `        ${grant}\n`).join("")}`;

describe("a string at a switch", () => {
  for (const word of ['"no"', "'off'", '"disabled"', '"0"'])
    it(`security.enabled: ${word}: the server has security on, so the fix is a choice`, () =>
      leavesToChoose(
        `micronaut:\n  security:\n    enabled: ${word}\n    oauth2:\n      clients:\n${client()}`,
        "wrong-type",
        ["Change to false (turns security off)", "Change to true (as the server reads it now)"],
      ));

  it("without clients", () =>
    leavesToChoose('micronaut:\n  security:\n    enabled: "no"\n', "wrong-type", [
      "Change to false (turns security off)",
      "Change to true (as the server reads it now)",
    ]));

  for (const word of ['"no"', '"off"'])
    it(`oauth2.enabled: ${word}`, () =>
      leavesToChoose(
        `micronaut:\n  security:\n    oauth2:\n      enabled: ${word}\n      clients:\n${client()}`,
        "wrong-type",
        [
          "Change to false (turns single sign-on off)",
          "Change to true (as the server reads it now)",
        ],
      ));

  it("token.jwt.enabled, without which the server does not start", () =>
    leavesToChoose(
      `micronaut:\n  security:\n    authentication: cookie\n    token:\n      jwt:\n        enabled: "no"\n    oauth2:\n      clients:\n${client()}`,
      "wrong-type",
      [
        "Change to false (turns off the login 'authentik') (stops the server from starting)",
        "Change to true (as the server reads it now)",
      ],
    ));

  for (const text of [
    'endpoints:\n  all:\n    sensitive: "no"\nkestra:\n  queue:\n    type: postgres\n',
    'micronaut:\n  security:\n    x509:\n      enabled: "yes"\n',
    "micronaut:\n  security:\n    oauth2:\n      enabled: 0\n",
    "micronaut:\n  security:\n    ldap:\n      enabled: 1\n",
    'kestra:\n  anonymous-usage-report:\n    enabled: "no"\n',
  ])
    it(`any switch: ${text.replaceAll("\n", "⏎")}`, () => {
      const offered = fixesOf(text, "wrong-type").map(({ title }) =>
        inEnglish(title).replace(/ \(.*/, ""),
      );
      assert.deepEqual(offered.toSorted(), ["Change to false", "Change to true"]);
      assert.equal(fixAll(text, options), text);
    });
});

describe("a value in security's keys that YAML or Micronaut reads otherwise", () => {
  it("a password without quotes", () =>
    leavesToChoose(
      "kestra:\n  server:\n    basic-auth:\n      username: a@example.com\n      password: 0123\n",
      "wrong-type",
      ["Put quotes round it", "Put quotes round what the server reads now"],
    ));

  it("a number without a unit", () =>
    leavesToChoose(
      "micronaut:\n  security:\n    token:\n      cookie:\n        cookie-max-age: 300\n",
      "wrong-type",
      ["Change to 300s"],
    ));

  it("elsewhere a text is still put in quotes unasked", () => {
    const text = "kestra:\n  url: https://kestra.example.com\n  queue:\n    type: 0123\n";
    assert.equal(fixAll(text, options), text.replace("0123", '"0123"'));
  });
});

describe("a fix that would turn the login off", () => {
  it("a misspelt switch", () =>
    leavesToChoose("micronaut:\n  security:\n    enable: false\n", "unknown-key", [
      "Change to 'enabled' (turns security off)",
    ]));

  it("a dead block above the one in force", () =>
    leavesToChoose(
      `micronaut:\n  security:\n    enabled: false\nmicronaut:\n  security:\n    oauth2:\n      clients:\n${client()}`,
      "duplicate-key",
      ["Merge the two 'micronaut' blocks (turns security off)"],
    ));

  it("a switch in a block at the wrong place", () =>
    leavesToChoose(
      `kestra:\n  security:\n    oauth2:\n      enabled: false\nmicronaut:\n  security:\n    oauth2:\n      clients:\n${client()}`,
      "misplaced-key",
      ["Move to 'micronaut.security' (turns single sign-on off)"],
    ));

  it("a client's own switch", () =>
    leavesToChoose(
      `micronaut:\n  security:\n    oauth2:\n      clients:\n${client("enable: false")}`,
      "unknown-key",
      ["Change to 'enabled' (turns off the login 'authentik')"],
    ));
});

describe("a fix that would add to what is in force", () => {
  const live = role("FLOW: [READ]");
  it("a dead role beside the one in force", () =>
    leavesToChoose(
      `micronaut:\n  security:\n    ${role("EXECUTION: [READ, DELETE]", "SECRET: [READ]")}kestra:\n  security:\n    ${live}`,
      "misplaced-default-role",
      [
        "Move to 'kestra.security' (adds EXECUTION: DELETE, READ and SECRET: READ to the default role)",
      ],
    ));

  it("a dead role that says another thing", () =>
    leavesToChoose(
      `micronaut:\n  security:\n    ${role("FLOW: [READ, DELETE]")}kestra:\n  security:\n    ${live}`,
      "misplaced-default-role",
      [
        "Move to 'kestra.security', keeping the moved values where they differ (adds FLOW: DELETE to the default role)",
        "Move to 'kestra.security', keeping the values there where they differ",
      ],
    ));

  it("a dead role that grants nothing more is moved unasked", () => {
    const text = `micronaut:\n  security:\n    ${live}kestra:\n  security:\n    ${role("FLOW: [READ]", "EXECUTION: [READ]")}`;
    assert.doesNotMatch(fixAll(text, options), /micronaut/);
  });

  it("a dead role is moved unasked where none is in force", () => {
    const text = `micronaut:\n  security:\n    ${live}`;
    assert.match(fixAll(text, options), /^kestra:/);
  });

  it("two blocks of permissions, of which the first is dead", () =>
    leavesToChoose(
      `kestra:\n  security:\n    ${role("SECRET: [READ]")}      permissions:\n        FLOW: [READ]\n`,
      "duplicate-key",
      ["Merge the two 'permissions' blocks (adds SECRET: READ to the default role)"],
    ));

  it("a dead client beside one in force", () =>
    leavesToChoose(
      `kestra:\n  security:\n    oauth2:\n      clients:\n${client().replace("authentik", "google")}micronaut:\n  security:\n    oauth2:\n      clients:\n${client()}`,
      "misplaced-key",
      ["Move to 'micronaut.security' (adds the login 'google')"],
    ));

  it("a client that is there already comes to life unasked", () => {
    const text = `micronaut:\n  security:\n    oauth2:\n      clients:\n${client()}        google:\n          client-id: kestra\n          client-secret: \${SECRET}\n          issuer: https://accounts.google.com\n`;
    assert.match(fixAll(text, options), /openid:\n\s+issuer: https:\/\/accounts/);
  });
});
