// The values of which the rules on placeholders speak: those the server reads as they stand in the file, placeholders
// apart.
import type { Span } from "../document/span";
import type { ScalarNode } from "../document/syntax";
import { isTemplated } from "../knowledge/values";
import type { Config } from "../micronaut/configuration";
import { isLeaf, walk } from "../micronaut/node";
import { type ServerText, serverTextOf } from "../micronaut/serverText";

export interface PlaceholderValue extends ServerText {
  /** Normalised path of the key. */
  readonly path: readonly string[];
  readonly scalar: ScalarNode;
  /** Where a stretch of the text stands; the whole value where that cannot be told. */
  at(start: number, end: number): Span;
}

/** The values of a configuration that hold a placeholder, or the beginning of one. */
export function* placeholderValues(config: Config): Generator<PlaceholderValue> {
  for (const { path, entries } of walk(config.root)) {
    const entry = entries.findLast(isLeaf);
    const scalar = entry?.value?.kind === "scalar" && !entry.inherited ? entry.value : undefined;
    if (!scalar?.text.includes("${") || isTemplated(scalar)) continue;
    const seen = serverTextOf(config, scalar);
    const at = (start: number, end: number): Span => seen.spanOf(start, end) ?? scalar.span;
    if (seen.text.includes("${")) yield { ...seen, path, scalar, at };
  }
}
