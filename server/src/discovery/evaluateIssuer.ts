// Compares the issuer in the provider's discovery document with the configured one. Micronaut compares a token's `iss`
// exactly with the discovery document. Only in the mode `idtoken` does it also compare it with the configured issuer, as
// knowledge/sso/issuerComparison.ts describes.
import { message, type Text } from "../messages/message";
import { withoutTrailing } from "../document/lines";
import {
  compareIssuers,
  ignoresSlash,
  type IssuerComparison,
} from "../knowledge/sso/issuerComparison";
import type { KestraVersion } from "../knowledge/versions";
import type { Check, Problem } from "./check";
import type { Inquiry } from "./inquiry";
import { addressOf, quoted } from "./shown";

/** `published` is the issuer in the provider's discovery document. */
export function evaluateIssuer(
  { issuer, comparesConfigured }: Inquiry,
  published: string | undefined,
  target: KestraVersion | undefined,
): Check {
  const name = message("check.issuer.name");
  const mismatch = (found: Text, problem: Omit<Problem, "rule" | "about">): Check => ({
    name,
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
  const comparison = comparesConfigured ? compareIssuers(issuer, published, target) : "accepted";
  if (comparison !== "accepted")
    return mismatch(message("check.issuer.found", { shown }), {
      severity: comparison === "refused" ? "error" : "warning",
      what,
      why: message(reasons[comparison]),
      todo: message("check.issuer.compared.todo", { shown }),
      issuer: published,
    });
  const requested = asRequested(issuer);
  if (published === requested) return { name, found: shown };
  if (withoutSlash(published) === withoutSlash(requested)) {
    const found = message("check.issuer.slash.found", { shown });
    if (comparesConfigured || ignoresSlash(target)) return { name, found };
    return mismatch(found, {
      severity: "information",
      what: message("check.issuer.slash.what"),
      why: message("check.issuer.slash.why"),
      todo: message("check.issuer.compared.todo", { shown }),
      issuer: published,
    });
  }
  return mismatch(message("check.issuer.found", { shown }), {
    severity: "warning",
    what,
    why: message("check.issuer.why"),
    todo: message("check.issuer.todo", { shown }),
    issuer: published,
  });
}

const reasons = {
  refused: "check.issuer.compared.why",
  "refused-before": "check.issuer.compared.older.why",
  "refused-from": "check.issuer.compared.newer.why",
} as const satisfies Record<Exclude<IssuerComparison, "accepted">, string>;

const withoutSlash = (issuer: string): string => withoutTrailing(issuer, "/");

/** Micronaut leaves out a query, which issuer-not-url reports, and Java lowers the scheme. */
const asRequested = (issuer: string): string =>
  issuer.replace(/[?#].*$/s, "").replace(/^[^:]+/, (scheme) => scheme.toLowerCase());
