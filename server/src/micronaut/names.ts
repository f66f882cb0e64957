// Micronaut's normalisation of keys: clientId, client_id and client-id are one name, client-id.
// From io.micronaut.core.naming.NameUtils.hyphenate, with its pitfalls: openId becomes open-id, OAuth2 becomes oauth2.

/** The normalised name of a key without dots, or of the last segment of a dotted one. */
export function normalise(written: string): string {
  const name = normaliseInner(written);
  return name.endsWith("-") ? name.slice(0, -1) : name;
}

/** Most keys, which are normalised already. */
const normal = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/** Most others. */
const camel = /^[a-z]+(?:[A-Z][a-z]+)+$/;
const snake = /^[a-z\d]+(?:[-_][a-z\d]+)*$/;

/** The normalised name of a segment that is not the last one: it keeps a hyphen at the end. */
export function normaliseInner(written: string): string {
  if (normal.test(written)) return written;
  if (camel.test(written)) return written.replace(/[A-Z]/g, "-$&").toLowerCase();
  if (snake.test(written)) return written.replaceAll("_", "-");
  let name = "";
  let last = "";
  let beforeLast = "-";
  for (const [index, character] of [...written.replace(/[_ ]/g, "-")].entries()) {
    if (!isUpper(character)) {
      // Consecutive hyphens become one, so `a--b` and `a-b` are the same name.
      if (character !== "-" || last !== "-") name += character;
    } else if (
      last === "" ||
      isUpper(last) ||
      (isDigit(last) && (isUpper(beforeLast) || beforeLast === "-"))
    ) {
      name += lower(character);
    } else {
      name += (last === "-" ? "" : "-") + lower(character);
    }
    // Micronaut looks two characters back only from the fourth character on: s3Bucket is s3bucket, okta2FA is okta2-fa.
    beforeLast = index < 2 ? "-" : last;
    last = character;
  }
  return name;
}

/** A single character, as in Java: İ becomes i, not i with a combining dot above. */
const lower = (character: string): string => [...character.toLowerCase()][0] ?? "";

const isUpper = (character: string): boolean =>
  character <= "\u007F"
    ? character >= "A" && character <= "Z"
    : character !== character.toLowerCase() && character === character.toUpperCase();

const isDigit = (character: string): boolean => character >= "0" && character <= "9";

/** The two common spellings of Kestra's keys; the documentation uses both. */
export type Spelling = "kebab" | "camel";

/** A normalised name in a spelling: `client-id` or `clientId`. */
export function spell(name: string, spelling: Spelling): string {
  if (spelling === "kebab") return name;
  const camel = name.replace(/-([a-z0-9])/g, (_, next: string) => next.toUpperCase());
  // Only if Micronaut normalises it to the same name.
  return normalise(camel) === name ? camel : name;
}

const hump = /^[a-z][a-z0-9]*[A-Z]/;
const hyphen = /^[a-z0-9]+-[a-z0-9]/;

/** Whether a key shows which spelling its author uses. */
export const isSpelt = (written: string): boolean => hump.test(written) || hyphen.test(written);

/** The more frequent spelling in a set of keys; kebab if equal, as in Kestra's newer documentation. */
export function spellingOf(written: Iterable<string>): Spelling {
  let camel = 0;
  let kebab = 0;
  for (const key of written) {
    if (hump.test(key)) camel++;
    else if (hyphen.test(key)) kebab++;
  }
  return camel > kebab ? "camel" : "kebab";
}
