// A value's text as the server gets it, and the way back from there to the file: between the two are quotes, and in some
// files dollar signs that are filled in before the server starts.
import { dollarsIn } from "../../document/dollars";
import type { Host } from "../../document/fileKinds/fileKind";
import type { Span } from "../../document/span";
import type { ScalarNode } from "../../document/syntax";
import type { Config } from "../configuration";

/** Stands for text that is filled in before the server sees it, so that nothing is known of it. */
export const filledIn = "\uFFFC";

export interface ServerText {
  readonly text: string;
  /**
   * Where a stretch of the text stands in the file. Nothing where that cannot be told: in blocks, over several lines,
   * and between quotes with escapes.
   */
  spanOf(start: number, end: number): Span | undefined;
}

/** The text of a scalar of a configuration. */
export function serverTextOf({ text: file, host }: Config, scalar: ScalarNode): ServerText {
  const { text, offsets } = filled(host, scalar.text);
  const quote = scalar.style === "plain" ? 0 : 1;
  const { start, end } = scalar.span;
  const isExact = file.slice(start + quote, end - quote) === scalar.text;
  const placeOf = (offset: number): number => start + quote + (offsets[offset] ?? offset);
  return {
    text,
    spanOf: (from, to) => (isExact ? { start: placeOf(from), end: placeOf(to) } : undefined),
  };
}

interface Filled {
  readonly text: string;
  /** For each character, and for the end, its offset before; empty where none moved. */
  readonly offsets: readonly number[];
}

function filled({ dollar }: Host, before: string): Filled {
  const dollars = dollar === "$" ? [] : dollarsIn(before);
  if (dollars.length === 0) return { text: before, offsets: [] };
  let text = "";
  const offsets: number[] = [];
  const keep = (from: number, to: number): void => {
    text += before.slice(from, to);
    for (let offset = from; offset < to; offset++) offsets.push(offset);
  };
  let done = 0;
  for (const { kind, start, end } of dollars) {
    keep(done, start);
    text += kind === "escaped" ? "$" : filledIn;
    offsets.push(start);
    done = end;
  }
  keep(done, before.length);
  return { text, offsets: [...offsets, before.length] };
}

/** `"${NAME}"`, with the dollar as the file's host wants it; quoted, so that it also fits between braces. */
export const placeholder = (config: Config, variable: string): string =>
  `"${config.host.dollar}{${variable}}"`;
