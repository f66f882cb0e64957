// Evaluates a provider's responses against what Kestra needs. The comparisons are those that Micronaut makes: recorded
// in test/conformance/clients, and read in its IssuerClaimValidator, IdTokenClaimsValidator, DefaultTokenEndpointClient
// and DefaultJwkValidator.
import { message, or, type Text } from "../messages/message";
import { isWithheld, metadataIn, type ProviderAnswer } from "./query";
import type { KestraVersion } from "../knowledge/versions";
import type { Check, Problem } from "./check";
import { failureTexts } from "./failures";
import type { Inquiry } from "./inquiry";
import { evaluateIssuer } from "./evaluateIssuer";
import { countKeys, type Discovery } from "./metadata";
import type { Fetched } from "./online";
import { hostOf, quoted } from "./shown";

/** The checks in the order in which a login needs them. Stops when nothing further can be checked. */
export function evaluate(
  inquiry: Inquiry,
  { discovery, keys }: ProviderAnswer,
  target: KestraVersion | undefined,
): Check[] {
  const reached = evaluateResponse(message("check.metadata.name"), discovery, inquiry.discovery);
  if (reached.problem) return [reached];
  const metadata = metadataIn(discovery);
  if (!metadata) return [notMetadata(inquiry)];
  return [
    reached,
    evaluateIssuer(inquiry, metadata.issuer, target),
    evaluateEndpoints(metadata),
    evaluateKeys(metadata, keys),
    evaluateSecure(inquiry, metadata),
    evaluateFlow(metadata),
    evaluateScopes(inquiry, metadata),
    evaluateAuthMethod(inquiry, metadata),
    evaluateAlgorithms(metadata),
    evaluateLogout(metadata),
  ];
}

const good = (name: Text, found: Text): Check => ({ name, found });

const bad = (
  name: Text,
  found: Text,
  problem: Omit<Problem, "about"> & Partial<Pick<Problem, "about">>,
): Check => ({ name, found, problem: { about: "issuer", ...problem } });

/** Whether a URL has responded as expected. */
function evaluateResponse(name: Text, fetched: Fetched, url: string): Check {
  if (fetched.kind === "failed") {
    const texts = failureTexts(fetched, hostOf(url));
    const severity = isWithheld(fetched) ? "information" : "warning";
    return bad(name, texts.what, { rule: "issuer-unreachable", severity, ...texts });
  }
  const { status, redirects } = fetched;
  if (status === 200)
    return good(
      name,
      redirects.length === 0
        ? message("check.reached.found")
        : redirects.length === 1
          ? message("check.reached.redirect.found")
          : message("check.reached.redirects.found", { count: redirects.length }),
    );
  return bad(name, message("check.reached.status.found", { status }), {
    rule: "issuer-unreachable",
    severity: "warning",
    what: message("check.reached.status.what", { host: hostOf(url), status }),
    why: message("check.reached.why"),
    todo:
      status >= 500 ? message("check.reached.server.todo") : message("check.reached.address.todo"),
  });
}

const notMetadata = ({ discovery }: Inquiry): Check =>
  bad(message("check.metadata.name"), message("check.metadata.found"), {
    rule: "issuer-unreachable",
    severity: "warning",
    what: message("check.metadata.what", { discovery: hostOf(discovery) }),
    why: message("check.reached.why"),
    todo: message("check.metadata.todo"),
  });

function evaluateEndpoints({ authorization, token }: Discovery): Check {
  const name = message("check.endpoints.name");
  const missing = [
    ...(authorization === undefined ? ["authorization_endpoint"] : []),
    ...(token === undefined ? ["token_endpoint"] : []),
  ];
  if (missing.length === 0) return good(name, message("check.endpoints.allFound"));
  return bad(name, message("check.endpoints.found", { missing: missing.join(", ") }), {
    rule: "issuer-unsupported",
    severity: "error",
    what: message("check.endpoints.what", { missing: or(missing) }),
    why: message("check.endpoints.why"),
    todo: message("check.endpoints.todo"),
  });
}

function evaluateKeys({ jwksUri }: Discovery, keys: Fetched | undefined): Check {
  const name = message("check.keys.name");
  const rule = "issuer-keys";
  const why = message("check.keys.why");
  if (jwksUri === undefined || !keys)
    return bad(name, message("check.keys.noAddress.found"), {
      rule,
      severity: "error",
      what: message("check.keys.noAddress.what"),
      why,
      todo: message("check.endpoints.todo"),
    });
  const reached = evaluateResponse(name, keys, jwksUri);
  if (isWithheld(keys)) return reached;
  if (reached.problem) {
    const { what, todo, severity } = reached.problem;
    const about =
      keys.kind === "failed"
        ? what
        : message("check.keys.unreachable.what", {
            jwksUri: hostOf(jwksUri),
            found: reached.found,
          });
    return bad(name, reached.found, { rule, severity, what: about, why, todo });
  }
  const count = keys.kind === "answer" ? countKeys(keys.body) : undefined;
  if (count && count.usable > 0)
    return good(
      name,
      count.usable === 1
        ? message("check.keys.one.found")
        : message("check.keys.many.found", { count: count.usable }),
    );
  return bad(
    name,
    count
      ? message("check.keys.unusable.found", { all: count.all })
      : message("check.keys.none.found"),
    {
      rule,
      severity: "error",
      what:
        count?.all === 0 ? message("check.keys.empty.what") : message("check.keys.unusable.what"),
      why,
      todo: message("check.keys.todo"),
    },
  );
}

