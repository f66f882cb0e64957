// The list of hosts, most specific first.
import { compose } from "./compose";
import type { Host, Region } from "./host";
import { plain } from "./plain";

const hosts: readonly Host[] = [compose, plain];

/** The regions of a file that may hold a configuration, all of one host. Nothing when no host knows the file. */
export function findRegions(
  text: string,
): { readonly host: Host; readonly regions: readonly Region[] } | undefined {
  for (const host of hosts) {
    const regions = host.find(text);
    if (regions.length > 0) return { host, regions };
  }
  return undefined;
}
