// A slot: what may be typed at a position, and the range that it replaces.
import { lineEnd } from "../../document/lines";
import type { Span } from "../../document/span";
import type { Config } from "../configuration";

/** The YAML that is edited: a configuration, or a whole file that contains one. */
export type TypedYaml = Pick<Config, "text" | "region" | "documents" | "parseCache">;

export interface Slot {
  readonly kind: "key" | "value" | "item";
  /** The map for a key; the key for a value; the list for an item. Normalised. */
  readonly path: readonly string[];
  /** Offset of the key whose value contains the slot; undefined at the top. */
  readonly owner: number | undefined;
  /** The range a completion replaces, without the indentation of the line. */
  readonly replace: Span;
  /** The text already typed, up to the cursor. */
  readonly typed: string;
  /** The column for the inserted text. */
  readonly column: number;
  /** The indentation must be corrected to `column`, because the cursor is at another one. */
  readonly moved: boolean;
  /** Inside a flow map or list. */
  readonly flow: boolean;
  /** There is already a colon after it, so only the key is replaced. */
  readonly hasColon: boolean;
  /** The inserted text needs a leading space, because the cursor is directly after a colon or dash. */
  readonly needsSpace: boolean;
}

/** The text typed between `start` and the cursor, and the range around it that a completion replaces. */
export function typedText(
  text: string,
  start: number,
  offset: number,
  stop: RegExp,
): { typed: string; replace: Span } {
  const quote = /["']/.test(text[start] ?? "") && start < offset ? 1 : 0;
  const rest = text.slice(offset, lineEnd(text, offset));
  const end = rest.search(quote ? /["']/ : stop);
  const written = end === -1 ? rest : rest.slice(0, end);
  const comment = written.search(/\s#/);
  const remainder = (comment === -1 ? written : written.slice(0, comment)).trimEnd();
  return {
    typed: text.slice(start + quote, offset),
    replace: { start: start + quote, end: offset + remainder.length },
  };
}
