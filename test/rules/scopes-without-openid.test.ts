// Lists of scopes in every way of writing them.
import { siblingVariable, finds, fixes, offersNothing } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const scopes = (...lines: string[]): string => ssoExample({ lines });
const rule = "scopes-without-openid";

describe("scopes without openid", () => {
  const silent: [string, string][] = [
    ["openid in a list", scopes("scopes: [profile, openid]")],
    ["openid in one text", scopes("scopes: email, openid")],
    ["openid in one item with blanks", scopes('scopes: ["email openid"]')],
    ["an empty list, which asks for openid by itself", scopes("scopes: []")],
    ["an empty text", scopes('scopes: ""')],
    ["an item from the environment", scopes('scopes: [email, "${MORE}"]')],
    ["all of them from the environment", scopes("scopes: ${SCOPES}")],
    ["an item with a tag of its own", scopes("scopes: [email, !env MORE]")],
    ["a client that is switched off", scopes("enabled: false", "scopes: [email]")],
    [
      "a plain OAuth client",
      ssoExample({
        lines: [
          "scopes: [email]",
          "authorization: { url: https://a.example.com }",
          "token: { url: https://a.example.com }",
        ],
      }).replace(/ *openid:\n *issuer.*\n/, ""),
    ],
    ["what an alias brings", `x: &scopes [email]\n${scopes("scopes: *scopes")}`],
    [
      "the variable that wins, in the same file",
      siblingVariable(
        "MICRONAUT_SECURITY_OAUTH2_CLIENTS_AUTHENTIK_SCOPES",
        scopes("scopes: [email]"),
      ),
    ],
  ];
  for (const [name, text] of silent) it(`is not ${name}`, () => finds(text, []));

  it("is not said where a line cannot be read", () =>
    finds(scopes("scopes:", "  - email", "  - openid: [") + "# end\n", ["yaml-syntax:10"]));

  /** What is between the guillemets is added. */
  const cases: Readonly<Record<string, readonly string[]>> = {
    "single quotes": ["scopes: [ «'openid', »'email' ]"],
    "brackets over lines": ["scopes: [", "  «openid, »email, # a", "]"],
    "items at the key's column": ["scopes:", "«- openid", "»- email # a"],
    "wide items": ["scopes:", "«    -   openid", "»    -   email"],
    "a quoted text": ['scopes: "«openid,»email, groups" # a'],
    "comments between": ["scopes:", "  # a", "«  - openid", "»  - email"],
    CRLF: ["scopes:\r", "«  - openid\r", "»  - email\r"],
  };
  for (const [name, lines] of Object.entries(cases))
    it(`adds it to ${name}`, () => {
      const [before, after] = [/«[^]*?»/g, /[«»]/g].map((marks) =>
        scopes(...lines.join("\n").replace(marks, "").split("\n")),
      );
      fixes(before ?? "", rule, after ?? "");
    });

  it("adds it between blanks, where they hold the scopes apart", () =>
    fixes(scopes("scopes: 'email groups'"), rule, scopes("scopes: 'openid email groups'")));
  it("leaves a first item with an anchor alone", () => {
    offersNothing(scopes("scopes: [&a email]"), rule);
    offersNothing(scopes("scopes:", "  - &a email"), rule);
  });
});
