// The place in a command's argument: a document, and an offset in one of its configurations.
import type { ShowDefaultRole } from "../../../server/src/protocol/lenses";

/** Undefined for any other argument; the default offset is 0. */
export function placeFrom(argument: unknown): ShowDefaultRole | undefined {
  if (typeof argument !== "object" || argument === null) return undefined;
  const { uri, offset } = argument as { uri?: unknown; offset?: unknown };
  if (typeof uri !== "string") return undefined;
  return { uri, offset: typeof offset === "number" ? offset : 0 };
}
