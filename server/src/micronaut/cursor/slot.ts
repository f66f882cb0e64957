// A slot: a place where something may be typed, and what of the present text that would replace.
import { lineEnd } from "../../document/lines";
import type { Span } from "../../document/span";
import type { Config } from "../configuration";

/** YAML in which something is typed: a configuration, or a whole file that carries one. */
export type TypedYaml = Pick<Config, "text" | "region" | "documents" | "known">;

export interface Slot {
  readonly kind: "key" | "value" | "item";
  /** The map for a key; the key for a value; the list for an item. Normalised. */
  readonly path: readonly string[];
  /** Where the nearest key above stands, in whose block the slot is; absent at the top. */
  readonly owner: number | undefined;
  /** What a completion replaces. It includes the indentation where that must change. */
  readonly replace: Span;
  /** What is typed already, up to the cursor. */
  readonly typed: string;
  /** The column at which the text goes. */
  readonly column: number;
  /** The file's indentation is to be corrected to `column`: the cursor stood at another one. */
  readonly moved: boolean;
  /** Inside braces or brackets. */
  readonly flow: boolean;
  /** A colon stands behind already, so only the key's name is replaced. */
  readonly colon: boolean;
  /** A blank is needed in front: the cursor is right behind a colon or dash. */
  readonly blank: boolean;
}

/** What is typed between `start` and the cursor, and what of it and behind it a completion replaces. */
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
  const behind = (comment === -1 ? written : written.slice(0, comment)).trimEnd();
  return {
    typed: text.slice(start + quote, offset),
    replace: { start: start + quote, end: offset + behind.length },
  };
}
