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
const units = {
  ns: 1n,
  us: 1000n,
  ms: 1_000_000n,
  s: 10n ** 9n,
  m: 60n * 10n ** 9n,
  h: 3600n * 10n ** 9n,
  d: 24n * 3600n * 10n ** 9n,
};

export interface DurationOptions {
  /** Whether this release of Micronaut reads microseconds, as 4.9 and later do. */
  readonly readsMicroseconds: boolean;
}

/** Nanoseconds of an integer with a unit (`30s`), or of an ISO-8601 duration with days at most (`P1DT2H`). */
export function toDuration(
  value: YamlValue,
  { readsMicroseconds }: DurationOptions = { readsMicroseconds: true },
): bigint | undefined {
  if (value.kind !== "text") return undefined;
  const text = value.text.trim();
  // Micronaut accepts an `s` after these units, too.
  const short = /^(-?\d+)(?:(ns|us|ms|m)|([shd])s?)$/.exec(text);
  if (short) {
    const [, amount = "", small, large] = short;
    const unit = small ?? large;
    return unit === "us" && !readsMicroseconds
      ? undefined
      : BigInt(amount) * units[unit as keyof typeof units];
  }
  const iso =
    /^P(?=.)(?:([-+]?\d+)D)?(?:T(?=.)(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+(?:\.\d{0,9})?)S)?)?$/.exec(
      text,
    );
  if (!iso) return undefined;
  const [, days = "0", hours = "0", minutes = "0", seconds = "0"] = iso;
  return (
    BigInt(days) * units.d +
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
