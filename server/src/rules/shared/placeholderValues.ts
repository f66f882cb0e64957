// The values of which the rules on placeholders speak: those the server reads as they stand in the file, placeholders
// apart.
import type { Span } from "../../document/span";
import type { ScalarNode } from "../../document/syntax";
import { isTemplated } from "../../micronaut/values/dynamic";
import type { Config } from "../../micronaut/configuration";
import { finder } from "../../micronaut/tree/finder";
import { type ConfigNode, isLeaf } from "../../micronaut/tree/node";
import { type ServerText, serverTextOf } from "../../micronaut/values/serverText";

export interface PlaceholderValue extends ServerText {
  /** Normalised path of the key. */
  readonly path: readonly string[];
  readonly scalar: ScalarNode;
  /** Where a stretch of the text stands; the whole value where that cannot be told. */
  at(start: number, end: number): Span;
}

/**
 * A way to find the values of a configuration that hold a placeholder, or the beginning of one, and of those the ones
 * whose text is of interest.
 */
export function placeholderValues(
  isOfInterest: (text: string) => boolean,
): (config: Config) => Generator<PlaceholderValue> {
  const find = finder((node) => {
    const scalar = placeholderIn(node);
    return scalar !== undefined && isOfInterest(scalar.text);
  });
  return (config) => valuesOf(config, find(config.root));
}

function* valuesOf(config: Config, nodes: readonly ConfigNode[]): Generator<PlaceholderValue> {
  for (const node of nodes) {
    const { path } = node;
    const scalar = placeholderIn(node);
    if (!scalar) continue;
    const seen = serverTextOf(config, scalar);
    const at = (start: number, end: number): Span => seen.spanOf(start, end) ?? scalar.span;
    if (seen.text.includes("${")) yield { ...seen, path, scalar, at };
  }
}

function placeholderIn({ entries }: ConfigNode): ScalarNode | undefined {
  const entry = entries.findLast(isLeaf);
  const scalar = entry?.value?.kind === "scalar" && !entry.inherited ? entry.value : undefined;
  return scalar?.text.includes("${") && !isTemplated(scalar) ? scalar : undefined;
}
