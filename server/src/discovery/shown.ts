// How something that a stranger has said is shown: short, on one line, and without what may be secret in an address.

/** The host of an address, with its port. */
export const hostOf = (url: string): string =>
  shortened(/^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(url)?.[1] ?? url);

/** Between quotes. */
export const quoted = (text: string): string => `'${shortened(text)}'`;

/** An address without user, password, query and fragment. */
export const addressOf = (url: string): string =>
  shortened(url.replace(/[?#].*$/s, "").replace(/\/\/[^/@]*@/, "//"));

const longest = 200;

function shortened(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
