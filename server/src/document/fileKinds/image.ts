// The image that a container runs, taken apart: `registry/name:tag@digest`.
import type { Span } from "../span";

export interface Image {
  /** Registry and repository; absent where the file only says the tag. A `$` in it stands for what cannot be known. */
  readonly name: string | undefined;
  /** Absent without one, and for a digest alone. */
  readonly tag: string | undefined;
  /** Where it is written. */
  readonly span: Span;
}

/** Takes an image's text apart; nothing is made of what it means. */
export function parseImage(text: string, span: Span): Image {
  const [named = ""] = text.trim().split("@");
  // A colon before the last slash belongs to the registry's port.
  const match = /^(.*?)(?::([^/:]*))?$/.exec(named);
  return { name: match?.[1] || undefined, tag: match?.[2] || undefined, span };
}

/**
 * An image's text after interpolation as far as the file itself tells: `${NAME:-text}` is its text, and what only the
 * shell knows is a `$`.
 */
export const interpolated = (text: string): string =>
  text.replace(/\$\{\w+:?-([^${}]*)\}/g, "$1").replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}|\$\w+/g, "$");
