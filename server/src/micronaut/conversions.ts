// What Micronaut can make of a text: the conversions of its core, as far as a configuration meets them.
import type { ScalarNode } from "../document/syntax";

/** True and false as YAML 1.1 and Micronaut know them. */
const trueWords = new Set(["true", "yes", "y", "on"]);
const falseWords = new Set(["false", "no", "n", "off"]);

/**
 * Whether a scalar is a boolean beyond doubt. A quoted `"true"` is; a quoted `"no"` is not: Micronaut reads every
 * other text as false, but its conditions compare with the word `false`.
 */
export function isBoolean({ text, style }: ScalarNode): boolean {
  const word = text.toLowerCase();
  if (style !== "plain") return word === "true" || word === "false";
  return trueWords.has(word) || falseWords.has(word);
}

/** What a text that is no boolean was probably meant to be. */
export function meantBoolean(text: string): "true" | "false" | undefined {
  const word = text.toLowerCase();
  if (trueWords.has(word) || word === "1" || word === "enabled") return "true";
  if (falseWords.has(word) || word === "0" || word === "disabled") return "false";
  return undefined;
}

export const isInteger = (text: string): boolean =>
  /^[-+]?(\d[\d_]*|0x[\da-f_]+|0b[01_]+)$/i.test(text);

export const isNumber = (text: string): boolean =>
  isInteger(text) || /^[-+]?(\d[\d_]*)?\.?\d+(e[-+]?\d+)?$/i.test(text);

/** One integer with a unit, or an ISO-8601 duration. */
export const isDuration = (text: string): boolean =>
  /^[-+]?\d+(ns|ms|s|m|h|d)$/i.test(text) ||
  /^[-+]?P(?=.)([-+]?\d+[YMWD])*(T([-+]?[\d.]+[HMS])+)?$/i.test(text);

/** What a text that is no duration was probably meant to be. */
export function meantDuration(text: string): string | undefined {
  const compact = text.replace(/\s+/g, "");
  if (/^\d+$/.test(compact)) return `${compact}s`;
  if (isDuration(compact)) return compact;
  const parts = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/i.exec(compact);
  if (!parts || compact === "") return undefined;
  const [, days, hours, minutes, seconds] = parts;
  const time = [hours && `${hours}H`, minutes && `${minutes}M`, seconds && `${seconds}S`]
    .filter(Boolean)
    .join("");
  return `P${days ? `${days}D` : ""}${time ? `T${time}` : ""}`;
}

/**
 * Whether a text converts to a constant of an enum: as it is, or with its words joined in another way. Constants in
 * mixed case (`Strict`) convert only as they are.
 */
export function isConstant(text: string, constants: readonly string[]): boolean {
  if (constants.includes(text)) return true;
  if (/\s/.test(text)) return false;
  const folded = fold(text);
  return constants.some((constant) => !isMixedCase(constant) && fold(constant) === folded);
}

const isMixedCase = (text: string): boolean =>
  text !== text.toLowerCase() && text !== text.toUpperCase();

const fold = (text: string): string => text.toLowerCase().replace(/[-_]/g, "");
