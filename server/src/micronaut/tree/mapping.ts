// How the keys of a map read as text to the YAML loader, and which of its pairs count. Recorded from SnakeYAML in
// test/conformance/properties.
import { pairReader, type ReadPair } from "../../document/yaml/mergeKeys";
import type { MapNode, Pair } from "../../document/syntax";
import { resolveScalar } from "../values/scalars";

/**
 * The text of a key: `on` is the key `true`, `0x10` the key `16`. A key that is a number with dots is two levels, as
 * any other text with a dot.
 */
export function keyText({ key }: Pair): string {
  const value = resolveScalar(key);
  switch (value.kind) {
    case "boolean":
    case "integer":
      return String(value.value);
    case "float":
      return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
    default:
      return key.text;
  }
}

/** A way to read maps as the loader does. */
export const loaderPairs = (): ((map: MapNode) => readonly ReadPair[]) => pairReader(keyText);
