// What a switch is set to. Micronaut's conditions compare with a word, and its flags are converted; the two differ.
import type { ScalarNode } from "../../document/syntax";
import { toBoolean } from "../../micronaut/values/conversions";
import { resolveScalar, textOf } from "../../micronaut/values/scalars";
import { isDynamic } from "../../micronaut/values/dynamic";

/** A condition compares with the word `false`: `no` is that word to YAML, and a quoted `"no"` is not. */
export const isWordFalse = (scalar: ScalarNode | undefined): boolean =>
  scalar !== undefined && !isDynamic(scalar) && textOf(resolveScalar(scalar)) === "false";

/** What a flag converts to true. */
export const isFlagTrue = (scalar: ScalarNode | undefined): boolean =>
  scalar !== undefined && !isDynamic(scalar) && toBoolean(resolveScalar(scalar)) === true;
