// Responses of checked providers, stored with the text of the clients they are about: they are valid until that text
// changes.
import type { Config } from "../micronaut/configuration";
import type { KestraVersion } from "../knowledge/versions";
import type { ConfigNode } from "../micronaut/tree/node";
import { clientsOf } from "../interpretation/clients/clients";
import type { ProviderAnswer } from "./query";
import { fingerprint, type Inquiry, inquiryFor } from "./inquiry";
import type { Check } from "./check";
import { evaluate } from "./evaluate";

export interface ClientFact {
  /** The text of the client and the requests made for it. */
  readonly fingerprint: string;
  readonly inquiry: Inquiry;
  readonly answer: ProviderAnswer;
}

/** Unordered; empty before the first check. */
export type Facts = readonly ClientFact[];

/** The response for a client. What it means depends on the version, so it is evaluated later. */
export const factOf = (
  config: Config,
  client: ConfigNode,
  inquiry: Inquiry,
  answer: ProviderAnswer,
): ClientFact => ({
  fingerprint: fingerprint(config, client, inquiry),
  inquiry,
  answer,
});

/** The clients with a result that is still valid. */
export function knownClients(
  config: Config,
  facts: Facts,
  target: KestraVersion | undefined,
): { readonly client: ConfigNode; readonly checks: readonly Check[] }[] {
  if (facts.length === 0) return [];
  return clientsOf(config).flatMap((client) => {
    const inquiry = inquiryFor(config, client);
    if (!inquiry || "refused" in inquiry) return [];
    const now = fingerprint(config, client, inquiry);
    const fact = facts.findLast((known) => known.fingerprint === now);
    return fact ? [{ client, checks: evaluate(fact.inquiry, fact.answer, target) }] : [];
  });
}
