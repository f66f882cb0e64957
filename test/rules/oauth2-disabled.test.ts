// Switches above the clients, as Micronaut's conditions read them.
import { siblingVariable, finds, fixes } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const line = (text: string): string => ssoExample({ oauth2: [text] });

describe("oauth2 switched off beside clients", () => {
  for (const value of ["false", "no", "off", "False", '"false"', "'false'"])
    it(`${value} is off`, () => finds(line(`enabled: ${value}`), ["oauth2-disabled:4"]));
  for (const value of ["true", '"true"', "${SSO:false}", "'{{ sso }}'", "!env SSO"])
    it(`${value} is not surely off`, () => finds(line(`enabled: ${value}`), []));
  it("nothing stops the start, and another rule says so", () =>
    finds(line("enabled:"), ["wrong-type:4"]));
  it("a quoted no is not the word false, and another rule says so", () =>
    finds(line('enabled: "no"'), ["wrong-type:4"]));
  it("needs a client that is not switched off itself", () => {
    finds("micronaut:\n  security:\n    oauth2:\n      enabled: false\n", []);
    finds(ssoExample({ oauth2: ["enabled: false"], lines: ["enabled: no"] }), []);
  });
  it("says nothing where the file sets the variable that wins", () =>
    finds(siblingVariable("MICRONAUT_SECURITY_OAUTH2_ENABLED", line("enabled: false")), []));
  it("keeps quotes and comments", () =>
    fixes(
      line("enabled: 'false' # for now\r"),
      "oauth2-disabled",
      line("enabled: 'true' # for now\r"),
    ));
});
