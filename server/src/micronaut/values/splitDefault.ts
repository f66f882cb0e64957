// Defaults that were surely meant as one text although Micronaut cuts them at a colon: `${A:https://x}` is to it a chain
// of the names `A` and `https` with the default `//x`. A chain of names that was meant as one looks different.
import { filledIn } from "./serverText";

export interface SplitDefault {
  /** The names in front of it. */
  readonly names: readonly string[];
  /** Where it begins and ends in the content, blanks round it apart. */
  readonly start: number;
  readonly end: number;
}

export interface Surroundings {
  /** Whether a word that could be a name or the start of a default is known to be a name. */
  isName(word: string): boolean;
  /** The value is a number or a truth value, so `name:8080` is a name with its default, not a host with its port. */
  readonly isNumber: boolean;
}

/** What begins so goes on behind its colons: URLs, names with a scheme, paths of Windows. */
const begin = /^([a-z][a-z0-9+.-]*:\/\/|(jdbc|arn|urn|classpath|file|mailto):|[a-z]:\\)/i;

const label = "[a-z][a-z0-9]*(-+[a-z0-9]+)*";
// Two letters are those of a country, and of io: what can be read in two ways is, at every step of a list of hosts.
const ending = "(com|net|org|dev|app|cloud|local|lan|internal|svc|[a-z]{2})";
const host = `(\\d{1,3}(\\.\\d{1,3}){3}|${label}|(${label}\\.)+${ending})`;
const hostsWithPorts = new RegExp(`^${host}:\\d{2,5}(,${host}:\\d{2,5})*(/\\S*)?$`);

/** Words that say what a number is, and are then rather a name than a host. */
const quantity =
  /(port|timeout|(^|[-.])(size|count|limit|max|min|interval|delay|period|ttl|age|length|number|threads))$/;

/** What a name looks like, or may once it is filled in, and what a variable does, as hardly anything else. */
const nameLike = new RegExp(`^([A-Za-z_${filledIn}][\\w.[\\]${filledIn}-]*|random\\..*)$`, "i");
const variable = /^[A-Z][A-Z0-9_]*$/;

/** More than anybody writes; each one costs another look at all that stands behind it. */
const mostNames = 20;

/**
 * The default in the content of a placeholder (what stands between its braces, without backticks) that is cut at one of
 * its colons; nothing where the content may well be a chain of names.
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
    if (names.length > 0 && isOneText(rest, surroundings)) {
      const spaces = rest.length - rest.trimStart().length;
      return { names, start: start + spaces, end };
    }
    const name = content.slice(start, colon).trim();
    if (names.length === mostNames) return undefined;
    if (names.length > 0 && !variable.test(name) && !surroundings.isName(name)) return undefined;
    names.push(name);
    start = colon + 1;
  }
  return undefined;
}

function isOneText(written: string, { isName, isNumber }: Surroundings): boolean {
  const text = written.trim();
  // Braces end a placeholder wherever they stand, so more than the colons is wrong there.
  if (text.includes("{")) return false;
  if (begin.test(text)) return true;
  const words = text.split(":").map((word) => word.trim());
  const first = words[0] ?? "";
  if (hostsWithPorts.test(text)) return !isNumber && !isName(first) && !quantity.test(first);
  return words.slice(0, -1).some((word) => word !== "" && !nameLike.test(word));
}
