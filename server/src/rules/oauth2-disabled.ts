// SSO clients although a switch turns all of them off.
import { message } from "../messages/message";
import { clientsPath, hasClient } from "../interpretation/clients/clients";
import { docs } from "../knowledge/docs";
import { isOff } from "../interpretation/values/flags";
import { isWrittenOut, writtenScalar, valueOf } from "../interpretation/values/value";
import { ssoExample } from "./shared/examples";
import { fixByRewriting } from "./shared/rewriting";
import type { Rule } from "./rule";

/** The parents of the clients whose `enabled` turns them off. */
const blocks = [clientsPath.slice(0, 2), clientsPath.slice(0, 3)];

export const oauth2Disabled: Rule = {
  id: "oauth2-disabled",
  topic: "login",
  severity: "warning",
  title: "SSO clients that are configured but turned off",
  why: "With `enabled: false` in a parent, none of the clients exist. There is no login button and no login path, and the log does not mention it.",
  docs: docs.sso,
  fixesChange: { properties: ["value", "removed"], lines: 1 },
  examples: [
    {
      bad: ssoExample({ oauth2: ["enabled: false"] }),
      good: ssoExample({ oauth2: ["enabled: true"] }),
    },
    {
      bad: ssoExample({ security: ["enabled: no # for now"] }),
      good: ssoExample({ security: ["enabled: true # for now"] }),
    },
  ],
  *check(config) {
    if (!hasClient(config)) return;
    for (const block of blocks) {
      const path = [...block, "enabled"];
      const value = valueOf(config, path);
      const scalar = writtenScalar(value);
      if (!scalar || !isOff(value)) continue;
      yield {
        at: scalar.span,
        what: message("oauth2-disabled.what", { path: path.join(".") }),
        why: message("oauth2-disabled.why"),
        todo: message("oauth2-disabled.todo"),
        fixes: () => (isWrittenOut(value) ? fixByRewriting(config, scalar, "true", false) : []),
      };
    }
  },
};
