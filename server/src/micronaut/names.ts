// How Micronaut sees the name of a key: clientId, client_id and client-id are one name, client-id.
// From io.micronaut.core.naming.NameUtils.hyphenate, with its traps: openId is open-id, OAuth2 is oauth2.

/** The name Micronaut makes of a key without dots, or of the last segment of a dotted one. */
export const normalise = (written: string): string => normaliseInner(written).replace(/-$/, "");

/** What most keys are, and stay. */
const normal = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/** The name Micronaut makes of a segment that others follow: there a hyphen at the end stays. */
export function normaliseInner(written: string): string {
  if (normal.test(written)) return written;
  let name = "";
  let last = "";
  let beforeLast = "-";
  for (const [index, character] of [...written.replace(/[_ ]/g, "-")].entries()) {
    if (!isUpper(character)) {
      // Of several hyphens one is left, so `a--b` and `a-b` are one.
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
    // Micronaut looks two characters back only from the fourth one on: s3Bucket is s3bucket, okta2FA is okta2-fa.
    beforeLast = index < 2 ? "-" : last;
    last = character;
  }
  return name;
}

/** One character for one, as in Java: İ becomes i, not i with a dot above. */
const lower = (character: string): string => [...character.toLowerCase()][0] ?? "";

const isUpper = (character: string): boolean =>
  character <= "\u007F"
    ? character >= "A" && character <= "Z"
    : character !== character.toLowerCase() && character === character.toUpperCase();

const isDigit = (character: string): boolean => character >= "0" && character <= "9";

/** The two ways in which people write Kestra's keys; the documentation uses both. */
export type Spelling = "kebab" | "camel";

/** A normalised name as one would write it: `client-id` or `clientId`. */
export function spell(name: string, spelling: Spelling): string {
  if (spelling === "kebab") return name;
  const camel = name.replace(/-([a-z0-9])/g, (_, next: string) => next.toUpperCase());
  // Only where Micronaut reads it back as the same name.
  return normalise(camel) === name ? camel : name;
}

const hump = /^[a-z][a-z0-9]*[A-Z]/;
const hyphen = /^[a-z0-9]+-[a-z0-9]/;

/** Whether a key tells which spelling its author uses. */
export const isSpelt = (written: string): boolean => hump.test(written) || hyphen.test(written);

/** Which spelling a set of keys uses; undecided sets are kebab, as in Kestra's newer documentation. */
export function spellingOf(written: Iterable<string>): Spelling {
  let camel = 0;
  let kebab = 0;
  for (const key of written) {
    if (hump.test(key)) camel++;
    else if (hyphen.test(key)) kebab++;
  }
  return camel > kebab ? "camel" : "kebab";
}
