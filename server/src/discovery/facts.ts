// Results of provider checks, stored with the text of the clients they are about: they are valid until that text
// changes.
import type { Config } from "../micronaut/configuration";
import type { ConfigNode } from "../micronaut/tree/node";
import { clientsOf } from "../interpretation/clients/clients";
import type { ProviderAnswer } from "./query";
import { fingerprint, type Inquiry, inquiryFor } from "./inquiry";
import type { Check } from "./check";
import { evaluate } from "./evaluate";

export interface ClientFact {
  /** The text of the client and the requests made for it. */
  readonly fingerprint: string;
  readonly checks: readonly Check[];
}

/** Unordered; empty before the first check. */
export type Facts = readonly ClientFact[];

/** The result of a check for a client. */
export const factOf = (
  config: Config,
  client: ConfigNode,
  inquiry: Inquiry,
  answer: ProviderAnswer,
): ClientFact => ({
  fingerprint: fingerprint(config, client, inquiry),
  checks: evaluate(inquiry, answer),
});

/** The clients with a result that is still valid. */
export function knownClients(
  config: Config,
  facts: Facts,
): { readonly client: ConfigNode; readonly checks: readonly Check[] }[] {
  if (facts.length === 0) return [];
  return clientsOf(config).flatMap((client) => {
    const inquiry = inquiryFor(config, client);
    if (!inquiry || "refused" in inquiry) return [];
    const now = fingerprint(config, client, inquiry);
    const fact = facts.findLast((known) => known.fingerprint === now);
    return fact ? [{ client, checks: fact.checks }] : [];
  });
}
