// Guesses the intended value of a string that cannot be converted.

/** The boolean that a string was probably meant to be. */
export function guessBoolean(text: string): "true" | "false" | undefined {
  const word = text.toLowerCase();
  if (["true", "yes", "y", "on", "1", "1.0", "enabled"].includes(word)) return "true";
  if (["false", "no", "n", "off", "0", "0.0", "disabled"].includes(word)) return "false";
  return undefined;
}

/** The duration that a string was probably meant to be; a plain number is taken as seconds. */
export function guessDuration(text: string): string | undefined {
  const compact = text.replace(/\s+/g, "").replace(/^\+/, "").toLowerCase();
  if (/^\d+$/.test(compact)) return `${compact}s`;
  if (/^\d+(ns|ms|s|m|h|d)$/.test(compact)) return compact;
  if (/^p(\d+d)?(t(\d+h)?(\d+m)?(\d+(\.\d+)?s)?)?$/.test(compact) && /\d[dhms]$/.test(compact))
    return compact.toUpperCase();
  // Every release of Micronaut reads nanoseconds.
  const [microseconds] = /^(\d+)us$/.exec(compact)?.slice(1) ?? [];
  if (microseconds) return `${microseconds}000ns`;
  const [weeks] = /^p?(\d+)w$/.exec(compact)?.slice(1) ?? [];
  if (weeks) return `P${Number(weeks) * 7}D`;
  const parts = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(compact);
  if (!parts || compact === "") return undefined;
  const [, days, hours, minutes, seconds] = parts;
  const time = [hours && `${hours}H`, minutes && `${minutes}M`, seconds && `${seconds}S`]
    .filter(Boolean)
    .join("");
  return `P${days ? `${days}D` : ""}${time ? `T${time}` : ""}`;
}
