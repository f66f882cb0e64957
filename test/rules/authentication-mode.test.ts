// Authentication modes, as Micronaut's conditions compare them.
import { finds, fixes } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const mode = (value: string): string => ssoExample({ security: [`authentication: ${value}`] });

describe("the authentication mode", () => {
  for (const value of [
    "cookie",
    "idtoken",
    "session",
    '"cookie"',
    "${MODE}",
    "'{{ mode }}'",
    "!env M",
    "",
  ])
    it(`'${value}' has no finding`, () => finds(mode(value), []));
  for (const value of ["bearer", "BEARER", "COOKIE", "Cookie", "IDTOKEN"])
    it(`${value} is an error`, () => finds(mode(value), ["authentication-mode:3"]));
  it("is left to another rule if it is unknown", () => finds(mode("cookies"), ["wrong-type:3"]));
  it("does not matter without SSO clients", () => {
    finds("micronaut:\n  security:\n    authentication: bearer\n", []);
    finds(ssoExample({ security: ["authentication: bearer"], lines: ["enabled: false"] }), []);
  });
  it("is changed to lower case", () =>
    fixes(mode("'IDTOKEN' # a"), "authentication-mode", mode("'idtoken' # a")));
  it("is changed from BEARER to cookie", () =>
    fixes(mode("BEARER"), "authentication-mode", mode("cookie")));
});
