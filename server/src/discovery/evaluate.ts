// Judges what a provider has answered by what Kestra needs of it. What is compared, and how exactly, is what Micronaut
// does: recorded in test/conformance/clients, and read in its IssuerClaimValidator, IdTokenClaimsValidator,
// DefaultTokenEndpointClient and DefaultJwkValidator.
import { isKeptBack, metadataIn, type ProviderAnswer } from "./ask";
import type { Check, Problem } from "./check";
import { wordsFor } from "./failures";
import type { Inquiry } from "./inquiry";
import { judgeIssuer } from "./evaluateIssuer";
import { countKeys, type Discovery } from "./metadata";
import type { Fetched } from "./online";
import { hostOf, quoted } from "./shown";

/** What was looked at, in the order in which a login needs it. It ends where nothing more can be looked at. */
export function judge(inquiry: Inquiry, { discovery, keys }: ProviderAnswer): Check[] {
  const reached = judgeReach("Metadata", discovery, inquiry.discovery);
  if (reached.problem) return [reached];
  const metadata = metadataIn(discovery);
  if (!metadata) return [notMetadata(inquiry)];
  return [
    reached,
    judgeIssuer(inquiry, metadata.issuer),
    judgeEndpoints(metadata),
    judgeKeys(metadata, keys),
    judgeSecure(inquiry, metadata),
    judgeFlow(metadata),
    judgeScopes(inquiry, metadata),
    judgeAuthMethod(inquiry, metadata),
    judgeAlgorithms(metadata),
    judgeLogout(metadata),
  ];
}

const good = (name: string, found: string): Check => ({ name, found });

const bad = (
  name: string,
  found: string,
  problem: Omit<Problem, "about"> & Partial<Pick<Problem, "about">>,
): Check => ({ name, found, problem: { about: "issuer", ...problem } });

/** Whether an address has answered as it should. */
function judgeReach(name: string, fetched: Fetched, asked: string): Check {
  if (fetched.kind === "failed") {
    const said = wordsFor(fetched, hostOf(asked));
    const severity = isKeptBack(fetched) ? "information" : "warning";
    return bad(name, said.what, { rule: "issuer-unreachable", severity, ...said });
  }
  const { status, redirects } = fetched;
  if (status === 200)
    return good(
      name,
      redirects.length === 0
        ? "answers"
        : `answers after ${redirects.length} redirect${redirects.length === 1 ? "" : "s"}`,
    );
  return bad(name, `answers with status ${status}`, {
    rule: "issuer-unreachable",
    severity: "warning",
    what: `${hostOf(asked)} answers with status ${status} where its metadata should be.`,
    why: "Kestra starts, but every login with this client ends in an error until it is restarted.",
    todo:
      status >= 500
        ? "See the log of the provider, then check again."
        : "Correct the issuer: its path may lack the application's slug or the realm.",
  });
}

const notMetadata = ({ discovery }: Inquiry): Check =>
  bad("Metadata", "answers with something else", {
    rule: "issuer-unreachable",
    severity: "warning",
    what: `${hostOf(discovery)} answers with something that is not a provider's metadata.`,
    why: "Kestra starts, but every login with this client ends in an error until it is restarted.",
    todo: "Open the address in a browser: it may be a page that asks to log in.",
  });

function judgeEndpoints({ authorization, token }: Discovery): Check {
  const name = "Addresses for the login";
  const missing = [
    ...(authorization === undefined ? ["authorization_endpoint"] : []),
    ...(token === undefined ? ["token_endpoint"] : []),
  ];
  if (missing.length === 0) return good(name, "named");
  return bad(name, `no ${missing.join(", no ")}`, {
    rule: "issuer-unsupported",
    severity: "error",
    what: `The provider names no ${missing.join(" and no ")}.`,
    why: "Kestra does not know where to send people or where to get their tokens.",
    todo: "Correct the issuer, or the provider's settings.",
  });
}

function judgeKeys({ jwksUri }: Discovery, keys: Fetched | undefined): Check {
  const name = "Key set";
  const rule = "issuer-keys";
  const why = "Kestra cannot check the signature of any token, so every login fails.";
  if (jwksUri === undefined || !keys)
    return bad(name, "not named", {
      rule,
      severity: "error",
      what: "The provider names no address for its keys (jwks_uri).",
      why,
      todo: "Correct the issuer, or the provider's settings.",
    });
  const reached = judgeReach(name, keys, jwksUri);
  if (isKeptBack(keys)) return reached;
  if (reached.problem) {
    const { what, todo, severity } = reached.problem;
    const about =
      keys.kind === "failed"
        ? what
        : `${hostOf(jwksUri)} does not give out its keys: ${reached.found}.`;
    return bad(name, reached.found, { rule, severity, what: about, why, todo });
  }
  const count = keys.kind === "answer" ? countKeys(keys.body) : undefined;
  if (count && count.usable > 0)
    return good(name, `${count.usable} usable key${count.usable === 1 ? "" : "s"}`);
  return bad(name, count ? `${count.all} keys, none usable` : "no key set", {
    rule,
    severity: "error",
    what:
      count?.all === 0
        ? "The provider's key set is empty."
        : "The provider's key set has no key that Kestra can use (RSA or EC, for signatures).",
    why,
    todo: "Choose a signing key at the provider; authentik signs with the client secret until one is chosen.",
  });
}

