// How the YAML loader converts the keys of a map to strings, and which of its pairs are effective. Recorded from
// SnakeYAML in test/conformance/properties.
import { pairReader, type ReadPair } from "../../document/yaml/mergeKeys";
import type { MapNode, Pair, ScalarNode } from "../../document/syntax";
import { resolveScalar, resolveWritten, type YamlValue } from "../values/scalars";

/**
 * The string of a key: `on` is the key `true`, `0x10` the key `16`. A number with a dot becomes two levels, like any
 * other string with a dot.
 */
export const keyText = ({ key }: Pair): string => nameOf(resolveScalar(key), key);

/** The same for a key that no other program has written again. */
export const writtenKeyText = ({ key }: Pair): string => nameOf(resolveWritten(key), key);

function nameOf(value: YamlValue, { text }: ScalarNode): string {
  switch (value.kind) {
    case "boolean":
    case "integer":
      return String(value.value);
    case "float":
      return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
    case "text":
      return value.text;
    default:
      return text;
  }
}

/** A function that reads maps like the loader. */
export const loaderPairs = (): ((map: MapNode) => readonly ReadPair[]) => pairReader(keyText);
