// An authentication mode without login paths.
import { message } from "../messages/message";
import { hasClient } from "../interpretation/clients/clients";
import { docs } from "../knowledge/docs";
import { literalScalar, valueOf } from "../interpretation/values/value";
import { ssoExample } from "./shared/examples";
import { fixByRewriting } from "./shared/rewriting";
import type { Rule } from "./rule";

const path = ["micronaut", "security", "authentication"];

/** Micronaut's modes. Its conditions compare them case-sensitively. */
const modes = ["cookie", "idtoken", "session", "bearer"];

export const authenticationMode: Rule = {
  id: "authentication-mode",
  topic: "login",
  severity: "error",
  title: "Authentication mode without login by redirect",
  why: "The login paths of single sign-on exist only in modes in which Micronaut keeps the login in the browser, so not with 'bearer'. Micronaut also compares the mode case-sensitively: it accepts COOKIE, but the mode then has no effect.",
  docs: docs.authentication,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: ssoExample({ security: ["authentication: bearer"] }),
      good: ssoExample({ security: ["authentication: cookie"] }),
    },
    {
      bad: ssoExample({ security: ['authentication: "Cookie" # in the browser'] }),
      good: ssoExample({ security: ['authentication: "cookie" # in the browser'] }),
    },
  ],
  *check(config) {
    const scalar = literalScalar(valueOf(config, path));
    if (!scalar || !hasClient(config)) return;
    const mode = scalar.text.toLowerCase();
    const isBearer = mode === "bearer";
    if (!modes.includes(mode) || (mode === scalar.text && !isBearer)) return;
    const corrected = isBearer ? "cookie" : mode;
    yield {
      at: scalar.span,
      what: isBearer
        ? message("authentication-mode.bearer.what")
        : message("authentication-mode.case.what", { mode }),
      why: message("authentication-mode.why"),
      todo: message("authentication-mode.todo", { right: corrected }),
      fixes: () => fixByRewriting(config, scalar, corrected, !isBearer),
    };
  },
};
