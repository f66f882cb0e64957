// A text without its secrets, to be shared: still readable as YAML, and with the same findings where that is possible.
import { replaced, type SecretPlace, secretsIn, usual } from "./secrets";

export interface Shareable {
  readonly text: string;
  /** The number of values that were replaced. */
  readonly masked: number;
}

/**
 * Values for secrets on which a finding depends. The first is long enough, Base64 and a good password. The others are longer,
 * too short for anything, an example, changed by decoding, and a number.
 */
const others = [
  "MaskedMaskedMaskedMaskedMasked00",
  "MaskedMasked0000".repeat(5),
  "x",
  "CLIENT_SECRET",
  "masked+%41",
  "0000000",
];

/** In characters. Looking for better values ends after this many have been read. */
const maxRead = 2_000_000;

/** Replaces the secrets in a text. `findingsOf` returns what is found in a text, in any form without its secrets. */
export function shareable(
  text: string,
  findingsOf: (text: string) => readonly string[],
): Shareable {
  const secrets = secretsIn(text);
  const chosen = new Map<SecretPlace, string>();
  const valueAt = (place: SecretPlace): string => chosen.get(place) ?? usual;
  const written = (): string => replaced(text, secrets, valueAt).text;
  const { text: first, count: masked } = replaced(text, secrets, valueAt);
  if (masked === 0) return { text, masked };
  let result = first;

  const wanted = findingsOf(text);
  let best = distance(wanted, findingsOf(result));
  let left = Math.floor(maxRead / text.length);
  for (const place of secrets.places)
    for (const value of others) {
      if (best === 0 || left-- <= 0) break;
      const before = valueAt(place);
      chosen.set(place, value);
      const tried = written();
      const far = distance(wanted, findingsOf(tried));
      if (far < best) [best, result] = [far, tried];
      else chosen.set(place, before);
    }
  return { text: result, masked };
}

/** How many findings are in only one of two lists. */
function distance(one: readonly string[], other: readonly string[]): number {
  const rest = [...other];
  let missing = 0;
  for (const finding of one) {
    const at = rest.indexOf(finding);
    if (at < 0) missing++;
    else rest.splice(at, 1);
  }
  return missing + rest.length;
}
