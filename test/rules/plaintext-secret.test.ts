// Secrets in the file: which ones, and how the fix writes the variable in their place.
import { finds, fixes, inCompose, offersNothing } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const rule = "plaintext-secret";
const secret = (value: string): string => ssoExample().replace("${SECRET}", value);

describe("a secret as plain text", () => {
  for (const value of ["${S}", "'{{ secret }}'", "!vault x", '""', "", "~"])
    it(`is not ${value || "nothing"}`, () =>
      finds(
        secret(value),
        ["", "~", '""'].includes(value)
          ? ["missing-client-secret:5"]
          : value.includes("{{")
            ? ["placeholder-credential:7"]
            : [],
      ));
  it("is not a stand-in, which is a finding of its own", () =>
    finds(secret("CLIENT_SECRET"), ["placeholder-credential:7"]));
  it("is not the secret of a client that is switched off", () =>
    finds(secret("abc").replace("openid:", "enabled: false\n          openid:"), []));
  it("is one of every block under security", () =>
    finds(
      "kestra:\n  encryption:\n    secret-key: abc\n  security:\n    instance-owner:\n      password: abc\nmicronaut:\n  security:\n    token:\n      jwt:\n        encryptions:\n          secret:\n            generator: { secret: abc }\ndatasources:\n  postgres:\n    password: abc\n",
      ["plaintext-secret:6", "plaintext-secret:13"],
    ));
  it("is named where it is written, not where an alias brings it", () =>
    finds(`x-secret: &s abc\n${secret("*s")}`, []));
  it("keeps an anchor and a comment", () =>
    fixes(
      secret("&s abc # ours\r"),
      rule,
      secret('&s "${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}" # ours\r'),
    ));
  it("is read by the server, not by compose, inside a compose file", () =>
    fixes(
      inCompose(secret("abc")),
      rule,
      inCompose(secret('"${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}"')),
    ));
  it("is left alone in a block of its own", () =>
    offersNothing(secret("|\n            abc"), rule));
});
