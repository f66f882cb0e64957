// Requests a provider's discovery document and its key set: two requests, with the network passed in by the caller.
import type { Inquiry } from "./inquiry";
import { type Discovery, readDiscovery } from "./metadata";
import type { Fetched, Get } from "./online";

/** The responses of a provider. */
export interface ProviderAnswer {
  readonly discovery: Fetched;
  /** The response for its key set; undefined if the discovery document has no address for it. */
  readonly keys?: Fetched;
}

export async function queryProvider(inquiry: Inquiry, get: Get): Promise<ProviderAnswer> {
  const discovery = await get(inquiry.discovery);
  const address = metadataIn(discovery)?.jwksUri;
  return address === undefined ? { discovery } : { discovery, keys: await get(address) };
}

/** The requested URLs whose responses the browser withheld, so that their content is unknown. */
export function withheldUrls(
  inquiry: Pick<Inquiry, "discovery">,
  { discovery, keys }: ProviderAnswer,
): string[] {
  const address = metadataIn(discovery)?.jwksUri;
  return [
    ...(isWithheld(discovery) ? [inquiry.discovery] : []),
    ...(keys && address !== undefined && isWithheld(keys) ? [address] : []),
  ];
}

/** Whether the browser withheld a response, which does not mean that the provider failed. */
export const isWithheld = (fetched: Fetched): boolean =>
  fetched.kind === "failed" && fetched.failure === "browser";

/** The discovery document in a response, if it is readable. */
export function metadataIn(fetched: Fetched): Discovery | undefined {
  if (fetched.kind === "failed" || fetched.status !== 200) return undefined;
  return readDiscovery(fetched.body);
}
