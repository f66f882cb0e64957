// Micronaut's conversions of values to the types of keys: those of its core, recorded from the real ones in
// test/conformance/conversions. Each returns undefined if Micronaut cannot convert the value.
import { normalise } from "../names";
import type { YamlValue } from "./scalars";

/** Any other string is false, even `"1"`; numbers cannot be converted to booleans. */
const trueWords = new Set(["true", "yes", "y", "on"]);

export function toBoolean(value: YamlValue): boolean | undefined {
  if (value.kind === "boolean") return value.value;
  return value.kind === "text" ? trueWords.has(value.text.toLowerCase()) : undefined;
}

/** An integer; numbers with a fraction are truncated. */
export function toInteger(value: YamlValue): bigint | undefined {
  if (value.kind === "integer") return value.value;
  if (value.kind === "float")
    return Number.isFinite(value.value) ? BigInt(Math.trunc(value.value)) : undefined;
  return value.kind === "text" && /^[-+]?\d+$/.test(value.text) ? BigInt(value.text) : undefined;
}

/** Nanoseconds per unit of a duration. */
const units = { ns: 1n, ms: 1_000_000n, s: 10n ** 9n, m: 60n * 10n ** 9n, h: 3600n * 10n ** 9n };
const day = 24n * units.h;

/** Nanoseconds of an integer with a unit (`30s`), or of an ISO-8601 duration with days at most (`P1DT2H`). */
export function toDuration(value: YamlValue): bigint | undefined {
  if (value.kind !== "text") return undefined;
  const text = value.text.trim();
  const short = /^(-?\d+)(ns|ms|s|m|h|d)$/.exec(text);
  if (short) {
    const [, amount = "", unit = ""] = short;
    return BigInt(amount) * (unit === "d" ? day : units[unit as keyof typeof units]);
  }
  const iso =
    /^P(?=.)(?:([-+]?\d+)D)?(?:T(?=.)(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+(?:\.\d{0,9})?)S)?)?$/.exec(
      text,
    );
  if (!iso) return undefined;
  const [, days = "0", hours = "0", minutes = "0", seconds = "0"] = iso;
  return (
    BigInt(days) * day +
    BigInt(hours) * units.h +
    BigInt(minutes) * units.m +
    BigInt(Math.round(Number(seconds) * 1e9))
  );
}

/**
 * The enum constant that a string refers to, exactly or with its words joined in another way. Constants in mixed case
 * (`Strict`) have a separate converter, which only ignores the case.
 */
export function toConstant(text: string, constants: readonly string[]): string | undefined {
  if (constants.includes(text)) return text;
  if (/\s/.test(text)) return undefined;
  return constants.find((constant) =>
    isMixedCase(constant)
      ? constant.toLowerCase() === text.toLowerCase()
      : constantName(constant) === constantName(text),
  );
}

const isMixedCase = (text: string): boolean =>
  text !== text.toLowerCase() && text !== text.toUpperCase();

const constantName = (text: string): string => normalise(text).replace(/[-.]/g, "_").toUpperCase();
