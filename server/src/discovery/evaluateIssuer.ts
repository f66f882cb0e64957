// Compares the issuer a provider says it is with the configured one. Micronaut compares a token's `iss` with what the
// provider's metadata say, letter by letter, and with the configured issuer in the mode `idtoken` only, without regard to
// case but with regard to the slash: from IssuerClaimValidator and IdTokenClaimsValidator.
import { withoutTrailing } from "../document/lines";
import type { Check, Problem } from "./check";
import type { Inquiry } from "./inquiry";
import { addressOf, quoted } from "./shown";

/** `said` is what stands in the provider's metadata. */
export function judgeIssuer(
  { issuer, comparesConfigured }: Inquiry,
  said: string | undefined,
): Check {
  const mismatch = (found: string, problem: Omit<Problem, "rule" | "about">): Check => ({
    name: "Issuer",
    found,
    problem: { rule: "issuer-mismatch", about: "issuer", ...problem },
  });
  if (said === undefined)
    return mismatch("not said", {
      severity: "error",
      what: "The provider does not say what its issuer is.",
      why: "Kestra compares it with every token, so every login fails.",
      todo: "Correct the issuer, or the provider's settings.",
    });
  const shown = quoted(addressOf(said));
  const what = `The provider says that its issuer is ${shown}.`;
  if (said === issuer) return { name: "Issuer", found: shown };
  if (comparesConfigured && said.toLowerCase() !== issuer.toLowerCase())
    return mismatch(`${shown}, not as configured`, {
      severity: "error",
      what,
      why: "With ID tokens as sessions Kestra compares it with the one written here, so every login fails.",
      todo: `Write ${shown}.`,
      issuer: said,
    });
  if (withoutSlash(said) === withoutSlash(issuer))
    return mismatch(`${shown}, which differs in the slash at its end`, {
      severity: "information",
      what: `The provider says that its issuer is ${shown}: the slash at the end differs.`,
      why: "Logging in works, but a logout at the provider does not find its client, and ID tokens as sessions are refused.",
      todo: `Write ${shown}.`,
      issuer: said,
    });
  return mismatch(`${shown}, not as configured`, {
    severity: "warning",
    what,
    why: "It takes itself for another one than the one written here: tokens, logout and later versions of Kestra go by what it says.",
    todo: `Write ${shown} if that is your provider, else correct the provider's external URL.`,
    issuer: said,
  });
}

const withoutSlash = (text: string): string => withoutTrailing(text, "/");
