// Rules that depend on the edition of the image next to the configuration.
import { ssoExample } from "../../server/src/rules/shared/examples";
import { finds, fixes } from "../check";

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

describe("basic-auth-username", () => {
  it("depends on version and edition", () => {
    finds(compose("kestra/kestra:v0.24.1", user("admin")), ["basic-auth-username:9"]);
    finds(compose("kestra/kestra:v0.23.1", user("admin")), []);
    finds(compose("kestra/kestra-ee:v1.3.1", user("admin")), []);
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
