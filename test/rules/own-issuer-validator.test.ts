// The issuer that every token must contain, and when it locks all users out.
import { finds, fixes } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const provider = "https://auth.example.com/application/o/kestra/";
const validated = (issuer: string, ...lines: string[]): string =>
  ssoExample({
    security: [...lines, "token:", "  jwt:", `    claimsValidators: { issuer: ${issuer} }`],
  });

describe("an issuer required in every token", () => {
  const rule = "own-issuer-validator";
  it("is wrong in cookie mode", () =>
    finds(validated(provider, "authentication: cookie"), [`${rule}:6`]));
  it("is wrong if it is a different address", () =>
    finds(validated("https://other.example.com"), [`${rule}:5`]));
  it("is wrong if both come from the same variable", () =>
    finds(validated("'${ISSUER}'").replace(provider, "${ISSUER}"), [`${rule}:5`]));

  const silent: [string, string][] = [
    ["in idtoken mode", validated(provider, "authentication: idtoken")],
    ["in a mode from the environment", validated(provider, "authentication: ${MODE}")],
    ["with an application name", validated("kestra")],
    ["with another variable", validated("'${APPLICATION}'")],
    ["empty", validated('""')],
    [
      "without SSO clients",
      validated(provider).replace(
        "          client-id",
        "          enabled: false\n          client-id",
      ),
    ],
    [
      "if the application has that name",
      `${validated(provider)}  application:\n    name: ${provider}\n`,
    ],
  ];
  for (const [name, text] of silent) it(`is not reported ${name}`, () => finds(text, []));

  it("is removed with mappings that become empty, but other comments are kept", () =>
    fixes(
      ssoExample({
        security: [
          "token:",
          "  # Checks.",
          "  jwt:",
          "    claims-validators: # strict",
          "      issuer: https://x.example.com # the provider",
          "      audience: kestra",
        ],
      }),
      rule,
      ssoExample({
        security: [
          "token:",
          "  # Checks.",
          "  jwt:",
          "    claims-validators: # strict",
          "      audience: kestra",
        ],
      }),
    ));
});
