// A password of the open-source login that Kestra refuses, or a user name or password without the other.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { acceptsPassword } from "../knowledge/basicAuth";
import { showsEverything } from "../interpretation/deployment/completeServers";
import { certain } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import type { Config } from "../micronaut/configuration";
import { loginKey, loginsOf, placeOf, refusal, type Refusal } from "./shared/basicAuth";
import { inCompose, under } from "./shared/examples";
import type { Finding, Rule } from "./rule";

const login = (...lines: readonly string[]): string =>
  inCompose("kestra/kestra:v1.3.0", under("kestra.server.basic-auth", ...lines));

export const basicAuthPassword: Rule = {
  id: "basic-auth-password",
  topic: "login",
  severity: "warning",
  byVersion: true,
  title: "Password that Kestra refuses",
  why: "From Kestra 0.24 on, the open-source edition accepts only passwords of 8 to 256 characters with an uppercase letter, a lowercase letter and a digit, and only together with a user name. The server starts with another password, but shows an error in the UI and does not use the configured login. Unless a login was saved earlier, the first visitor to the UI can set one up. Up to 0.23, only a missing or longer password is refused: the server does not start while `enabled` is `true`, which is an error. If the version of Kestra is unknown, this is a hint.",
  docs: docs.security,
  examples: [
    { wholeFile: true, bad: login("username: admin@kestra.io", "password: kestra") },
    { wholeFile: true, bad: login("username: admin@example.com", "password: 12345678") },
    { wholeFile: true, bad: login("username: admin@example.com") },
    {
      wholeFile: true,
      bad: under(
        "services.kestra",
        "image: kestra/kestra:v1.3.0",
        "environment:",
        "  KESTRA_SERVER_BASIC_AUTH_USERNAME: admin@example.com",
        "  KESTRA_SERVER_BASIC_AUTH_PASSWORD: kestra",
      ),
    },
  ],
  *check(around, context) {
    for (const config of loginsOf(around)) {
      const refused = refusal(config, context);
      if (!refused) continue;
      yield* refusedPassword(config, refused);
      if (!showsEverything(config)) continue;
      yield* withoutOther(config, refused, "username", "password");
      yield* withoutOther(config, refused, "password", "username");
    }
  },
};

function* refusedPassword(
  config: Config,
  { severity, why, alwaysOn }: Refusal,
): Generator<Finding> {
  const value = valueOf(config, loginKey("password"));
  const at = placeOf(config, value);
  const { text } = certain(value);
  if (!at || !text || acceptsPassword(text, alwaysOn)) return;
  yield {
    at,
    what: alwaysOn
      ? message("basic-auth-password.what")
      : message("basic-auth-password.tooLong.what"),
    why,
    todo: message("basic-auth-password.todo"),
    severity,
  };
}

/** A key that is set although the other one is certainly missing. */
function* withoutOther(
  config: Config,
  { severity, why }: Refusal,
  key: "username" | "password",
  other: "username" | "password",
): Generator<Finding> {
  const value = valueOf(config, loginKey(key));
  const at = placeOf(config, value);
  const isMissing = ["absent", "nothing"].includes(valueOf(config, loginKey(other)).kind);
  // If both are empty, neither is set, and Kestra asks for a login in the UI without an error.
  if (!at || !isMissing || !certain(value).text?.trim()) return;
  yield {
    at,
    what: message("basic-auth-password.missing.what", { key, other }),
    why,
    todo: message("basic-auth-password.missing.todo", { other }),
    severity,
  };
}
