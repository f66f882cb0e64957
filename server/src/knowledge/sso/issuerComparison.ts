// How Micronaut compares the configured issuer with that of an ID token, which it does only in the mode `idtoken`.
// Recorded in test/conformance/logins for Kestra 0.20 (Micronaut Security 4.11) and for 1.3 and 2.0 (4.15); the releases
// of Micronaut Security in 0.22 to 1.2 could not be recorded.
import { isAtLeast, type KestraVersion } from "../versions";

/** `refused-before` and `refused-from`: only before 1.3, or only from 1.3 on, and the version may be either. */
export type IssuerComparison = "accepted" | "refused" | "refused-before" | "refused-from";

export function compareIssuers(
  configured: string,
  published: string,
  target: KestraVersion | undefined,
): IssuerComparison {
  const acceptedBy = {
    before: isSameIgnoringCase(configured, published),
    from: isSameIgnoringSlash(configured, published),
  };
  const recorded = recordedLine(target);
  if (recorded) return acceptedBy[recorded] ? "accepted" : "refused";
  if (acceptedBy.before === acceptedBy.from) return acceptedBy.from ? "accepted" : "refused";
  return acceptedBy.from ? "refused-before" : "refused-from";
}

/** Whether the target version certainly ignores one trailing slash. */
export const ignoresSlash = (target: KestraVersion | undefined): boolean =>
  recordedLine(target) === "from";

/** Which of the two comparisons a version certainly makes. */
function recordedLine(target: KestraVersion | undefined): "before" | "from" | undefined {
  if (target === undefined) return undefined;
  if (isAtLeast(target, "1.3")) return "from";
  return isAtLeast(target, "0.22") ? undefined : "before";
}

const isSameIgnoringCase = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();

/** Ignores the scheme and one slash at the end, but not the case. */
const isSameIgnoringSlash = (one: string, other: string): boolean =>
  withoutSchemeAndSlash(one) === withoutSchemeAndSlash(other);

const withoutSchemeAndSlash = (issuer: string): string =>
  issuer.replace(/^https?:\/\//i, "").replace(/\/$/, "");
