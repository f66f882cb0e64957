// Checks the clients of a configuration with their providers: sends the requests, evaluates the responses, and records
// the results.
import type { Config } from "../micronaut/configuration";
import type { ConfigNode } from "../micronaut/tree/node";
import { clientsOf } from "../interpretation/clients/clients";
import { targetOf } from "../interpretation/deployment/edition";
import type { KestraVersion } from "../knowledge/versions";
import type { Check } from "./check";
import { evaluate } from "./evaluate";
import { queryProvider, type ProviderAnswer } from "./query";
import { type ClientFact, factOf } from "./facts";
import { type Inquiry, inquiryFor, type NoInquiry } from "./inquiry";
import { inTurns } from "./inTurns";
import type { Online, OnlineOptions } from "./online";

export type CheckedClient =
  | (NoInquiry & { readonly node: ConfigNode })
  | {
      readonly client: string;
      readonly node: ConfigNode;
      readonly inquiry: Inquiry;
      readonly answer: ProviderAnswer;
      readonly fact: ClientFact;
      readonly checks: readonly Check[];
    };

/**
 * Checks several providers at a time, but no provider gets parallel requests. `only` limits the check to one client name, and
 * `target` is the version that the user has chosen.
 */
export async function checkClients(
  config: Config,
  online: Online,
  { target: chosen, ...options }: OnlineOptions & { readonly target?: KestraVersion | undefined },
  only?: string,
): Promise<CheckedClient[]> {
  const target = targetOf(config, chosen);
  const limited = inTurns(online);
  const checked = clientsOf(config).map(async (node): Promise<CheckedClient[]> => {
    if (only !== undefined && node.name !== only) return [];
    const inquiry = inquiryFor(config, node);
    if (!inquiry) return [];
    if ("refused" in inquiry) return [{ ...inquiry, node }];
    const answer = await queryProvider(inquiry, limited.begin(options));
    const fact = factOf(config, node, inquiry, answer);
    const checks = evaluate(inquiry, answer, target);
    return [{ client: inquiry.client, node, inquiry, answer, fact, checks }];
  });
  return (await Promise.all(checked)).flat();
}
