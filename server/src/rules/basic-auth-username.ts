// A user of the open-source login whose name is not an e-mail address.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { acceptsUsername } from "../knowledge/basicAuth";
import { certain } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import { loginKey, loginsOf, placeOf, refusal } from "./shared/basicAuth";
import { inCompose, under } from "./shared/examples";
import type { Rule } from "./rule";

export const basicAuthUsername: Rule = {
  id: "basic-auth-username",
  topic: "login",
  severity: "warning",
  byVersion: true,
  title: "User name is not an e-mail address",
  why: "The open-source edition accepts only an e-mail address. From Kestra 0.24 on, the server starts with another user name, but shows an error in the UI and does not use the configured login. Up to 0.23, the server does not start while `enabled` is `true`, which is an error. If the version of Kestra is unknown, this is a hint.",
  docs: docs.security,
  examples: [
    {
      wholeFile: true,
      bad: inCompose(
        "kestra/kestra:v1.3.0",
        under("kestra.server.basic-auth", "username: admin", "password: $${PASSWORD}"),
      ),
    },
    {
      wholeFile: true,
      bad: under(
        "services.kestra",
        "image: kestra/kestra:v1.3.0",
        "environment:",
        "  - KESTRA_SERVER_BASIC_AUTH_USERNAME=admin",
      ),
    },
  ],
  *check(around, context) {
    for (const config of loginsOf(around)) {
      const refused = refusal(config, context);
      if (!refused) continue;
      const value = valueOf(config, loginKey("username"));
      const at = placeOf(config, value);
      const { text } = certain(value);
      if (!at || !text || acceptsUsername(text)) continue;
      yield {
        at,
        what: message("basic-auth-username.what"),
        why: refused.why,
        todo: message("basic-auth-username.todo"),
        severity: refused.severity,
      };
    }
  },
};
