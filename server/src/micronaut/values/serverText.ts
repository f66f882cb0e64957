// The string the server gets for a value, and the mapping back to the file. The two differ by quotes, and in some files
// by dollar signs that are interpolated before the server starts.
import { dollarsIn, interpolatedMark } from "../../document/dollars";
import type { FileKind } from "../../document/fileKinds/fileKind";
import type { Span } from "../../document/span";
import type { ScalarNode } from "../../document/syntax";
import type { Config } from "../configuration";

export interface ServerText {
  readonly text: string;
  /**
   * The span in the file of a part of the string. Undefined if it cannot be determined: in block scalars, multi-line
   * scalars, and quoted strings with escapes.
   */
  spanOf(start: number, end: number): Span | undefined;
}

/** The string the server gets for a scalar of a configuration. */
export function serverTextOf({ text: file, fileKind }: Config, scalar: ScalarNode): ServerText {
  const { text, offsets } = interpolate(fileKind, scalar.text);
  const quote = scalar.style === "plain" ? 0 : 1;
  const { start, end } = scalar.span;
  const isExact = file.slice(start + quote, end - quote) === scalar.text;
  const placeOf = (offset: number): number => start + quote + (offsets[offset] ?? offset);
  return {
    text,
    spanOf: (from, to) => (isExact ? { start: placeOf(from), end: placeOf(to) } : undefined),
  };
}

interface Interpolated {
  readonly text: string;
  /** The original offset of each character and of the end; empty if they are all unchanged. */
  readonly offsets: readonly number[];
}

function interpolate({ dollar }: FileKind, before: string): Interpolated {
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
    text += kind === "escaped" ? "$" : interpolatedMark;
    offsets.push(start);
    done = end;
  }
  keep(done, before.length);
  return { text, offsets: [...offsets, before.length] };
}

/** `"${NAME}"`, with the dollar sign escaped for the file kind; quoted, so that it also works in a flow map. */
export const placeholder = (config: Config, variable: string): string =>
  `"${config.fileKind.dollar}{${variable}}"`;
