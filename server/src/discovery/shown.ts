// Formats untrusted text from a provider: short, on one line, and without the possibly secret parts of a URL.

/** The host of a URL, with its port. */
export const hostOf = (url: string): string =>
  shortened(/^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(url)?.[1] ?? url);

/** In quotes. */
export const quoted = (text: string): string => `'${shortened(text)}'`;

/** A URL without user, password, query and fragment. */
export const addressOf = (url: string): string =>
  shortened(url.replace(/[?#].*$/s, "").replace(/\/\/[^/@]*@/, "//"));

const longest = 200;

function shortened(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
