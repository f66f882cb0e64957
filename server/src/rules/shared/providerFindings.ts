// Shared by the rules on a provider's answers. They find nothing until the user has had the provider checked, nor after
// the client in the file has changed.
import { knownClients } from "../../discovery/facts";
import type { ProviderAnswer } from "../../discovery/query";
import type { Problem } from "../../discovery/check";
import type { ProviderResponse } from "../../discovery/online";
import type { Config } from "../../micronaut/configuration";
import { type ConfigNode, get } from "../../micronaut/tree/node";
import { literalScalar, writtenScalar } from "../../interpretation/values/value";
import { clientValue } from "../../interpretation/clients/clients";
import { replaceIssuer } from "./literalIssuers";
import type { Context, Finding, Fix } from "../rule";

/** The findings of one rule from the recorded checks of providers. */
export function* providerFindings(
  rule: Problem["rule"],
  config: Config,
  { facts, target }: Context,
): Generator<Finding> {
  for (const { client, checks } of knownClients(config, facts, target)) {
    for (const { problem } of checks) {
      if (problem?.rule !== rule) continue;
      const { what, why, todo, severity } = problem;
      const fixes = (): Fix[] => fixesFor(config, client, problem);
      yield { at: placeOf(config, client, problem), what, why, todo, severity, fixes };
    }
  }
}

function placeOf(config: Config, client: ConfigNode, { about }: Problem): Finding["at"] {
  const key = about === "scopes" ? get(client, "scopes")?.entries.at(-1)?.key : undefined;
  const issuer = clientValue(config, client, "openid.issuer");
  return (
    key ??
    writtenScalar(issuer)?.span ??
    issuer.node?.entries.at(-1)?.key ??
    client.entries[0]?.key ?? { start: 0, end: 0 }
  );
}

/** Only if the issuer is written out here and the provider's own is a plain URL: its answer is untrusted input. */
function fixesFor(config: Config, client: ConfigNode, { issuer }: Problem): Fix[] {
  const scalar = literalScalar(clientValue(config, client, "openid.issuer"));
  if (!scalar) return [];
  if (issuer === undefined || !/^https?:\/\/[\w.:/~%[\]-]+$/.test(issuer)) return [];
  return replaceIssuer(config, scalar, issuer).map((fix) => ({ ...fix, preferred: false }));
}

/** A provider's answer for an example: the usual metadata, overridden by `metadata`. */
export function providerAnswer(
  metadata: Readonly<Record<string, unknown>>,
  keys: unknown = { keys: [{ kty: "RSA", use: "sig", kid: "1", n: "AQAB", e: "AQAB" }] },
): ProviderAnswer {
  const issuer = "https://auth.example.com/application/o/kestra/";
  return {
    discovery: answerWith({
      issuer,
      authorization_endpoint: "https://auth.example.com/application/o/authorize/",
      token_endpoint: "https://auth.example.com/application/o/token/",
      jwks_uri: `${issuer}jwks/`,
      end_session_endpoint: `${issuer}end-session/`,
      ...metadata,
    }),
    keys: answerWith(keys),
  };
}

const answerWith = (body: unknown): ProviderResponse => ({
  kind: "answer",
  url: "https://auth.example.com/",
  redirects: [],
  status: 200,
  body: JSON.stringify(body),
});
