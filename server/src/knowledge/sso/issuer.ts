// An issuer URL taken apart. What is not a complete URL is nobody's issuer.

export interface Issuer {
  readonly url: string;
  readonly scheme: string;
  readonly host: string;
  /** From the first slash behind the host; empty where there is none. */
  readonly path: string;
}

/** Reads an absolute http(s) URL without blanks; nothing for any other text. */
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
