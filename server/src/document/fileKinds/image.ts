// Parses the image of a container: `registry/name:tag@digest`.
import type { Span } from "../span";

export interface Image {
  /** Registry and repository; undefined if the file sets only the tag. A `$` in it is an unknown part. */
  readonly name: string | undefined;
  /** Undefined if there is none. */
  readonly tag: string | undefined;
  /** A digest selects the image, whatever its tag means by now. */
  readonly hasDigest: boolean;
  /** Span of the value. */
  readonly span: Span;
}

/** Splits an image reference into its parts. */
export function parseReference(text: string, span: Span): Image {
  const [named = "", digest] = text.trim().split("@");
  // A colon before the last slash belongs to the registry's port.
  const match = /^(.*?)(?::([^/:]*))?$/.exec(named);
  return {
    name: match?.[1] || undefined,
    tag: match?.[2] || undefined,
    hasDigest: digest !== undefined,
    span,
  };
}

/** The image that a container runtime gets for a reference: without tag and digest, the one with the tag `latest`. */
export function parseImage(text: string, span: Span): Image {
  const image = parseReference(text, span);
  return image.tag === undefined && !image.hasDigest ? { ...image, tag: "latest" } : image;
}

/**
 * An image reference after interpolation, as far as the file determines it: `${NAME:-text}` becomes its default, and
 * variables without a default become `$`.
 */
export const interpolated = (text: string): string =>
  text.replace(/\$\{\w+:?-([^${}]*)\}/g, "$1").replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}|\$\w+/g, "$");
