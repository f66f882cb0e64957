// Compares the issuer in the provider's discovery document with the configured one. Micronaut compares a token's `iss`
// exactly with the discovery document. Only in the mode `idtoken` does it also compare it with the configured issuer: in
// Kestra 0.20 ignoring case, from 1.3 on ignoring the scheme and a trailing slash; the releases between are unknown. From
// IssuerClaimValidator, IdTokenClaimsValidator and ClaimsUtils.
import { message, type Text } from "../messages/message";
import { withoutTrailing } from "../document/lines";
import type { Check, Problem } from "./check";
import type { Inquiry } from "./inquiry";
import { addressOf, quoted } from "./shown";

/** `published` is the issuer in the provider's discovery document. */
export function evaluateIssuer(
  { issuer, comparesConfigured }: Inquiry,
  published: string | undefined,
): Check {
  const mismatch = (found: Text, problem: Omit<Problem, "rule" | "about">): Check => ({
    name: message("check.issuer.name"),
    found,
    problem: { rule: "issuer-mismatch", about: "issuer", ...problem },
  });
  if (published === undefined)
    return mismatch(message("check.issuer.none.found"), {
      severity: "error",
      what: message("check.issuer.none.what"),
      why: message("check.issuer.none.why"),
      todo: message("check.endpoints.todo"),
    });
  const shown = quoted(addressOf(published));
  const what = message("check.issuer.what");
  if (published === issuer) return { name: message("check.issuer.name"), found: shown };
  if (comparesConfigured && published.toLowerCase() !== issuer.toLowerCase()) {
    const isSameForNewer = withoutScheme(issuer) === withoutScheme(published);
    return mismatch(message("check.issuer.found", { shown }), {
      severity: isSameForNewer ? "warning" : "error",
      what,
      why: isSameForNewer
        ? message("check.issuer.compared.older.why")
        : message("check.issuer.compared.why"),
      todo: message("check.issuer.compared.todo", { shown }),
      issuer: published,
    });
  }
  if (withoutSlash(published) === withoutSlash(issuer))
    return mismatch(message("check.issuer.slash.found", { shown }), {
      severity: "information",
      what: message("check.issuer.slash.what"),
      why: message("check.issuer.slash.why"),
      todo: message("check.issuer.compared.todo", { shown }),
      issuer: published,
    });
  return mismatch(message("check.issuer.found", { shown }), {
    severity: "warning",
    what,
    why: message("check.issuer.why"),
    todo: message("check.issuer.todo", { shown }),
    issuer: published,
  });
}

const withoutSlash = (text: string): string => withoutTrailing(text, "/");

const withoutScheme = (text: string): string => withoutSlash(text.replace(/^https?:\/\//, ""));
