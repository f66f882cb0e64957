// `enabled` above the clients, as Micronaut's conditions read it.
import { siblingVariable, finds, fixes } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const line = (text: string): string => ssoExample({ oauth2: [text] });

describe("oauth2 disabled although there are clients", () => {
  for (const value of ["false", "no", "off", "False", '"false"', "'false'"])
    it(`${value} disables oauth2`, () => finds(line(`enabled: ${value}`), ["oauth2-disabled:4"]));
  for (const value of ["true", '"true"', "${SSO:false}", "'{{ sso }}'", "!env SSO"])
    it(`${value} does not certainly disable oauth2`, () => finds(line(`enabled: ${value}`), []));
  it("an empty value is left to another rule, because the server does not start", () =>
    finds(line("enabled:"), ["wrong-type:4"]));
  it("a quoted no is left to another rule, because it is not false", () =>
    finds(line('enabled: "no"'), ["wrong-type:4"]));
  it("needs a client that is enabled", () => {
    finds("micronaut:\n  security:\n    oauth2:\n      enabled: false\n", []);
    finds(ssoExample({ oauth2: ["enabled: false"], lines: ["enabled: no"] }), []);
  });
  it("is not reported if the file sets the variable that overrides it", () =>
    finds(siblingVariable("MICRONAUT_SECURITY_OAUTH2_ENABLED", line("enabled: false")), []));
  it("keeps quotes and comments", () =>
    fixes(
      line("enabled: 'false' # for now\r"),
      "oauth2-disabled",
      line("enabled: 'true' # for now\r"),
    ));
});
