// Keys under the wrong parent: known places, and what is not reported. test/edits/fixes tests the moves.
import assert from "node:assert/strict";
import { findingsIn, finds, fixed, offersNothing } from "../check";
import { findKey } from "../../server/src/knowledge/schema/keys";
import { places } from "../../server/src/rules/misplaced-key";
import { yaml } from "../../server/src/rules/shared/yaml";

describe("a misplaced key", () => {
  for (const { written, right } of places)
    it(`${written.join(".")} is a known key only at ${right.join(".")}`, () => {
      assert.ok(findKey(right));
      assert.equal(findKey(written), undefined);
    });

  const twoIssuers = yaml`
    micronaut:
      security:
        oauth2:
          clients:
            google:
              client-id: kestra
              client-secret: \${SECRET}
              issuer: https://google.example.com
              openid:
                issuer: https://accounts.google.com
  `;
  it("offers a choice if both places have a value", () => {
    const [finding] = findingsIn(twoIssuers).filter(({ rule }) => rule.id === "misplaced-key");
    const place = "micronaut.security.oauth2.clients.google.openid";
    assert.deepEqual(
      finding?.fixes().map(({ title, preferred }) => [title, preferred]),
      [
        [`Move to '${place}'; the moved values win`, false],
        [`Move to '${place}'; the existing values win`, false],
      ],
    );
  });

  const silent: [string, string][] = [
    ["root security of another application", "security:\n  oauth2:\n    enabled: true\n"],
    [
      "root security of another Micronaut application",
      "micronaut:\n  application:\n    name: shop\n  server:\n    port: 80\nsecurity:\n  ldap:\n    default: {}\n",
    ],
    [
      "an issuer in the right place",
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        sso:\n          client-id: a\n          client-secret: ${S}\n          openid.issuer: https://sso.example.com\n",
    ],
    ["tenants in the right place", "kestra:\n  ee:\n    tenants:\n      fallback-tenant: main\n"],
    ["other keys at root security", "kestra:\n  queue:\n    type: h2\nsecurity:\n  ip: 1\n"],
  ];
  for (const [name, text] of silent) it(`is not ${name}`, () => finds(text, []));

  it("has no fix as part of a dotted key", () => {
    const text = "micronaut.security.oauth2.endpoints.logout.get-allowed: true\n";
    finds(text, ["misplaced-key:1"]);
    offersNothing(text, "misplaced-key");
  });
  it("is not reported where an alias inserts it", () =>
    finds(
      yaml`
        kestra:
          security: &security
            oauth2:
              enabled: true
        micronaut:
          x: *security
      `,
      ["misplaced-key:3"],
    ));
});

/** A configuration with these lines below `micronaut.security`. */
const security = (...lines: string[]): string =>
  `micronaut:\n  security:\n${lines.map((line) => `    ${line}\n`).join("")}`;

const titlesOf = (text: string): string[] =>
  findingsIn(text)
    .filter(({ rule }) => rule.id === "misplaced-key")
    .flatMap((finding) => finding.fixes())
    .map(({ title, preferred }) => `${title}${preferred ? " (automatic)" : ""}`);

