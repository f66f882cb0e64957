// Checks the clients of a configuration with their providers: sends the requests, evaluates the responses, and records
// the results.
import type { Config } from "../micronaut/configuration";
import type { ConfigNode } from "../micronaut/tree/node";
import { clientsOf } from "../interpretation/clients/clients";
import { queryProvider, type ProviderAnswer } from "./query";
import { type ClientFact, factOf } from "./facts";
import { type Inquiry, inquiryFor, type NoInquiry } from "./inquiry";
import type { Online, OnlineOptions } from "./online";

export type CheckedClient =
  | (NoInquiry & { readonly node: ConfigNode })
  | {
      readonly client: string;
      readonly node: ConfigNode;
      readonly inquiry: Inquiry;
      readonly answer: ProviderAnswer;
      readonly fact: ClientFact;
    };

/**
 * Checks one client after the other, so that no provider gets parallel requests. `only` limits the check to one client
 * name.
 */
export async function checkClients(
  config: Config,
  online: Online,
  options: OnlineOptions,
  only?: string,
): Promise<CheckedClient[]> {
  const checked: CheckedClient[] = [];
  for (const node of clientsOf(config)) {
    if (only !== undefined && node.name !== only) continue;
    const inquiry = inquiryFor(config, node);
    if (!inquiry) continue;
    if ("refused" in inquiry) {
      checked.push({ ...inquiry, node });
      continue;
    }
    const answer = await queryProvider(inquiry, online.begin(options));
    const fact = factOf(config, node, inquiry, answer);
    checked.push({ client: inquiry.client, node, inquiry, answer, fact });
  }
  return checked;
}
