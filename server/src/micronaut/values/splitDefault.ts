// Defaults that were certainly meant as one string, but that Micronaut splits at a colon: it takes `${A:https://x}` as
// a chain of the names `A` and `https` with the default `//x`. Intended chains of names look different.
import { interpolatedMark } from "../../document/dollars";

export interface SplitDefault {
  /** The names before it. */
  readonly names: readonly string[];
  /** Its start and end in the content, without surrounding spaces. */
  readonly start: number;
  readonly end: number;
}

export interface Surroundings {
  /** Whether a word is known to be a name, and not the start of a default. */
  isName(word: string): boolean;
  /** The value is a number or a boolean, so `name:8080` is a name with its default, not a host with its port. */
  readonly isNumber: boolean;
}

/** Strings that continue after a colon: URLs, names with a scheme, Windows paths. */
const urlLike = /^([a-z][a-z0-9+.-]*:\/\/|(jdbc|arn|urn|classpath|file|mailto):|[a-z]:\\)/i;

const label = "[a-z][a-z0-9]*(-+[a-z0-9]+)*";
// Two letters are country codes, including io. Keep these patterns unambiguous: lists of hosts repeat them, and a
// second way to match would multiply with each host.
const ending = "(com|net|org|dev|app|cloud|local|lan|internal|svc|[a-z]{2})";
const host = `(\\d{1,3}(\\.\\d{1,3}){3}|${label}|(${label}\\.)+${ending})`;
const hostsWithPorts = new RegExp(`^${host}:\\d{2,5}(,${host}:\\d{2,5})*(/\\S*)?$`);

/** Words for quantities: before a number, they are more likely a name than a host. */
const quantity =
  /(port|timeout|(^|[-.])(size|count|limit|max|min|interval|delay|period|ttl|age|length|number|threads))$/;

/** Strings that can be a name, possibly after interpolation, and strings that are almost certainly a variable. */
const nameLike = new RegExp(
  `^([A-Za-z_${interpolatedMark}][\\w.[\\]${interpolatedMark}-]*|random\\..*)$`,
  "i",
);
const variable = /^[A-Z][A-Z0-9_]*$/;

/** No real chain is longer. Each name causes another look at the rest of the string. */
const maxNames = 20;

/**
 * The default in the content of a placeholder (the part between its braces, without backticks) that is split at one of
 * its colons; undefined if the content may be an intended chain of names.
 */
export function splitDefault(
  content: string,
  surroundings: Surroundings,
): SplitDefault | undefined {
  const end = content.trimEnd().length;
  const names: string[] = [];
  for (
    let start = 0, colon = content.indexOf(":");
    colon !== -1;
    colon = content.indexOf(":", start)
  ) {
    const rest = content.slice(start, end);
    if (names.length > 0 && isSingleString(rest, surroundings)) {
      const spaces = rest.length - rest.trimStart().length;
      return { names, start: start + spaces, end };
    }
    const name = content.slice(start, colon).trim();
    if (names.length === maxNames) return undefined;
    if (names.length > 0 && !variable.test(name) && !surroundings.isName(name)) return undefined;
    names.push(name);
    start = colon + 1;
  }
  return undefined;
}

function isSingleString(written: string, { isName, isNumber }: Surroundings): boolean {
  const text = written.trim();
  // A brace ends the placeholder anywhere, so the colons are not the only problem.
  if (text.includes("{")) return false;
  if (urlLike.test(text)) return true;
  const words = text.split(":").map((word) => word.trim());
  const first = words[0] ?? "";
  if (hostsWithPorts.test(text)) return !isNumber && !isName(first) && !quantity.test(first);
  return words.slice(0, -1).some((word) => word !== "" && !nameLike.test(word));
}
