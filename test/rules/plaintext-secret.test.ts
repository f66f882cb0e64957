// Secrets in the file: which ones are reported, and how the fix replaces them with variables.
import { finds, fixes, inCompose, offersNothing } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const rule = "plaintext-secret";
const secret = (value: string): string => ssoExample().replace("${SECRET}", value);

describe("a secret in plain text", () => {
  for (const value of ["${S}", "'{{ secret }}'", "!vault x", '""', "", "~"])
    it(`is not reported for ${value || "an empty value"}`, () =>
      finds(secret(value), ["", "~", '""'].includes(value) ? ["missing-client-secret:5"] : []));
  it("is not reported for a placeholder value, which has its own finding", () =>
    finds(secret("CLIENT_SECRET"), ["placeholder-credential:7"]));
  it("is not reported for a disabled client", () =>
    finds(secret("abc").replace("openid:", "enabled: false\n          openid:"), []));
  it("is reported in every mapping under security", () =>
    finds(
      "kestra:\n  encryption:\n    secret-key: I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK\n  security:\n    instance-owner:\n      password: abc\nmicronaut:\n  security:\n    token:\n      jwt:\n        encryptions:\n          secret:\n            generator: { secret: abc }\ndatasources:\n  postgres:\n    password: abc\n",
      ["plaintext-secret:6", "plaintext-secret:13"],
    ));
  it("is not reported where an alias inserts it", () =>
    finds(`x-secret: &s abc\n${secret("*s")}`, []));
  it("keeps an anchor and a comment", () =>
    fixes(
      secret("&s abc # ours\r"),
      rule,
      secret('&s "${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}" # ours\r'),
    ));
  it("becomes a variable of the server, not of Docker Compose", () =>
    fixes(
      inCompose(secret("abc")),
      rule,
      inCompose(secret('"${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}"')),
    ));
  it("has no fix in a block scalar", () => offersNothing(secret("|\n            abc"), rule));
});
