// A user of the open-source login whose name is not an e-mail address.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { certain } from "../interpretation/values/flags";
import { decidingScalar, valueOf } from "../interpretation/values/value";
import { isInEffect } from "../knowledge/versions";
import { inCompose, under } from "./shared/examples";
import type { Rule } from "./rule";

const since = "0.24";

/** What Kestra accepts as an e-mail address of at most 256 characters, from its BasicAuthService. */
const email = /^[A-Za-z0-9_!#$%&'*+/=?`{|}~^.-]+@[A-Za-z0-9.-]+$/;
const longest = 256;

export const basicAuthUsername: Rule = {
  id: "basic-auth-username",
  topic: "login",
  severity: "error",
  byVersion: true,
  title: "User name is not an e-mail address",
  why: "The open-source edition checks the user name at startup and accepts only an e-mail address. If the version of Kestra is unknown, this is a hint.",
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
  *check(config, { target, edition }) {
    const inEffect = isInEffect(since, target);
    // The Enterprise edition has its own users and does not read this one.
    if (!inEffect || edition === "enterprise") return;
    const value = valueOf(config, ["kestra", "server", "basic-auth", "username"]);
    const scalar = decidingScalar(value);
    const { text } = certain(value);
    if (!scalar || !text || (email.test(text) && text.length <= longest)) return;
    yield {
      at: scalar.span,
      what: message("basic-auth-username.what"),
      why: message("basic-auth-username.why", { since }),
      todo: message("basic-auth-username.todo"),
      ...(inEffect === "surely" ? {} : { severity: "hint" as const }),
    };
  },
};