/** A provider behind a proxy often publishes URLs with plain http. */
function evaluateSecure({ issuer }: Inquiry, metadata: Discovery): Check {
  const name = "https";
  if (!/^https:/i.test(issuer)) return good(name, message("check.secure.notUsed.found"));
  const { authorization, token, jwksUri, userInfo, endSession } = metadata;
  const plain = [authorization, token, jwksUri, userInfo, endSession].filter(
    (address) => address !== undefined && /^http:/i.test(address),
  );
  if (plain.length === 0) return good(name, message("check.secure.found"));
  return bad(name, message("check.secure.plain.found", { plain: plain.length }), {
    rule: "issuer-unsupported",
    severity: "warning",
    what:
      plain.length === 1
        ? message("check.secure.one.what")
        : message("check.secure.many.what", { count: plain.length }),
    why: message("check.secure.why"),
    todo: message("check.secure.todo"),
  });
}

/** Without these lists, the defaults of OpenID Connect apply: every provider supports `authorization_code`. */
function evaluateFlow({ grantTypes, responseTypes }: Discovery): Check {
  const name = message("check.flow.name");
  const hasGrant = grantTypes?.includes("authorization_code") ?? true;
  const hasResponse = responseTypes?.includes("code") ?? true;
  if (hasGrant && hasResponse)
    return good(
      name,
      grantTypes ? message("check.flow.found") : message("check.flow.unlisted.found"),
    );
  return bad(name, message("check.flow.unsupported.found"), {
    rule: "issuer-unsupported",
    severity: "error",
    what: message("check.flow.what", {
      value: hasGrant ? message("check.flow.responseType") : message("check.flow.grantType"),
    }),
    why: message("check.flow.why"),
    todo: message("check.flow.todo"),
  });
}

function evaluateScopes({ scopes }: Inquiry, { scopes: supported }: Discovery): Check {
  const name = message("check.scopes.name");
  if (!supported) return good(name, message("check.unlisted.found"));
  const missing = scopes.filter((scope) => !supported.includes(scope));
  if (missing.length === 0) return good(name, scopes.join(", "));
  // Only Ory Hydra has the scope 'offline'. It accepts what the client is registered with, not what it lists.
  if (supported.includes("offline") && supported.includes("offline_access"))
    return good(name, message("check.scopes.hydra.found"));
  const list = missing.map(quoted).join(", ");
  const isOne = missing.length === 1;
  return bad(name, message("check.scopes.missing.found", { list }), {
    rule: "issuer-unsupported",
    severity: "warning",
    about: "scopes",
    what: isOne
      ? message("check.scopes.one.what", { list })
      : message("check.scopes.many.what", { list }),
    why: message("check.scopes.why"),
    todo: isOne ? message("check.scopes.one.todo") : message("check.scopes.many.todo"),
  });
}

/** The methods that Micronaut supports; it takes the first of these that the provider lists. */
const authMethods = ["client_secret_basic", "client_secret_post"];

function evaluateAuthMethod({ authMethod }: Inquiry, { authMethods: listed }: Discovery): Check {
  const name = message("check.authMethod.name");
  const supported = listed ?? ["client_secret_basic"];
  const wanted = authMethod === undefined ? authMethods : [authMethod];
  const found = wanted.find((method) => supported.includes(method));
  if (found !== undefined) return good(name, found);
  return bad(name, message("check.authMethod.found", { wanted: or(wanted) }), {
    rule: "issuer-unsupported",
    severity: "warning",
    what: message("check.authMethod.what", { wanted: or(wanted) }),
    why: message("check.authMethod.why"),
    todo: message("check.authMethod.todo"),
  });
}

/** RSA and elliptic curve signatures, but not those made with the client secret. */
const isUsable = (algorithm: string): boolean => /^(RS|PS|ES)(256|384|512)$/.test(algorithm);

function evaluateAlgorithms({ idTokenAlgorithms }: Discovery): Check {
  const name = message("check.algorithms.name");
  if (!idTokenAlgorithms) return good(name, message("check.unlisted.found"));
  const usable = idTokenAlgorithms.filter(isUsable);
  if (usable.length > 0) return good(name, usable.join(", "));
  const list = idTokenAlgorithms.map(quoted).join(", ");
  return bad(name, message("check.algorithms.found", { list }), {
    rule: "issuer-unsupported",
    severity: "error",
    what: message("check.algorithms.what", { list }),
    why: message("check.algorithms.why"),
    todo: message("check.algorithms.todo"),
  });
}

function evaluateLogout({ endSession }: Discovery): Check {
  const name = message("check.logout.name");
  if (endSession !== undefined) return good(name, message("check.logout.found"));
  return bad(name, message("check.logout.none.found"), {
    rule: "issuer-unsupported",
    severity: "hint",
    what: message("check.logout.what"),
    why: message("check.logout.why"),
    todo: message("check.logout.todo"),
  });
}
