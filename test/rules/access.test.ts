// A fix must not change logins or the grants of the effective default role unless the user chooses it.
import { inEnglish } from "../../server/src/messages/inEnglish";
import assert from "node:assert/strict";
import type { Fix } from "../../server/src/rules/rule";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { parseVersion } from "../../server/src/knowledge/versions";
import { findingsIn } from "../check";

const options = { target: undefined };

/** `--fix` does not change the text, and the rule offers these fixes in this order, none preferred. */
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

describe("a string where a boolean belongs", () => {
  for (const word of ['"no"', "'off'", '"disabled"', '"0"'])
    it(`leaves both values to choose for security.enabled: ${word}, which turns security on`, () =>
      leavesToChoose(
        `micronaut:\n  security:\n    enabled: ${word}\n    oauth2:\n      clients:\n${client()}`,
        "wrong-type",
        ["Change to false (turns security off)", "Change to true (as the server reads it now)"],
      ));

  it("leaves both values to choose without clients, too", () =>
    leavesToChoose('micronaut:\n  security:\n    enabled: "no"\n', "wrong-type", [
      "Change to false (turns security off)",
      "Change to true (as the server reads it now)",
    ]));

  for (const word of ['"no"', '"off"'])
    it(`leaves both values to choose for oauth2.enabled: ${word}`, () =>
      leavesToChoose(
        `micronaut:\n  security:\n    oauth2:\n      enabled: ${word}\n      clients:\n${client()}`,
        "wrong-type",
        [
          "Change to false (turns single sign-on off)",
          "Change to true (as the server reads it now)",
        ],
      ));

  it("warns that turning off token.jwt.enabled stops the server from starting", () =>
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
    it(`leaves both values to choose for ${text.replaceAll("\n", "⏎")}`, () => {
      const offered = fixesOf(text, "wrong-type").map(({ title }) =>
        inEnglish(title).replace(/ \(.*/, ""),
      );
      assert.deepEqual(offered.toSorted(), ["Change to false", "Change to true"]);
      assert.equal(fixAll(text, options), text);
    });
});

describe("a security value that YAML or Micronaut reads differently", () => {
  it("leaves the quotes of a password to choose", () =>
    leavesToChoose(
      "kestra:\n  server:\n    basic-auth:\n      username: a@example.com\n      password: 0123\n",
      "wrong-type",
      ["Quote the value", "Quote the value that the server reads now"],
    ));

  it("does not add a unit to a number by itself", () =>
    leavesToChoose(
      "micronaut:\n  security:\n    token:\n      cookie:\n        cookie-max-age: 300\n",
      "wrong-type",
      ["Change to 300s"],
    ));

  it("quotes strings outside security automatically", () => {
    const text = "kestra:\n  url: https://kestra.example.com\n  queue:\n    type: 0123\n";
    assert.equal(fixAll(text, options), text.replace("0123", '"0123"'));
  });
});

describe("a fix that would turn the login off", () => {
  it("is not applied automatically to a misspelt 'enabled'", () =>
    leavesToChoose("micronaut:\n  security:\n    enable: false\n", "unknown-key", [
      "Change to 'enabled' (turns security off)",
    ]));

  it("is not applied automatically to an ignored mapping above the effective one", () =>
    leavesToChoose(
      `micronaut:\n  security:\n    enabled: false\nmicronaut:\n  security:\n    oauth2:\n      clients:\n${client()}`,
      "duplicate-key",
      ["Merge the two 'micronaut' keys (turns security off)"],
    ));

  it("is not applied automatically to 'enabled' in a misplaced mapping", () =>
    leavesToChoose(
      `kestra:\n  security:\n    oauth2:\n      enabled: false\nmicronaut:\n  security:\n    oauth2:\n      clients:\n${client()}`,
      "misplaced-key",
      ["Move to 'micronaut.security' (turns single sign-on off)"],
    ));

  it("is not applied automatically to the 'enabled' of a client", () =>
    leavesToChoose(
      `micronaut:\n  security:\n    oauth2:\n      clients:\n${client("enable: false")}`,
      "unknown-key",
      ["Change to 'enabled' (turns off the login 'authentik')"],
    ));
});

describe("a fix that would add logins or permissions", () => {
  const live = role("FLOW: [READ]");
  it("is not applied automatically to an ignored role that grants more than the effective one", () =>
    leavesToChoose(
      `micronaut:\n  security:\n    ${role("EXECUTION: [READ, DELETE]", "SECRET: [READ]")}kestra:\n  security:\n    ${live}`,
      "misplaced-default-role",
      ["Move to 'kestra.security' (grants EXECUTION: DELETE, READ and SECRET: READ)"],
    ));

  it("is not applied automatically to an ignored role with different values", () =>
    leavesToChoose(
      `micronaut:\n  security:\n    ${role("FLOW: [READ, DELETE]")}kestra:\n  security:\n    ${live}`,
      "misplaced-default-role",
      [
        "Move to 'kestra.security'; the moved values win (grants FLOW: DELETE)",
        "Move to 'kestra.security'; the existing values win",
      ],
    ));

  it("is applied automatically to an ignored role that grants nothing more", () => {
    const text = `micronaut:\n  security:\n    ${live}kestra:\n  security:\n    ${role("FLOW: [READ]", "EXECUTION: [READ]")}`;
    assert.doesNotMatch(fixAll(text, options), /micronaut/);
  });

  it("is applied automatically to an ignored role if there is no effective one", () => {
    const text = `micronaut:\n  security:\n    ${live}`;
    assert.match(fixAll(text, options), /^kestra:/);
  });

  it("is not applied automatically to duplicate permissions, of which the first are ignored", () =>
    leavesToChoose(
      `kestra:\n  security:\n    ${role("SECRET: [READ]")}      permissions:\n        FLOW: [READ]\n`,
      "duplicate-key",
      ["Merge the two 'permissions' keys (grants SECRET: READ)"],
    ));

  it("is not applied automatically to an ignored client next to an effective one", () =>
    leavesToChoose(
      `kestra:\n  security:\n    oauth2:\n      clients:\n${client().replace("authentik", "google")}micronaut:\n  security:\n    oauth2:\n      clients:\n${client()}`,
      "misplaced-key",
      ["Move to 'micronaut.security' (adds the login 'google')"],
    ));

  const clients = "micronaut:\n  security:\n    oauth2:\n      clients:\n";
  const ignored =
    "        google:\n          client-id: kestra\n          client-secret: ${SECRET}\n          issuer: https://accounts.google.com\n";

  it("is applied automatically if it makes the first client work", () =>
    assert.match(fixAll(clients + ignored, options), /openid:\n\s+issuer: https:\/\/accounts/));

  it("is not applied automatically to an ignored client next to one with a placeholder", () =>
    leavesToChoose(
      `kestra:\n  security:\n    oauth2:\n      clients:\n${client().replace("authentik", "google")}${clients}${client().replace(/https:.*/, "${ISSUER}")}`,
      "misplaced-key",
      ["Move to 'micronaut.security' (adds the login 'google')"],
    ));

  it("is not applied automatically if it makes another client work", () =>
    leavesToChoose(clients + client() + ignored, "misplaced-key", [
      "Move to 'micronaut.security.oauth2.clients.google.openid' (adds the login 'google')",
    ]));
});

describe("a fix that would open or close another way in", () => {
  const login = `    oauth2:\n      clients:\n${client()}`;
  const live = `micronaut:\n  security:\n    authentication: cookie\n${login}`;
  for (const [name, text, rule, titles] of [
    [
      "rules of an ignored mapping",
      `micronaut:\n  security:\n    intercept-url-map: [{ pattern: "/**", access: ["isAnonymous()"] }]\n${live}`,
      "duplicate-key",
      ["Merge the two 'micronaut' keys (changes intercept-url-map)"],
    ],
    [
      "the address patterns of an ignored mapping",
      `micronaut.security:\n  ip-patterns: ["10\\\\..*"]\nmicronaut.security:\n  authentication: cookie\n`,
      "duplicate-key",
      ["Merge the two 'micronaut.security' keys (changes ip-patterns)"],
    ],
    [
      "an ignored basic authentication",
      'kestra:\n  server:\n    basic-auth: { enabled: false, open-urls: ["/"] }\nkestra:\n  server:\n    basic-auth: { username: a@example.com, password: "${P}" }\n',
      "duplicate-key",
      ["Merge the two 'kestra' keys (changes open-urls)"],
    ],
    [
      "an ignored first user",
      'kestra:\n  security:\n    super-admin: { username: a@example.com, password: "${P}" }\nkestra:\n  url: https://kestra.example.com\n  queue: { type: postgres }\n',
      "duplicate-key",
      ["Merge the two 'kestra' keys (changes super-admin)"],
    ],
    [
      "an ignored check of tokens",
      "micronaut.security:\n  token: { jwt: { claims-validators: { audience: other } } }\n  token: { name-key: sub }\n",
      "duplicate-key",
      ["Merge the two 'token' keys (changes audience)"],
    ],
    [
      "an endpoint in the wrong place",
      `${live}      endpoints: { login: { enabled: false } }\n`,
      "misplaced-key",
      ["Move to 'micronaut.security' (changes login.enabled)"],
    ],
    [
      "a login address in the wrong place",
      live.replace("    oauth2:", "    login-uri: /x\n    oauth2:"),
      "misplaced-key",
      ["Move to 'micronaut.security.oauth2' (changes login-uri)"],
    ],
    [
      "an LDAP server in the wrong place",
      `${live}kestra:\n  queue: { type: postgres }\nsecurity:\n  ldap:\n    default:\n      context: { server: "ldaps://ldap.example.com" }\n`,
      "misplaced-key",
      ["Move to 'micronaut.security' (changes server)"],
    ],
    [
      "the keys of a working client's provider in the wrong place",
      live.replace(
        "          openid:",
        "          jwks-uri: https://x.example.com\n          openid:",
      ),
      "misplaced-key",
      ["Move to 'micronaut.security.oauth2.clients.authentik.openid' (changes jwks-uri)"],
    ],
    [
      "a misspelt switch of a management endpoint",
      "kestra:\n  queue: { type: postgres }\nendpoints:\n  all:\n    sensitiv: false\n",
      "unknown-key",
      ["Change to 'sensitive' (changes sensitive)"],
    ],
  ] as const)
    it(`is not applied automatically to ${name}`, () => leavesToChoose(text, rule, titles));

  it("is applied automatically if it sets a switch to its default", () => {
    const text = `${live}kestra:\n  security:\n    oauth2:\n      enabled: true\n`;
    assert.doesNotMatch(fixAll(text, options), /kestra:/);
  });
});

describe("a line that looks like a key and is read as a string", () => {
  const scalar = "kestra:\n  queue:\n    type:postgres\n";
  const repaired = scalar.replace("type:", "type: ");

  it("does not make other fixes automatic, because the server reads the file", () => {
    const text = `micronaut:\n  security:\n    enable: false\n    oauth2:\n      clients:\n${client()}`;
    assert.equal(fixAll(text + scalar, options), text + repaired);
  });

  it("does not make the permissions of an ignored role automatic", () => {
    const roles = (queue: string): string =>
      `${queue}  security:\n    ${role("FLOW: [READ]", "SECRET: [READ]")}    ${role("FLOW: [READ]")}`;
    assert.equal(fixAll(roles(scalar), options), roles(repaired));
  });

  it("is left to choose if it is a switch", () =>
    leavesToChoose(
      `micronaut:\n  security:\n    enabled:false\nmicronaut.security.oauth2.clients:\n${client().replace(/^ {6}/gm, "")}`,
      "yaml-syntax",
      ["Add a space after the colon (turns security off) (changes security)"],
    ));
});

describe("a misspelt word in the effective default role", () => {
  const inForce = (...grants: string[]): string => `kestra:\n  security:\n    ${role(...grants)}`;
  for (const [grants, rule, title] of [
    [["FLOW: [READ, Delte]"], "unknown-action", "Change to 'DELETE' (grants FLOW: DELETE)"],
    [["FLOW: [READ, delete]"], "unknown-action", "Change to 'DELETE' (grants FLOW: DELETE)"],
    [
      ["FLOW: [READ]", "SECRETS: [READ]"],
      "unknown-permission",
      "Change to 'SECRET' (grants SECRET: READ)",
    ],
    [["FLOWS: [READ]"], "unknown-permission", "Change to 'FLOW' (grants FLOW: READ)"],
  ] as const)
    it(`is not corrected automatically: ${grants.join()}`, () =>
      leavesToChoose(inForce(...grants), rule, [title]));

  it("is corrected automatically in a role that has no effect", () => {
    const text = `${inForce("FLOW: [READ]")}micronaut:\n  security:\n    ${role("FLOW: [REED]")}`;
    assert.doesNotMatch(fixAll(text, options), /REED/);
  });

  for (const [word, grant, version] of [
    ["Reed", "FLOW: [VIEW, LIST, Reed]", undefined],
    ["read", "FLOW: [VIEW, LIST, read]", undefined],
    ["Veiw", "FLOW: [READ, Veiw]", undefined],
    ["Reed", "FLOW: [Reed]", "2.0"],
    ["APPEXECUTON", "FLOW: [VIEW]\n        APPEXECUTON: [VIEW]", undefined],
    ["SETTINGS", "FLOW: [VIEW]\n        SETTINGS: [VIEW]", undefined],
    ["TESTS", "FLOW: [VIEW]\n        TESTS: [VIEW]", undefined],
    ["TRIGER", "FLOW: [READ]\n        TRIGER: [READ]", undefined],
  ] as const)
    it(`does not become a word of another version: ${word} in ${grant.replace("\n       ", ",")}`, () => {
      const found = findingsIn(inForce(grant), { target: version && parseVersion(version) }).filter(
        (finding) => /^unknown-(action|permission)$/.test(finding.rule.id),
      );
      assert.equal(found.length, 1);
      assert.deepEqual(found[0]?.fixes(), []);
    });

  it("becomes a word of its own version", () =>
    leavesToChoose(inForce("FLOW: [VIEW, Lists]"), "unknown-action", [
      "Change to 'LIST' (grants FLOW: LIST)",
    ]));
});

describe("a default role without permissions", () => {
  it("gets them only if the user chooses", () => {
    const text =
      "kestra:\n  security:\n    default-role:\n      name: viewer\n      description: x\n";
    for (const target of ["1.3", "2.0"].map(parseVersion)) {
      assert.equal(fixAll(text, { target }), text);
      const [fix] = findingsIn(text, { target }).flatMap((finding) => finding.fixes());
      assert.match(fix?.title ?? "", /^Complete the role with .* on FLOW and EXECUTION$/);
    }
  });
});

describe("the repair of a file that the server refuses", () => {
  const file = (line: string): string =>
    `kestra:\n  url: https://kestra.example.com\nmicronaut:\n  security:\n    authentication: cookie\n${line}    oauth2:\n      clients:\n${client()}`;
  const off = "Add a space after the colon (turns security off)";
  it("is left to choose if it turns security off", () => {
    leavesToChoose(file("    enabled:false\n"), "yaml-syntax", [off]);
    leavesToChoose(file("    enabled:no\n"), "yaml-syntax", [off]);
  });
  it("is left to choose if it turns single sign-on off", () =>
    leavesToChoose(file("").replace("oauth2:\n", "oauth2:\n      enabled:false\n"), "yaml-syntax", [
      "Add a space after the colon (turns single sign-on off)",
    ]));
  it("is left to choose if it writes other colons and indentation", () => {
    for (const text of [file("    enabled\uFF1Afalse\n"), file("\tenabled: false\n")])
      assert.ok(
        fixesOf(text, "yaml-syntax").every(
          ({ title, preferred }) => !preferred && String(title).endsWith("(turns security off)"),
        ),
      );
  });
  it("is applied otherwise", () => {
    const text = file("    enabled:true\n");
    assert.equal(fixAll(text, options), text.replace("enabled:true", "enabled: true"));
  });
});

describe("a space in an action of the effective role", () => {
  const file = (grant: string): string =>
    `kestra:\n  url: https://kestra.example.com\n  queue:\n    type: postgres\n  security:\n    ${role("INFRASTRUCTURE: [READ]", grant)}`;
  for (const [written, exact] of [
    ['FLOW: "READ "', '"READ"'],
    ['FLOW: ["READ "]', '"READ"'],
    ["FLOW: [' READ']", "'READ'"],
    ["FLOW: READ, DELETE", "READ,DELETE"],
    ['FLOW: "READ ,DELETE"', '"READ,DELETE"'],
  ] as const)
    it(`is left to the user in each form: ${written}`, () => {
      const text = file(written);
      assert.equal(fixAll(text, options), text);
      const offered = fixesOf(text, "permissions-shape");
      assert.equal(offered.length, 1);
      assert.ok(String(offered[0]?.title).includes(exact));
    });
});

describe("several fixes that each complete a first login", () => {
  it("are not all applied without asking", () => {
    const clients = ["a", "b", "c"].map((name) =>
      client().replace("authentik", name).replace("openid", "openId"),
    );
    const text = `micronaut:\n  security:\n    oauth2:\n      clients:\n${clients.join("")}`;
    assert.equal(fixAll(text, options), text.replace("openId", "openid"));
  });
});

describe("one fix that completes several first logins", () => {
  const above = "kestra:\n  url: https://kestra.example.com\n";
  const two = `      clients:\n${client()}${client().replace("authentik", "google")}`;
  it("is not applied automatically if it moves them", () =>
    leavesToChoose(
      `${above}micronaut:\n  oauth2:\n${two.replace(/^ {2}/gm, "")}`,
      "misplaced-key",
      ["Move to 'micronaut.security' (adds the login 'authentik') (adds the login 'google')"],
    ));

  const oneWrongMode = (clients: string): string =>
    `micronaut:\n  security:\n    authentication: Cookie\n    oauth2:\n${clients}`;
  it("is not applied automatically if it serves their addresses", () =>
    leavesToChoose(oneWrongMode(two), "authentication-mode", [
      "Change to 'cookie' (adds the login 'authentik') (adds the login 'google')",
    ]));

  it("is applied automatically if only one of them is a login", () => {
    const text = `${above}micronaut:\n  oauth2:\n${two.replace("openid:", "enabled: false\n          openid:").replace(/^ {2}/gm, "")}`;
    assert.match(fixAll(text, options), /\nmicronaut:\n {2}security:\n {4}oauth2:/);
    const one = oneWrongMode(`      clients:\n${client()}`);
    assert.equal(fixAll(one, options), one.replace("Cookie", "cookie"));
  });
});

/** A configuration with these clients, whose login addresses Kestra serves. */
const withClients = (...clients: readonly string[]): string =>
  `kestra:\n  url: https://kestra.example.com\nmicronaut:\n  security:\n    authentication: cookie\n    oauth2:\n      clients:\n${clients.join("")}`;

describe("a second login", () => {
  const google = (from: string | RegExp = "", to = ""): string =>
    client()
      .replace("authentik", "google")
      .replace(/https:.*/, "https://accounts.google.com")
      .replace(from, to);

  it("is not completed next to a live one, although a placeholder may turn single sign-on off", () => {
    for (const second of [
      google("openid", "openId"),
      google(/openid:\n\s+/),
      google("openid:", "enabled: ${ON:false}\n          openId:"),
    ])
      for (const flags of [
        "    enabled: ${ON:true}\n    oauth2:\n",
        "    oauth2:\n      enabled: ${ON:true}\n",
      ]) {
        const text = withClients(client(), second).replace("    oauth2:\n", flags);
        assert.equal(fixAll(text, options), text);
      }
  });

  for (const [part, rule, title, from, to] of [
    [
      "its client ID",
      "unknown-key",
      "Change to 'client-id' (adds the login 'google')",
      "client-id",
      "clientid",
    ],
    [
      "its secret",
      "unknown-key",
      "Change to 'client-secret' (adds the login 'google')",
      "client-secret",
      "client-secrt",
    ],
    [
      "an issuer that is a placeholder",
      "unknown-key",
      "Change to 'issuer' (adds the login 'google')",
      /issuer: .*/,
      "isuer: ${ISSUER}",
    ],
    [
      "an issuer that is a placeholder in the wrong place",
      "misplaced-key",
      "Move to 'micronaut.security.oauth2.clients.google.openid' (adds the login 'google')",
      /openid:\n\s+issuer: .*/,
      "issuer: ${ISSUER:`https://accounts.google.com`}",
    ],
    [
      "an issuer that is no address of metadata",
      "issuer-is-discovery-url",
      "Change to 'https://accounts.google.com'",
      ".com",
      ".com/.well-known/openid-configuration",
    ],
    [
      "the default of its issuer",
      "placeholder-colon",
      "Wrap the default in backticks",
      /issuer: .*/,
      "issuer: ${ISSUER:https://accounts.google.com}",
    ],
    [
      "its scopes",
      "scopes-without-openid",
      "Add 'openid' (changes scopes)",
      "openid:",
      "scopes: [email]\n          openid:",
    ],
    [
      "a provider's key next to an unknown issuer",
      "misplaced-key",
      "Move to 'micronaut.security.oauth2.clients.google.openid' (changes jwks-uri)",
      /openid:\n\s+issuer: .*/,
      "jwks-uri: https://x.example.com\n          openid:\n            issuer: ${ISSUER}",
    ],
    ["its name", "client-name", "Rename to 'my-idp' (adds the login 'my-idp')", "google", "my.idp"],
  ] as const)
    it(`is not completed automatically by ${part}`, () =>
      leavesToChoose(withClients(client(), google(from, to)), rule, [title]));

  it("is not completed automatically by a client ID if a placeholder decides whether it is on", () =>
    leavesToChoose(
      withClients(client(), google("client-id", "enabled: ${ON:false}\n          clientid")),
      "unknown-key",
      ["Change to 'client-id' (adds the login 'google')"],
    ));

  it("is not completed next to one without a client ID, which a variable may set", () => {
    const text = withClients(client().replace(/ +client-id.*\n/, ""), google("issuer", "isuer"));
    assert.equal(fixAll(text, options), text);
  });
});

describe("a first login with placeholders", () => {
  const first = client().replace(/https:.*/, "${ISSUER}");
  for (const [part, text] of [
    ["a client ID", first.replace("client-id: kestra", "clientid: ${ID}")],
    ["a secret", first.replace("client-secret", "client-secrt")],
    ["an issuer", first.replace("issuer", "isuer")],
    ["an issuer in the wrong place", first.replace(/openid:\n\s+/, "")],
    ["a default of an issuer", first.replace("ISSUER", "ISSUER:https://auth.example.com")],
    [
      "all keys",
      first
        .replace("client-id", "clientid")
        .replace("client-secret", "client-secrt")
        .replace("issuer", "isuer"),
    ],
    ["all keys beside its name", first.replace(/^ {10,}/gm, "        ")],
  ] as const)
    it(`is completed automatically by ${part}`, () => {
      const fixed = fixAll(withClients(text), options);
      assert.notEqual(fixed, withClients(text));
      assert.deepEqual(
        findingsIn(fixed).map(({ rule }) => rule.id),
        [],
      );
    });

  it("is not turned off automatically", () => {
    for (const text of [
      `${first}          enable: false\n`,
      `${client()}          enable: \${ON:false}\n`,
    ])
      leavesToChoose(withClients(text), "unknown-key", [
        "Change to 'enabled' (turns off the login 'authentik')",
      ]);
  });
});
