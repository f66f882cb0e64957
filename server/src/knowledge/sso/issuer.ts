// The parts of an issuer URL. An incomplete URL is not an issuer.

export interface Issuer {
  readonly url: string;
  readonly scheme: string;
  readonly host: string;
  /** From the first slash after the host; empty if there is none. */
  readonly path: string;
}

/** Parses an absolute http(s) URL without spaces; undefined for any other string. */
export function parseIssuer(text: string): Issuer | undefined {
  const match = /^(https?):\/\/([^\s/?#]+)((?:\/[^\s?#]*)?)$/i.exec(text.trim());
  if (!match) return undefined;
  const [, scheme = "", authority = "", path = ""] = match;
  return {
    url: text.trim(),
    scheme: scheme.toLowerCase(),
    host: authority.replace(/:\d+$/, "").toLowerCase(),
    path,
  };
}
