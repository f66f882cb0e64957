// Rules that depend on the edition of the image next to the configuration.
import assert from "node:assert/strict";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { finds, findingsIn, fixes, offersNothing } from "../check";

const compose = (image: string, config: string, variables = ""): string =>
  `services:\n  kestra:\n    image: ${image}\n    environment:\n${variables}      KESTRA_CONFIGURATION: |\n${config.replace(/^(?=.)/gm, "        ")}`;

const security = "micronaut:\n  security:\n    enabled: true\n    authentication: cookie\n";
const ldap =
  "micronaut:\n  security:\n    ldap:\n      default:\n        context:\n          server: ldaps://ldap.example.com\n";
const oauth2 = (line: string): string =>
  ssoExample({ oauth2: [line] }).replaceAll("${", () => "$${");
const user = (name: string): string =>
  `kestra:\n  server:\n    basic-auth:\n      username: ${name}\n      password: $\${PASSWORD}\n`;

describe("security-opens-oss", () => {
  it("reports the open-source image only", () => {
    finds(compose("kestra/kestra:latest", security), ["security-opens-oss:8"]);
    finds(compose("registry.kestra.io/docker/kestra-ee:latest", security), []);
    finds(compose("acme/kestra:latest", security), []);
    finds(security, []);
  });
  it("does not report false, placeholders and values from a variable", () => {
    for (const value of ["false", "$${ON}", "$${ON:true}"])
      finds(
        compose(
          "kestra/kestra",
          security.replace("true", () => value),
        ),
        [],
      );
    finds(compose("kestra/kestra", security, '      MICRONAUT_SECURITY_ENABLED: "false"\n'), []);
  });
  it("removes the line and mappings that become empty", () =>
    fixes(
      compose(
        "kestra/kestra",
        "kestra:\n  url: https://x.example.com\nmicronaut.security:\n  enabled: yes\n",
      ),
      "security-opens-oss",
      compose("kestra/kestra", "kestra:\n  url: https://x.example.com\n"),
    ));
});

describe("sso-needs-enterprise", () => {
  it("reports the open-source image only", () => {
    finds(compose("kestra/kestra", ldap), ["sso-needs-enterprise:8"]);
    finds(compose("kestra/kestra-ee", ldap), []);
    finds(compose("acme/kestra", ldap), []);
    finds(ldap, []);
  });
  it("reports nothing if oauth2 is disabled, in every spelling", () => {
    for (const off of ["false", "no", "False", '"false"'])
      finds(compose("kestra/kestra:v1.3.0", oauth2(`enabled: ${off}`)), ["oauth2-disabled:9"]);
  });
  it("does not report disabled clients", () =>
    finds(
      compose(
        "kestra/kestra",
        "micronaut:\n  security:\n    oauth2:\n      clients:\n        sso:\n          enabled: false\n",
      ),
      [],
    ));
});

/** A configuration with a login, whose lines are these. */
const login = (...lines: readonly string[]): string =>
  `kestra:\n  server:\n    basic-auth:\n${lines.map((line) => `      ${line}\n`).join("")}`;

const severitiesIn = (text: string): string[] =>
  findingsIn(text).map(({ rule, severity }) => `${rule.id} ${severity}`);

const v023 = "kestra/kestra:v0.23.1";
const v024 = "kestra/kestra:v0.24.1";

describe("basic-auth-username", () => {
  it("is a warning from 0.24 on, in which the server starts, and a hint for an unknown version", () => {
    for (const image of [v024, "kestra/kestra:v2.0.0", "kestra/kestra:latest", "kestra/kestra"])
      assert.deepEqual(severitiesIn(compose(image, user("admin"))), [
        "basic-auth-username warning",
      ]);
    assert.deepEqual(severitiesIn(compose("kestra/kestra:$${TAG}", user("admin"))), [
      "basic-auth-username hint",
    ]);
    assert.deepEqual(severitiesIn(user("admin").replace("$$", "$")), ["basic-auth-username hint"]);
  });
  it("is an error up to 0.23 if the login is enabled, and nothing otherwise", () => {
    const enabled = (value: string): string =>
      compose(v023, login(`enabled: ${value}`, "username: admin", "password: $${PASSWORD}"));
    assert.deepEqual(severitiesIn(enabled("true")), ["basic-auth-username error"]);
    assert.match(findingsIn(enabled("true"))[0]?.message ?? "", /do not start/);
    for (const value of ["false", "$${ENABLED}", "$${ENABLED:true}"]) finds(enabled(value), []);
    finds(compose(v023, user("admin")), []);
  });
  it("does not report the Enterprise edition and servers with Micronaut's security", () => {
    finds(compose("kestra/kestra-ee:v1.3.1", user("admin")), []);
    finds(`${user("admin").replace("$$", "$")}micronaut.security.authentication: cookie\n`, []);
  });
  it("does not report email addresses, placeholders and empty values", () => {
    for (const name of [
      "admin@example.com",
      "a+b@localhost",
      "$${USER_NAME}",
      '"{{ user }}"',
      '""',
    ])
      finds(compose("kestra/kestra:v1.3.0", user(name)), []);
  });
});

