// A signing secret that changes at every start and differs from server to server.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { placeholdersIn } from "../micronaut/values/placeholders";
import { below, ssoExample } from "./shared/examples";
import type { Rule } from "./rule";
import { signingSecretsOf } from "./shared/signingSecrets";

export const randomSigningSecret: Rule = {
  id: "random-signing-secret",
  topic: "login",
  severity: "warning",
  title: "Random signing secret",
  why: "Micronaut creates a new random value at every start and on every server. A restart logs all users out. Behind a load balancer, so does every request that another server answers.",
  docs: docs.authentication,
  examples: [
    {
      bad: ssoExample({
        security: below(
          "token.jwt.signatures.secret.generator",
          'secret: "${random.uuid}${random.uuid}"',
        ),
      }),
    },
  ],
  *check(config) {
    for (const { scalar } of signingSecretsOf(config)) {
      // A random value as the default of a variable is used only without the variable.
      const isRandom = placeholdersIn(scalar.text).some(({ names: [first = ""] }) =>
        /^random\./i.test(first),
      );
      if (!isRandom || scalar.tag?.startsWith("!")) continue;
      yield {
        at: scalar.span,
        what: message("random-signing-secret.what"),
        why: message("random-signing-secret.why"),
        todo: message("random-signing-secret.todo"),
      };
    }
  },
};
