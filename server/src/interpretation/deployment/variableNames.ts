// What is wrong with the name of an environment variable: Kestra does not start with it, it does not reach Kestra, or it
// sets no key although a similar name does. Recorded in test/conformance/kestra/variables.tsv.
import { nearest } from "../../knowledge/nearest";
import {
  everyKey,
  findKey,
  hasUserDefinedKeys,
  type Key,
  keysOf,
} from "../../knowledge/schema/keys";
import { storageRefusingUnknownKeys } from "../../knowledge/schema/outcomes";
import {
  isPassedOn,
  isReadByStartScript,
  looksLikeConfiguration,
} from "../../knowledge/startScript";
import { isInStorageWithoutVariable, keysSetBy, variableFor } from "./environmentVariables";

export type NameProblem =
  /** The storage of a type gets a key that it does not have. `key` is the one that is meant. */
  | {
      readonly kind: "storage";
      readonly type: string;
      readonly unknown: string;
      readonly key: Key | undefined;
    }
  /** Two underscores are an empty key, with which Kestra cannot read the settings of any storage. */
  | { readonly kind: "empty"; readonly key: Key | undefined }
  /** The shell that starts Kestra drops it. `meant` is the name that works, if there is one. */
  | { readonly kind: "dropped"; readonly meant: string | undefined; readonly key: Key }
  /** Kestra looks the key up in one spelling, which no variable has. */
  | { readonly kind: "exact"; readonly key: Key }
  /** It sets nothing. It has the letters of the right name, or is only similar to it. */
  | {
      readonly kind: "misspelt";
      readonly meant: string;
      readonly key: Key;
      readonly hasSameLetters: boolean;
    }
  /** It begins like the variables of a mapping, but there is no such key. */
  | { readonly kind: "unknown"; readonly block: string }
  /** Nothing reads it, although it looks as if it named the configuration. */
  | { readonly kind: "configuration" };

/** The problem with a name; undefined if it sets a key, or if it is not similar to the name of any key. */
export function nameProblemOf(name: string): NameProblem | undefined {
  if (!isUnderRoot(name) || isReadByStartScript(name)) return undefined;
  if (looksLikeConfiguration(name)) return { kind: "configuration" };
  if (!isPassedOn(name)) return droppedName(name);
  const problem = storageProblem(name);
  if (problem || keysSetBy(name).length > 0) return problem;
  return misspeltName(name) ?? unknownName(name);
}

/** Mappings of other programs may have the same name; their variables do not begin with it. */
const roots = ["kestra", "micronaut", "datasources", "endpoints", "logger", "flyway", "otel"];

const isUnderRoot = (name: string): boolean => {
  const lower = name.toLowerCase();
  return roots.some((root) => lower.startsWith(root) && /[_.-]/.test(lower[root.length] ?? ""));
};

function storageProblem(name: string): NameProblem | undefined {
  const lower = name.toLowerCase();
  if (!lower.startsWith("kestra_storage_")) return undefined;
  const key = keyWithLettersOf(name);
  if (lower.includes("__")) return { kind: "empty", key };
  const [, , type = "", unknown = "", ...more] = lower.split("_");
  const path = ["kestra", "storage", type];
  if (storageRefusingUnknownKeys(path) === undefined || unknown === "") return undefined;
  const isKey = more.length === 0 && findKey([...path, unknown]) !== undefined;
  return isKey ? undefined : { kind: "storage", type, unknown, key };
}

function droppedName(name: string): NameProblem | undefined {
  const key = keyWithLettersOf(name);
  if (!key) return undefined;
  const canBeSet = key.schema.exactSpelling === undefined && !isInStorageWithoutVariable(key.path);
  return { kind: "dropped", meant: canBeSet ? variableFor(key.path) : undefined, key };
}

function misspeltName(name: string): NameProblem | undefined {
  const key = keyWithLettersOf(name);
  if (key?.schema.exactSpelling !== undefined) return { kind: "exact", key };
  if (key) return { kind: "misspelt", meant: variableFor(key.path), key, hasSameLetters: true };
  const meant = otherNames.get(name) ?? withoutWrongPrefix(name) ?? similarName(name);
  const [meantKey] = meant === undefined ? [] : keysSetBy(meant);
  return meant !== undefined && meantKey
    ? { kind: "misspelt", meant, key: meantKey, hasSameLetters: false }
    : undefined;
}

