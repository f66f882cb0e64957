// The items of a key that takes a list. Micronaut also splits a string at its commas.
import type { ScalarNode } from "../../document/syntax";
import { type ConfigNode, isListItem, scalarOf } from "../../micronaut/tree/node";

/** The scalars of a list in this file, or the single scalar in its place. */
export function itemScalars(node: ConfigNode): ScalarNode[] {
  const items = [...node.children.values()].filter(({ name }) => isListItem(name));
  return (items.length > 0 ? items : [node]).flatMap((item) => scalarOf(item) ?? []);
}

/** The comma-separated words of a scalar, trimmed. */
export const wordsIn = ({ text }: ScalarNode): string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
