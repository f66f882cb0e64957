// Modes of authentication, as Micronaut's conditions compare them.
import { finds, fixes } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const mode = (value: string): string => ssoExample({ security: [`authentication: ${value}`] });

describe("the mode of authentication", () => {
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
    it(`'${value}' is left alone`, () => finds(mode(value), []));
  for (const value of ["bearer", "BEARER", "COOKIE", "Cookie", "IDTOKEN"])
    it(`${value} is an error`, () => finds(mode(value), ["authentication-mode:3"]));
  it("that nobody knows is another rule's finding", () => finds(mode("cookies"), ["wrong-type:3"]));
  it("does not matter without SSO clients", () => {
    finds("micronaut:\n  security:\n    authentication: bearer\n", []);
    finds(ssoExample({ security: ["authentication: bearer"], lines: ["enabled: false"] }), []);
  });
  it("keeps its own word in lower case", () =>
    fixes(mode("'IDTOKEN' # a"), "authentication-mode", mode("'idtoken' # a")));
  it("BEARER becomes cookie", () => fixes(mode("BEARER"), "authentication-mode", mode("cookie")));
});
