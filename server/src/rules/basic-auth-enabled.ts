// The switch of the open-source login, which no longer turns it on or off.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { loginAlwaysOnSince } from "../knowledge/basicAuth";
import { isInEffect } from "../knowledge/versions";
import { readFlag } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import type { Config } from "../micronaut/configuration";
import { hasOwnLogin, loginKey, loginsOf, variableOf } from "./shared/basicAuth";
import { inCompose, under } from "./shared/examples";
import { removal } from "./shared/removal";
import type { Context, Finding, Rule } from "./rule";

const login = (...lines: readonly string[]): string =>
  inCompose(
    "kestra/kestra:v1.3.0",
    under(
      "kestra.server.basic-auth",
      ...lines,
      "username: admin@example.com",
      "password: $${PASSWORD}",
    ),
  );

export const basicAuthEnabled: Rule = {
  id: "basic-auth-enabled",
  topic: "login",
  severity: "warning",
  byVersion: true,
  title: "Login that cannot be turned off",
  why: "From Kestra 0.24 on, the open-source edition ignores `kestra.server.basic-auth.enabled`: the login is always on. With `false`, users expect a server without a login, so this is a warning. With any other value, it is a hint. If the version of Kestra is unknown, `false` is a hint and the key is kept, because older servers need it.",
  docs: docs.security,
  fixesChange: { properties: ["removed"], lines: 6 },
  examples: [
    { wholeFile: true, bad: login("enabled: false"), good: login() },
    { wholeFile: true, bad: login("enabled: true"), good: login() },
  ],
  *check(around, context) {
    for (const config of loginsOf(around)) yield* switchOf(config, context);
  },
};

function* switchOf(config: Config, { target, edition }: Context): Generator<Finding> {
  const inEffect = isInEffect(loginAlwaysOnSince, target);
  if (!inEffect || !hasOwnLogin(config, edition)) return;
  const value = valueOf(config, loginKey("enabled"));
  const { node } = value;
  const entry = value.from?.kind === "here" ? value.from.entry : undefined;
  const variable = variableOf(config, value);
  const isCertain = inEffect === "surely";
  const since = loginAlwaysOnSince;
  const at = entry?.key ?? variable?.at;
  if (!at) return;
  const fixes =
    isCertain && entry && node ? { fixes: () => removal(config, node, entry, false) } : {};
  if (readFlag(value) === "false")
    yield {
      at,
      what: message("basic-auth-enabled.off.what"),
      // With only one of them, or with one that Kestra refuses, that is reported there.
      ...(hasNone(config)
        ? {
            why: message("basic-auth-enabled.off.none.why", { since }),
            todo: message("basic-auth-enabled.off.none.todo"),
          }
        : {
            why: message("basic-auth-enabled.off.why", { since }),
            todo: message("key-without-effect.todo"),
          }),
      ...(isCertain ? {} : { severity: "hint" as const }),
      ...fixes,
    };
  else if (isCertain)
    yield {
      at,
      what: message("key-without-effect.since.what", {
        key: entry?.written ?? variable?.name ?? "",
        version: since,
      }),
      why: message("basic-auth-enabled.on.why"),
      todo: message("key-without-effect.todo"),
      severity: "hint",
      tag: "unnecessary",
      ...fixes,
    };
}

/** Whether neither a user name nor a password is in sight. */
const hasNone = (config: Config): boolean =>
  (["username", "password"] as const).every((key) =>
    ["absent", "nothing"].includes(valueOf(config, loginKey(key)).kind),
  );
