// Several keys that are reported together, at the first of them.
import { and, message, type Text } from "../../messages/message";
import { type ConfigNode, type Entry, winner } from "../../micronaut/tree/node";
import type { Finding } from "../rule";

export interface Group {
  readonly first: Entry;
  /** The keys as written. */
  readonly list: Text;
  readonly related: Pick<Finding, "related">;
}

/** Undefined if there is none. */
export function groupOf(nodes: readonly ConfigNode[]): Group | undefined {
  const entries = nodes
    .flatMap((node) => winner(node) ?? [])
    .sort((one, other) => one.key.start - other.key.start);
  const [first, ...others] = entries;
  if (!first) return undefined;
  const related = others.map(({ key }) => ({
    at: key,
    message: message("misplaced-key.related"),
  }));
  return {
    first,
    list: and(entries.map(({ written }) => message("quoted", { name: written }))),
    related: related.length > 0 ? { related } : {},
  };
}
