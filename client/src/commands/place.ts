// The place that a command's argument names: a document, and an offset in the configuration that is meant.
import type { ShowDefaultRole } from "../../../server/src/protocol/lenses";

/** Nothing for any other argument; an offset that is left out is the first. */
export function placeFrom(argument: unknown): ShowDefaultRole | undefined {
  if (typeof argument !== "object" || argument === null) return undefined;
  const { uri, offset } = argument as { uri?: unknown; offset?: unknown };
  if (typeof uri !== "string") return undefined;
  return { uri, offset: typeof offset === "number" ? offset : 0 };
}
