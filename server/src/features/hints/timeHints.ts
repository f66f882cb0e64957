// Hints for a plain number of seconds or milliseconds whose duration is not obvious.
import { joined, message, type Text } from "../../messages/message";
import { findKey } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { toInteger } from "../../micronaut/values/conversions";
import { ownScalarOf, walk } from "../../micronaut/tree/node";
import { resolveScalar } from "../../micronaut/values/scalars";
import type { Hint } from "./hint";

export const timeHints = (config: Config): Hint[] =>
  [...walk(config.root)].flatMap((node) => {
    const scalar = ownScalarOf(node);
    const unit = scalar && findKey(node.path)?.schema.unit;
    if (!unit) return [];
    const count = toInteger(resolveScalar(scalar));
    const label = count === undefined ? undefined : inWords(Number(count), unit);
    return label === undefined
      ? []
      : [
          {
            offset: scalar.span.end,
            label: joined(["=", ...label], " "),
            tooltip: message(`timeHints.${unit}`),
          },
        ];
  });

const steps = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** Undefined if the duration is obvious, is not a whole number of seconds, or needs more than two units. */
function inWords(count: number, unit: "seconds" | "milliseconds"): Text[] | undefined {
  const seconds = unit === "seconds" ? count : count / 1000;
  if (seconds < (unit === "seconds" ? 60 : 1) || !Number.isInteger(seconds)) return undefined;
  const parts: Text[] = [];
  let rest = seconds;
  for (const [name, size] of steps) {
    const amount = Math.floor(rest / size);
    rest %= size;
    const form = amount === 1 ? "one" : "many";
    if (amount > 0) parts.push(message(`timeHints.${name}.${form}`, { count: amount }));
  }
  return parts.length > 2 ? undefined : parts;
}
