// The switch of the open-source login, which no longer turns it on or off.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { loginAlwaysOnSince } from "../knowledge/basicAuth";
import { isInEffect } from "../knowledge/versions";
import { readFlag } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import { hasOwnLogin, loginKey } from "./shared/basicAuth";
import { inCompose, under } from "./shared/examples";
import { removal } from "./shared/removal";
import type { Rule } from "./rule";

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
  *check(config, { target, edition }) {
    const inEffect = isInEffect(loginAlwaysOnSince, target);
    if (!inEffect || !hasOwnLogin(config, edition)) return;
    const value = valueOf(config, loginKey("enabled"));
    const { from, node } = value;
    if (from?.kind !== "here" || !node) return;
    const { entry } = from;
    const isCertain = inEffect === "surely";
    const fixes = isCertain ? { fixes: () => removal(config, node, entry, false) } : {};
    const since = loginAlwaysOnSince;
    if (readFlag(value) === "false")
      yield {
        at: entry.key,
        what: message("basic-auth-enabled.off.what"),
        why: message("basic-auth-enabled.off.why", { since }),
        todo: message("basic-auth-enabled.off.todo"),
        ...(isCertain ? {} : { severity: "hint" as const }),
        ...fixes,
      };
    else if (isCertain)
      yield {
        at: entry.key,
        what: message("key-without-effect.since.what", { key: entry.written, version: since }),
        why: message("basic-auth-enabled.on.why"),
        todo: message("key-without-effect.todo"),
        severity: "hint",
        tag: "unnecessary",
        ...fixes,
      };
  },
};