describe("keys of a client outside of it", () => {
  const client = (name: string, ...lines: string[]): string[] => [
    `    ${name}:`,
    "      client-id: kestra",
    "      client-secret: ${SECRET}",
    ...lines.map((line) => `      ${line}`),
  ];
  const place = "micronaut.security.oauth2.clients";

  it("become a client that is named after the provider of the issuer", () => {
    const written = security(
      "oauth2:",
      "  # ours",
      "  client-id: kestra",
      "  client-secret: ${SECRET}",
      "  openid:",
      "    issuer: https://sso.example.com/realms/kestra # theirs",
      "    logout-uri: /out",
      "  scopes:",
      "    - openid",
    );
    finds(written, ["misplaced-key:5"]);
    assert.deepEqual(titlesOf(written), ["Move to the new client 'keycloak'"]);
    assert.equal(
      fixed(written, "misplaced-key"),
      security(
        "oauth2:",
        "  clients:",
        "    keycloak:",
        "      # ours",
        "      client-id: kestra",
        "      client-secret: ${SECRET}",
        "      openid:",
        "        issuer: https://sso.example.com/realms/kestra # theirs",
        "      scopes:",
        "        - openid",
        "  openid:",
        "    logout-uri: /out",
      ),
    );
  });
  it("become a client with a general name if the provider is unknown", () => {
    for (const issuer of ["https://login.example.com", "${ISSUER}"])
      assert.deepEqual(
        titlesOf(security("oauth2:", "  client-id: kestra", `  issuer: ${issuer}`)),
        ["Move to the new client 'sso'"],
      );
  });
  it("move to the only client, or to the one that the user chooses", () => {
    const one = security(
      "oauth2:",
      "  openid:",
      "    issuer: https://accounts.google.com",
      "  clients:",
      ...client("google"),
    );
    assert.deepEqual(titlesOf(one), [`Move to '${place}.google'`]);
    assert.deepEqual(
      titlesOf(
        one + security("oauth2:", "  clients:", ...client("okta")).replace(/^[^]*clients:\n/, ""),
      ),
      [`Move to '${place}.google'`, `Move to '${place}.okta'`],
    );
  });
  it("overwrite nothing", () => {
    const text = security(
      "oauth2:",
      "  scopes: [openid, groups]",
      "  clients:",
      ...client("sso", "scopes: [openid]", "openid:", "  issuer: https://login.example.com"),
    );
    const to = `Move to '${place}.sso'`;
    assert.deepEqual(titlesOf(text), [
      `${to}; the moved values win`,
      `${to}; the existing values win`,
    ]);
    assert.match(
      fixed(text, "misplaced-key"),
      /# scopes: \[openid\]\n +scopes: \[openid, groups\]/,
    );
  });
  it("are found below 'clients' if the name of the client is missing", () => {
    const text = security(
      "oauth2:",
      "  clients:",
      "    client-id: kestra",
      "    client-secret: ${SECRET}",
      "    openid:",
      "      issuer: https://accounts.google.com",
    );
    finds(text, ["misplaced-key:5"]);
    assert.equal(
      fixed(text, "misplaced-key"),
      security(
        "oauth2:",
        "  clients:",
        ...client("google", "openid:", "  issuer: https://accounts.google.com"),
      ),
    );
  });
  it("are found directly below 'security'", () => {
    const text = security(
      "client-id: kestra",
      "client-secret: ${SECRET}",
      "openid:",
      "  issuer: https://accounts.google.com",
    );
    finds(text, ["misplaced-key:3"]);
    assert.equal(
      fixed(text, "misplaced-key"),
      security(
        "oauth2:",
        "  clients:",
        ...client("google", "openid:", "  issuer: https://accounts.google.com"),
      ),
    );
  });
  it("are the only finding if the client lacks them", () =>
    finds(
      security(
        "oauth2:",
        "  client-id: kestra",
        "  openid: { issuer: 'https://login.example.com' }",
        "  clients:",
        "    sso:",
        "      client-secret: ${SECRET}",
      ),
      ["misplaced-key:4"],
    ));
  it("include endpoints a level too high", () => {
    const text = security(
      "oauth2:",
      "  authorization:",
      "    url: https://sso.example.com/authorize",
      "  token:",
      "    url: https://sso.example.com/token",
      "  clients:",
      ...client("sso", "openid:", "  issuer: https://login.example.com"),
    );
    finds(text, ["misplaced-key:4"]);
    assert.match(
      fixed(text, "misplaced-key"),
      / {10}authorization:\n {12}url: .*\n {10}token:\n {12}url:/,
    );
  });
  it("are moved between the client and its 'openid' mapping", () => {
    const text = security(
      "oauth2:",
      "  clients:",
      "    sso:",
      "      client-secret: ${SECRET}",
      "      jwks-uri: https://login.example.com/keys",
      "      authorization:",
      "        prompt: login",
      "      openid:",
      "        issuer: https://login.example.com",
      "        client-id: kestra",
      "        scopes: [openid]",
    );
    const found = findingsIn(text).filter(({ rule }) => rule.id === "misplaced-key");
    assert.deepEqual(
      found.map((finding) => finding.fixes()[0]?.title.replace(/ \([^]*/, "")),
      [
        `Move to '${place}.sso.openid'`,
        `Move to '${place}.sso.openid.authorization'`,
        `Move to '${place}.sso'`,
        `Move to '${place}.sso'`,
      ],
    );
  });
  it("are not clients with such a name, nor settings of all clients", () => {
    finds(
      security(
        "oauth2:",
        "  openid: { logout-uri: /out, end-session: { redirect-uri: / } }",
        "  end-session: {}",
        "  clients:",
        ...client("openid", "openid:", "  issuer: https://login.example.com"),
        ...client("token", "openid:", "  issuer: https://login.example.com"),
      ),
      ["unknown-key:5"],
    );
  });
});

describe("keys of the top level in another mapping", () => {
  for (const [above, root] of [
    ["kestra", "datasources"],
    ["kestra", "micronaut"],
    ["kestra", "endpoints"],
    ["kestra", "logger"],
    ["micronaut", "kestra"],
    ["micronaut", "datasources"],
  ] as const)
    it(`${above}.${root} moves to the top level by choice`, () => {
      const text = `kestra:\n  queue:\n    type: h2\nmicronaut:\n  server:\n    port: 80\n`.replace(
        `${above}:\n`,
        `${above}:\n  ${root}:\n    a-name:\n      b: c\n`,
      );
      const [finding] = findingsIn(text).filter(({ rule }) => rule.id === "misplaced-key");
      assert.match(finding?.message ?? "", /Move it to the top level/);
      assert.deepEqual(titlesOf(text), ["Move to the top level"]);
      assert.match(
        fixed(text, "misplaced-key"),
        new RegExp(`^${root}:\\n(?: .*\\n)*? {2}a-name:\\n {4}b: c`, "m"),
      );
    });
});

describe("keys below datasources", () => {
  const sources = (...lines: string[]): string =>
    `kestra:\n  queue:\n    type: postgres\ndatasources:\n${lines.map((line) => `  ${line}\n`).join("")}`;
  it("are not settings of a container", () => {
    const postgres = ["postgres:", "  url: jdbc:postgresql://db/kestra"];
    for (const key of ["healthcheck", "depends_on", "image", "container_name"])
      finds(sources(...postgres, `${key}: { test: a }`), ["misplaced-key:7"]);
    // The user may have chosen such a name.
    finds(sources("image:", "  url: jdbc:postgresql://db/kestra"), []);
  });
  it("are not settings of a data source", () => {
    const text = sources(
      "url: jdbc:mysql://db/kestra",
      "driverClassName: com.mysql.cj.jdbc.Driver",
    );
    finds(text, ["misplaced-key:5"]);
    assert.equal(
      fixed(text, "misplaced-key"),
      sources(
        "mysql:",
        "  url: jdbc:mysql://db/kestra",
        "  driverClassName: com.mysql.cj.jdbc.Driver",
      ),
    );
    assert.deepEqual(titlesOf(sources("url: ${URL}", "username: kestra")), []);
  });
});

describe("a misplaced client in dotted keys", () => {
  it("is reported once", () => {
    const client = "kestra.security.oauth2.clients.sso";
    const found = findingsIn(
      `kestra.queue.type: h2\n${client}.client-id: kestra\n${client}.client-secret: \${SECRET}\n${client}.openid.issuer: https://sso.example.com\n`,
    ).filter(({ rule }) => rule.id === "misplaced-key");
    assert.deepEqual(
      found.map(({ related }) => related?.length),
      [2],
    );
  });
});
