// Lists of scopes in every notation.
import { siblingVariable, finds, fixes, offersNothing } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const client = { client: "sso", issuer: "https://sso.example.com" };
const scopes = (...lines: string[]): string => ssoExample({ ...client, lines });
const rule = "scopes-without-openid";

describe("scopes without openid", () => {
  const silent: [string, string][] = [
    ["openid in a list", scopes("scopes: [profile, openid]")],
    ["openid in a single string", scopes("scopes: email, openid")],
    ["openid in an item with spaces", scopes('scopes: ["email openid"]')],
    ["an empty list, which requests openid by default", scopes("scopes: []")],
    ["an empty string", scopes('scopes: ""')],
    ["an item from the environment", scopes('scopes: [email, "${MORE}"]')],
    ["all of them from the environment", scopes("scopes: ${SCOPES}")],
    ["an item with a custom tag", scopes("scopes: [email, !env MORE]")],
    ["authentik, which sends an ID token anyway", ssoExample({ lines: ["scopes: [email]"] })],
    ["a disabled client", scopes("enabled: false", "scopes: [email]")],
    [
      "a plain OAuth client",
      ssoExample({
        ...client,
        lines: [
          "scopes: [email]",
          "authorization: { url: https://a.example.com }",
          "token: { url: https://a.example.com }",
        ],
      }).replace(/ *openid:\n *issuer.*\n/, ""),
    ],
    ["a list from an alias", `x: &scopes [email]\n${scopes("scopes: *scopes")}`],
    [
      "scopes that a variable in the same file overrides",
      siblingVariable("MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_SCOPES", scopes("scopes: [email]")),
    ],
  ];
  for (const [name, text] of silent) it(`is not reported for ${name}`, () => finds(text, []));

  it("is not reported if a line is not valid YAML", () =>
    finds(scopes("scopes:", "  - email", "  - openid: [") + "# end\n", ["yaml-syntax:10"]));

  /** The text between the guillemets is added. */
  const cases: Readonly<Record<string, readonly string[]>> = {
    "single quotes": ["scopes: [ «'openid', »'email' ]"],
    "brackets over lines": ["scopes: [", "  «openid, »email, # a", "]"],
    "items in the column of the key": ["scopes:", "«- openid", "»- email # a"],
    "wide items": ["scopes:", "«    -   openid", "»    -   email"],
    "a quoted string": ['scopes: "«openid,»email, groups" # a'],
    "a list with comments": ["scopes:", "  # a", "«  - openid", "»  - email"],
    CRLF: ["scopes:\r", "«  - openid\r", "»  - email\r"],
  };
  for (const [name, lines] of Object.entries(cases))
    it(`adds openid to ${name}`, () => {
      const [before, after] = [/«[^]*?»/g, /[«»]/g].map((marks) =>
        scopes(...lines.join("\n").replace(marks, "").split("\n")),
      );
      fixes(before ?? "", rule, after ?? "");
    });

  it("separates openid with a space if the other scopes are separated so", () =>
    fixes(scopes("scopes: 'email groups'"), rule, scopes("scopes: 'openid email groups'")));
  it("has no fix if the first item has an anchor", () => {
    offersNothing(scopes("scopes: [&a email]"), rule);
    offersNothing(scopes("scopes:", "  - &a email"), rule);
  });
});
