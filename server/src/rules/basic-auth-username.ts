// A user of the open-source login whose name is not an e-mail address.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { acceptsUsername } from "../knowledge/basicAuth";
import { certain } from "../interpretation/values/flags";
import { decidingScalar, valueOf } from "../interpretation/values/value";
import { loginKey, refusal } from "./shared/basicAuth";
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
  ],
  *check(config, context) {
    const refused = refusal(config, context);
    if (!refused) return;
    const value = valueOf(config, loginKey("username"));
    const scalar = decidingScalar(value);
    const { text } = certain(value);
    if (!scalar || !text || acceptsUsername(text)) return;
    yield {
      at: scalar.span,
      what: message("basic-auth-username.what"),
      why: refused.why,
      todo: message("basic-auth-username.todo"),
      severity: refused.severity,
    };
  },
};
