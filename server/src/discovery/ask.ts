// Asks a provider what it says of itself, and for its keys: two requests, with the network lent by whoever asks.
import type { Inquiry } from "./inquiry";
import { type Discovery, readDiscovery } from "./metadata";
import type { Fetched, Get } from "./online";

/** What a provider has answered. */
export interface ProviderAnswer {
  readonly discovery: Fetched;
  /** The answer for its keys; nothing where it names no address for them. */
  readonly keys?: Fetched;
}

export async function askProvider(inquiry: Inquiry, get: Get): Promise<ProviderAnswer> {
  const discovery = await get(inquiry.discovery);
  const address = metadataIn(discovery)?.jwksUri;
  return address === undefined ? { discovery } : { discovery, keys: await get(address) };
}

/** The addresses that were asked and whose answers a browser has not handed over: of what is there, nothing is known. */
export function keptBack(
  inquiry: Pick<Inquiry, "discovery">,
  { discovery, keys }: ProviderAnswer,
): string[] {
  const address = metadataIn(discovery)?.jwksUri;
  return [
    ...(isKeptBack(discovery) ? [inquiry.discovery] : []),
    ...(keys && address !== undefined && isKeptBack(keys) ? [address] : []),
  ];
}

/** Whether a browser has not handed over an answer, which says nothing about who was asked. */
export const isKeptBack = (fetched: Fetched): boolean =>
  fetched.kind === "failed" && fetched.failure === "browser";

/** What a provider says of itself, where it says something readable. */
export function metadataIn(fetched: Fetched): Discovery | undefined {
  if (fetched.kind === "failed" || fetched.status !== 200) return undefined;
  return readDiscovery(fetched.body);
}