/** Names that are often written for a key in another mapping. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["KESTRA_SERVER_PORT", "MICRONAUT_SERVER_PORT"],
  ["KESTRA_SERVER_HOST", "MICRONAUT_SERVER_HOST"],
]);

/** Mappings of Kestra's core with only a few keys that are not known, and none that plugins read. */
const coreMappings = ["server", "repository", "queue", "jdbc"];

/** A name that begins like the variables of such a mapping. */
function unknownName(name: string): NameProblem | undefined {
  const mapping = coreMappings.find(
    (one) =>
      name === `KESTRA_${one.toUpperCase()}` || name.startsWith(`KESTRA_${one.toUpperCase()}_`),
  );
  return mapping === undefined ? undefined : { kind: "unknown", block: `kestra.${mapping}` };
}

/** The key whose variable has the same letters and digits, and possibly other separators. */
function keyWithLettersOf(name: string): Key | undefined {
  const root = findKey([]);
  if (!root) return undefined;
  const [key] = keysWithWords(root, name.toLowerCase().split(/[_.-]+/));
  return key;
}

function* keysWithWords(key: Key, words: readonly string[]): Generator<Key> {
  for (const child of keysOf(key)) {
    const letters = child.path.at(-1)?.replaceAll("-", "") ?? "";
    let joined = "";
    for (const [index, word] of words.entries()) {
      joined += word;
      if (!letters.startsWith(joined)) break;
      if (joined !== letters) continue;
      const rest = words.slice(index + 1);
      if (rest.length > 0) yield* keysWithWords(child, rest);
      else if (child.schema.type !== "object") yield child;
    }
  }
  const [name = "", ...rest] = words;
  const chosen = hasUserDefinedKeys(key) && name !== "" ? findKey([...key.path, name]) : undefined;
  if (chosen?.chosen && rest.length > 0) yield* keysWithWords(chosen, rest);
}

/** `KESTRA_DATASOURCES_…` and `KESTRA_CONFIGURATION_…` without the prefix that no key has. */
function withoutWrongPrefix(name: string): string | undefined {
  const upper = name.toUpperCase();
  const [, ofConfiguration] = /^KESTRA_CONFIG(?:URATION)?_(.+)$/.exec(upper) ?? [];
  const [, ofKestra] = /^KESTRA_(.+)$/.exec(upper) ?? [];
  const candidates =
    ofConfiguration === undefined ? [ofKestra] : [ofConfiguration, `KESTRA_${ofConfiguration}`];
  return candidates.find(
    (candidate) =>
      candidate !== undefined && isUnderRoot(candidate) && keysSetBy(candidate).length > 0,
  );
}

/** The name of a known key that differs in one letter, or in two if it is long. */
function similarName(name: string): string | undefined {
  if (name.length < 12) return undefined;
  const upper = name.toUpperCase();
  const limit = name.length < 24 ? 1 : 2;
  const close = namesFor(upper).filter(({ length }) => Math.abs(length - name.length) <= limit);
  return nearest(upper, close, limit);
}

/** The variables of all keys; below names that the user chose, with the word of this variable. */
function namesFor(upper: string): string[] {
  const all = (known ??= knownNames());
  const chosen = all.chosen.flatMap(({ before, after }) => {
    if (!upper.startsWith(before)) return [];
    const [word = ""] = upper.slice(before.length).split("_");
    return word === "" ? [] : [`${before}${word}${after}`];
  });
  return [...all.fixed, ...chosen];
}

interface KnownNames {
  readonly fixed: readonly string[];
  /** The name in the middle is the user's. */
  readonly chosen: readonly { readonly before: string; readonly after: string }[];
}

let known: KnownNames | undefined;

function knownNames(): KnownNames {
  const fixed: string[] = [];
  const chosen: { before: string; after: string }[] = [];
  for (const { path, schema } of everyKey()) {
    if (schema.type === "object" || path.length < 2 || schema.exactSpelling) continue;
    const depth = path.findIndex((_, index) => findKey(path.slice(0, index + 1))?.chosen);
    if (depth < 0) fixed.push(variableFor(path));
    else if (depth < path.length - 1)
      chosen.push({
        before: `${variableFor(path.slice(0, depth))}_`,
        after: `_${variableFor(path.slice(depth + 1))}`,
      });
  }
  return { fixed, chosen };
}
