// A configuration in base64, in the `data` of a Secret: it is known, but cannot be changed in its place.
import { decodedBase64 } from "../../base64";
import { type Pair, resolve } from "../../syntax";
import type { Region } from "../fileKind";

/** The configuration in the value of `pair`; undefined if it is not base64. */
export function base64Region({ key, value }: Pair): Region | undefined {
  const scalar = resolve(value);
  if (scalar?.kind !== "scalar") return undefined;
  const decoded = decodedBase64(scalar.text);
  if (decoded === undefined || decoded.trim() === "") return undefined;
  return {
    ...{ span: scalar.span, column: 0, embedded: true, shared: false, problems: [] },
    nonLiteral: { as: "base64", at: key.span, actual: decoded, intended: decoded, literal: [] },
  };
}
