// The values that the rules on placeholders check: those the server reads as written, except for their placeholders.
import type { Span } from "../../document/span";
import type { ScalarNode } from "../../document/syntax";
import { isTemplated } from "../../micronaut/values/dynamic";
import type { Config } from "../../micronaut/configuration";
import { finder } from "../../micronaut/tree/finder";
import { type Entry, isLeaf } from "../../micronaut/tree/node";
import { type ServerText, serverTextOf } from "../../micronaut/values/serverText";

export interface PlaceholderValue extends ServerText {
  /** Normalised path of the key. */
  readonly path: readonly string[];
  readonly scalar: ScalarNode;
  /** The part of the file that a part of the text comes from; the whole value if that is unknown. */
  at(start: number, end: number): Span;
}

/** A search for values that contain a placeholder, or the start of one, and whose text is of interest. */
export function placeholderValues(
  isOfInterest: (text: string) => boolean,
): (config: Config) => Generator<PlaceholderValue> {
  interests.push(isOfInterest);
  return (config) => valuesOf(config, isOfInterest);
}

/** What any of the rules is interested in. They look for it together, because few values contain a placeholder. */
const interests: ((text: string) => boolean)[] = [];

const ofInterest = finder(({ entries }) => {
  // This is seen faster than whether it is a value that the rules check.
  if (!entries.some(hasPlaceholder)) return false;
  const scalar = placeholderIn(entries);
  return scalar !== undefined && interests.some((isOfInterest) => isOfInterest(scalar.text));
});

function* valuesOf(
  config: Config,
  isOfInterest: (text: string) => boolean,
): Generator<PlaceholderValue> {
  for (const { path, entries } of ofInterest(config.root)) {
    const scalar = placeholderIn(entries);
    if (!scalar || !isOfInterest(scalar.text)) continue;
    const seen = serverTextOf(config, scalar);
    const at = (start: number, end: number): Span => seen.spanOf(start, end) ?? scalar.span;
    if (seen.text.includes("${")) yield { ...seen, path, scalar, at };
  }
}

const hasPlaceholder = ({ value }: Entry): boolean =>
  value?.kind === "scalar" && value.text.includes("${");

function placeholderIn(entries: readonly Entry[]): ScalarNode | undefined {
  const entry = entries.findLast(isLeaf);
  const scalar = entry?.value?.kind === "scalar" ? entry.value : undefined;
  return scalar?.text.includes("${") && !isTemplated(scalar) ? scalar : undefined;
}
