// How the YAML loader converts the keys of a map to strings, and which of its pairs are effective. Recorded from
// SnakeYAML in test/conformance/properties.
import { pairReader, type ReadPair } from "../../document/yaml/mergeKeys";
import type { MapNode, Pair } from "../../document/syntax";
import { resolveScalar } from "../values/scalars";

/**
 * The string of a key: `on` is the key `true`, `0x10` the key `16`. A number with a dot becomes two levels, like any
 * other string with a dot.
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

/** A function that reads maps like the loader. */
export const loaderPairs = (): ((map: MapNode) => readonly ReadPair[]) => pairReader(keyText);
