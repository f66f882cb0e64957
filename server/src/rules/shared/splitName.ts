// A client's name with a dot in it: Micronaut reads the part before the dot as the client, and the rest as a key in it.
import type { Span } from "../../document/span";
import { clientAround } from "../../interpretation/clients/clients";
import { findKey } from "../../knowledge/schema/keys";
import type { ConfigNode, Entry } from "../../micronaut/tree/node";

export interface SplitName {
  readonly at: Span;
  /** The whole name as written. */
  readonly written: string;
  /** The name with hyphens instead of dots. */
  readonly name: string;
  /** Whether no other key begins with the same part. */
  readonly isOnlyKey: boolean;
}

/** Keys that exist only directly under a client. */
const onlyInClients = ["client-id", "client-secret", "openid"];

/** The dotted name that begins with this client; undefined if the client is not part of one. */
export function splitNameOf(client: ConfigNode): SplitName | undefined {
  for (const first of client.entries) {
    if (first.whole) continue;
    const parts = partsAfter(client, first);
    const last = parts.at(-1);
    if (!last) continue;
    const all = [{ node: client, entry: first }, ...parts];
    return {
      // In a quoted name, the parts have no spans of their own.
      at: { start: first.key.start, end: last.entry.key.end },
      written: all.map(({ entry }) => entry.written).join("."),
      name: all.map(({ node }) => node.name).join("-"),
      isOnlyKey: client.entries.length === 1,
    };
  }
  return undefined;
}

/** Whether a node is the second part of such a name and so not meant as a key. */
export function isPartOfName({ path, entries }: ConfigNode, parent: ConfigNode): boolean {
  return (
    clientAround(path)?.below.length === 1 &&
    !findKey(path) &&
    splitNameOf(parent) !== undefined &&
    entries.some(({ pair }) => parent.entries.some((above) => above.pair === pair))
  );
}

/** The parts of the same dotted key after the first, up to the one that contains keys of a client. */
function partsAfter(
  client: ConfigNode,
  { pair }: Entry,
): { readonly node: ConfigNode; readonly entry: Entry }[] {
  const parts: { node: ConfigNode; entry: Entry }[] = [];
  let node: ConfigNode | undefined = client;
  while (node) {
    const below: ConfigNode | undefined = [...node.children.values()].find(({ entries }) =>
      entries.some((entry) => entry.pair === pair),
    );
    const entry: Entry | undefined = below?.entries.find((candidate) => candidate.pair === pair);
    if (!below || !entry || findKey(below.path)) return [];
    parts.push({ node: below, entry });
    if (onlyInClients.some((key) => below.children.has(key))) return parts;
    node = entry.whole ? undefined : below;
  }
  return [];
}
