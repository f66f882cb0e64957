// Micronaut's security is enabled for the open-source edition, which does not have it.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { readFlag } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import { removal } from "./shared/removal";
import { inCompose, under } from "./shared/examples";
import type { Rule } from "./rule";

const path = ["micronaut", "security", "enabled"];

const openSource = (...lines: readonly string[]): string =>
  inCompose("kestra/kestra:v1.3.0", under("micronaut.security", ...lines));

export const securityOpensOss: Rule = {
  id: "security-opens-oss",
  topic: "login",
  severity: "error",
  title: "Open-source edition without a login",
  why: "If `micronaut.security.enabled` is true, Kestra leaves the login to Micronaut Security. Only the Enterprise edition includes it, so the open-source edition is open to everyone.",
  docs: docs.security,
  fixesChange: { properties: ["removed"], lines: 6 },
  examples: [
    {
      wholeFile: true,
      bad: openSource("enabled: true", "authentication: cookie"),
      good: openSource("authentication: cookie"),
    },
  ],
  *check(config, { edition }) {
    if (edition !== "open-source") return;
    const value = valueOf(config, path);
    const { from, node } = value;
    if (from?.kind !== "here" || !node || readFlag(value) !== "true") return;
    const { entry } = from;
    yield {
      at: entry.key,
      what: message("security-opens-oss.what"),
      why: message("security-opens-oss.why"),
      todo: message("security-opens-oss.todo"),
      fixes: () => removal(config, node, entry, true),
    };
  },
};