describe("basic-auth-password", () => {
  const user = "username: admin@example.com";
  const password = (value: string, image = v024): string =>
    compose(image, login(user, `password: ${value}`));
  const id = "basic-auth-password";

  it("reports what Kestra refuses: short ones, and those without uppercase, lowercase or digit", () => {
    for (const value of [
      "kestra",
      "Kestra1",
      "kestra123",
      "KESTRA123",
      "KestraKestra",
      "12345678",
      '"Ünïcödé1"',
      `Aa1${"x".repeat(254)}`,
    ])
      finds(password(value), [`${id}:10`]);
  });
  it("does not report what Kestra accepts, and values that are only known at run time", () => {
    for (const value of [
      "Admin1234",
      "aaaaaaA1",
      `Aa1${"x".repeat(253)}`,
      '"Pass word 1!"',
      "$${PASSWORD}",
      "$${PASSWORD:kestra}",
      '"{{ password }}"',
      "!vault kestra",
    ])
      finds(password(value), []);
  });
  it("does not contain the password", () => {
    for (const { message } of findingsIn(password("hunter2")))
      assert.ok(!message.includes("hunter2"));
  });
  it("depends on version and edition", () => {
    assert.deepEqual(severitiesIn(password("kestra")), [`${id} warning`]);
    assert.deepEqual(severitiesIn(password("kestra", "kestra/kestra")), [`${id} warning`]);
    assert.deepEqual(severitiesIn(password("kestra", "kestra/kestra:$${TAG}")), [`${id} hint`]);
    finds(password("kestra", v023), []);
    finds(password("kestra", "kestra/kestra-ee:v1.3.1"), []);
  });
  it("reports a password that is too long for 0.23 only with the login enabled", () => {
    const long = `password: ${"x".repeat(257)}`;
    finds(compose(v023, login(user, long)), []);
    assert.deepEqual(severitiesIn(compose(v023, login("enabled: true", user, long))), [
      `${id} error`,
    ]);
    finds(compose(v023, login("enabled: true", user, "password: kestra")), []);
  });
  it("reports a user name or password without the other if nothing else can set it", () => {
    finds(compose(v024, login(user)), [`${id}:9`]);
    finds(compose(v024, login(user, "password:")), [`${id}:9`]);
    finds(compose(v024, login("password: Admin1234")), [`${id}:9`]);
    assert.deepEqual(severitiesIn(compose(v023, login("enabled: true", user))), [`${id} error`]);
    finds(compose(v024, login("realm: Kestra")), []);
    finds(compose(v024, login('username: ""', "password:")), []);
    const variable = "      KESTRA_SERVER_BASIC_AUTH_PASSWORD: Admin1234\n";
    finds(compose(v024, login(user), variable), []);
    finds(
      compose(v024, login(user)).replace("    environment", "    env_file: .env\n    environment"),
      [],
    );
    finds(login(user), []);
  });
});

describe("basic-auth-enabled", () => {
  const both = ["username: admin@example.com", "password: $${PASSWORD}"];
  const id = "basic-auth-enabled";
  const file = (value: string, image: string): string =>
    compose(image, login(`enabled: ${value}`, ...both));

  it("warns of false if the version is certain, because the login is on", () => {
    for (const value of ["false", "no", '"false"'])
      assert.deepEqual(severitiesIn(file(value, v024)), [`${id} warning`]);
    assert.deepEqual(severitiesIn(compose("kestra/kestra", login("enabled: false"))), [
      `${id} warning`,
    ]);
    finds(file("false", v023), []);
    fixes(file("false", v024), id, compose(v024, login(...both)));
  });
  it("is a hint for other values, which have no effect", () => {
    for (const value of ["true", "$${ENABLED}"])
      assert.deepEqual(severitiesIn(file(value, v024)), [`${id} hint`]);
    finds(file("true", v023), []);
    fixes(file("true", v024), id, compose(v024, login(...both)));
  });
  it("keeps the key for an unknown version, in which true may turn the login on", () => {
    const unknown = "kestra/kestra:$${TAG}";
    finds(file("true", unknown), []);
    finds(login("enabled: true", "username: admin@example.com"), []);
    assert.deepEqual(severitiesIn(file("false", unknown)), [`${id} hint`]);
    offersNothing(file("false", unknown), id);
  });
  it("leaves the Enterprise edition to the general rule, because it has other users", () =>
    finds(file("false", "kestra/kestra-ee:v1.3.1"), ["key-without-effect:9"]));
});
