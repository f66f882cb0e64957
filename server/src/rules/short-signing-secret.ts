// A secret that is too short to sign with.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { below, ssoExample } from "./shared/examples";
import type { Rule } from "./rule";
import { shortfallOf, signingSecretsOf } from "./shared/signingSecrets";

export const shortSigningSecret: Rule = {
  id: "short-signing-secret",
  topic: "login",
  severity: "error",
  title: "Signing secret that is too short",
  why: "HS256 needs a secret of at least 32 bytes, HS384 of 48 and HS512 of 64. With a shorter one for access tokens, the server starts and every login fails. With a shorter one for refresh tokens, it does not start.",
  docs: docs.authentication,
  examples: [
    {
      bad: ssoExample({
        security: below("token.jwt.signatures.secret.generator", "secret: notLongEnough"),
      }),
    },
    {
      bad: ssoExample({
        security: below(
          "token.jwt.generator.refresh-token",
          "jws-algorithm: HS512",
          "secret: thirtyTwoBytesAreTooFewForHS512!",
        ),
      }),
    },
  ],
  *check(config) {
    for (const secret of signingSecretsOf(config)) {
      const shortfall = shortfallOf(config, secret);
      if (!shortfall) continue;
      const { algorithm, bytes } = shortfall;
      yield {
        at: secret.scalar.span,
        what: message("short-signing-secret.what", { bytes, algorithm }),
        why: secret.failure,
        todo: message("short-signing-secret.todo", { bytes }),
      };
    }
  },
};