/** A provider behind a proxy often takes itself for one of plain http. */
function judgeSecure({ issuer }: Inquiry, metadata: Discovery): Check {
  const name = "https";
  if (!/^https:/i.test(issuer)) return good(name, "not used by the issuer either");
  const { authorization, token, jwksUri, userInfo, endSession } = metadata;
  const plain = [authorization, token, jwksUri, userInfo, endSession].filter(
    (address) => address !== undefined && /^http:/i.test(address),
  );
  if (plain.length === 0) return good(name, "all addresses");
  return bad(name, `${plain.length} of its addresses are plain http`, {
    rule: "issuer-unsupported",
    severity: "warning",
    what: `The issuer is https, but ${plain.length === 1 ? "one of the provider's addresses is" : `${plain.length} of the provider's addresses are`} plain http.`,
    why: "The client secret or the tokens would travel in the open, or the browser ends at an address that is not there.",
    todo: "Let the proxy before the provider send X-Forwarded-Proto, or set the provider's external URL.",
  });
}

/** Without lists, OpenID Connect says: every provider has `authorization_code`. */
function judgeFlow({ grantTypes, responseTypes }: Discovery): Check {
  const name = "Authorization code";
  const hasGrant = grantTypes?.includes("authorization_code") ?? true;
  const hasResponse = responseTypes?.includes("code") ?? true;
  if (hasGrant && hasResponse) return good(name, grantTypes ? "supported" : "not listed, as usual");
  return bad(name, "not supported", {
    rule: "issuer-unsupported",
    severity: "error",
    what: `The provider does not support ${hasGrant ? "the response type code" : "the grant type authorization_code"}.`,
    why: "It is the only way in which Kestra logs people in.",
    todo: "Allow it at the provider.",
  });
}

function judgeScopes({ scopes }: Inquiry, { scopes: supported }: Discovery): Check {
  const name = "Scopes";
  if (!supported) return good(name, "not listed");
  const missing = scopes.filter((scope) => !supported.includes(scope));
  if (missing.length === 0) return good(name, scopes.join(", "));
  const list = missing.map(quoted).join(", ");
  return bad(name, `not supported: ${list}`, {
    rule: "issuer-unsupported",
    severity: "warning",
    about: "scopes",
    what: `The provider does not list the scope${missing.length === 1 ? "" : "s"} ${list}.`,
    why: "It may refuse the login, or leave out what the scope stands for.",
    todo: `Add ${missing.length === 1 ? "it" : "them"} at the provider, or do not ask for ${missing.length === 1 ? "it" : "them"}.`,
  });
}

/** What Micronaut carries out; of what the provider lists it takes the first of these. */
const authMethods = ["client_secret_basic", "client_secret_post"];

function judgeAuthMethod({ authMethod }: Inquiry, { authMethods: listed }: Discovery): Check {
  const name = "Client secret";
  const supported = listed ?? ["client_secret_basic"];
  const wanted = authMethod === undefined ? authMethods : [authMethod];
  const found = wanted.find((method) => supported.includes(method));
  if (found !== undefined) return good(name, found);
  return bad(name, `not taken as ${wanted.join(" or ")}`, {
    rule: "issuer-unsupported",
    severity: "warning",
    what: `The provider does not take the client secret as ${wanted.join(" or ")}.`,
    why: "Kestra has no other way to prove that it is the one who asks for tokens.",
    todo: "Choose one of them for this application at the provider.",
  });
}

/** Signatures of RSA and of elliptic curves; not those made with the client secret. */
const isUsable = (algorithm: string): boolean => /^(RS|PS|ES)(256|384|512)$/.test(algorithm);

function judgeAlgorithms({ idTokenAlgorithms }: Discovery): Check {
  const name = "Signature of ID tokens";
  if (!idTokenAlgorithms) return good(name, "not listed");
  const usable = idTokenAlgorithms.filter(isUsable);
  if (usable.length > 0) return good(name, usable.join(", "));
  const list = idTokenAlgorithms.map(quoted).join(", ");
  return bad(name, `only ${list}`, {
    rule: "issuer-unsupported",
    severity: "error",
    what: `The provider signs its ID tokens with ${list} only.`,
    why: "Kestra checks signatures of RSA and of elliptic curves, so every login fails.",
    todo: "Choose RS256 at the provider; authentik uses it once a signing key is chosen.",
  });
}

function judgeLogout({ endSession }: Discovery): Check {
  const name = "Logout at the provider";
  if (endSession !== undefined) return good(name, "end_session_endpoint is named");
  return bad(name, "no end_session_endpoint", {
    rule: "issuer-unsupported",
    severity: "hint",
    what: "The provider names no end_session_endpoint.",
    why: "Whoever logs out of Kestra stays logged in at the provider, and gets in again without a password.",
    todo: "Nothing can be done about it in Kestra.",
  });
}
