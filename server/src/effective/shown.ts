// What may be shown of a value. Nothing of a secret is shown, not even its length.
import {
  hasDescribedValue,
  holdsSecret,
  isRegistryLogin,
  isSecretReference,
  withoutSecret,
} from "../interpretation/secretKeys";
import { maskSecrets, mayMaskSecret, mayNameSecret } from "../interpretation/maskSecrets";
import { findKey, keysOf } from "../knowledge/schema/keys";
import { placeholdersIn } from "../micronaut/values/placeholders";
import { isItem, type Shown } from "./property";
import type { Written } from "./written";

/** The text of a masked value in every format. */
export const mask = "***";

export interface ShownOptions {
  readonly showSecrets: boolean;
}

/** Where the text of a value comes from: what comes from a secret is a secret, too. */
export interface Derivation {
  /** The names that its placeholders have looked up, and the variable that sets it. */
  readonly names: readonly string[];
  /** The text before its placeholders were filled in. */
  readonly raw?: string | undefined;
}

/** A value of the key at a path. */
export function shownValue(
  path: readonly string[],
  written: Written,
  { names, raw = "" }: Derivation,
  { showSecrets }: ShownOptions,
): Shown {
  switch (written.kind) {
    case "null":
    case "empty-mapping":
    case "mapping":
      return { kind: written.kind };
    case "list":
      return { kind: "list", length: written.length ?? 0 };
    default: {
      const { kind, text, tag } = written;
      if (showSecrets || text === "" || isReference(text)) return { kind, text, tag };
      // Filling in a URL may hide what is its password.
      const isFromSecret = raw !== text && holdsSecret(raw);
      if (isFromSecret || isSecret(path, text, names)) return { kind: "secret" };
      return kind === "plain" ? { kind, text } : { kind, text: partly(text), tag };
    }
  }
}

/** Only a placeholder without a default: it refers to a secret but does not reveal it. */
const isReference = (text: string): boolean => /^\$\$?\{[A-Za-z_][\w.-]*\}$/.test(text);

const isSecret = (path: readonly string[], text: string, names: readonly string[]): boolean =>
  isSecretPath(path) ||
  names.some(isSecretReference) ||
  namesWrittenIn(text).some(isSecretReference);

/** The names in placeholders of Micronaut and of compose. */
function namesWrittenIn(text: string): string[] {
  if (!text.includes("$")) return [];
  const ofTools = [...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = ""]) => name);
  return [...ofTools, ...placeholdersIn(text).flatMap(({ names }) => names)];
}

/**
 * Whether the value of a key is a secret. The schema decides for the keys that it describes. Any other key is one if its own
 * name, or that of a mapping around it which the user has named, looks like one.
 */
export function isSecretPath(path: readonly string[]): boolean {
  const names = path.filter((name) => !isItem(name));
  const key = findKey(names);
  if (key?.schema.secret === true || isRegistryLogin(names)) return true;
  // A string instead of a mapping may be a key without its colon: `secret abc`.
  if (key?.schema.type === "object" && keysOf(key).some(({ schema }) => schema.secret)) return true;
  if (key && hasDescribedValue(key)) return false;
  return names.some((name, index) => {
    const known = findKey(names.slice(0, index + 1));
    const isLast = index === names.length - 1;
    return (known === undefined || known.chosen || isLast) && looksSecret(name);
  });
}

/** Also words that are harmless in a finding, because everything that is not a secret is shown here. */
export const looksSecret = (name: string): boolean =>
  mayNameSecret(name) || /authorization|cookie|keys?$/i.test(name);

/** A text without the secrets in it: passwords in URLs and parameters, and values after a name of a secret. */
const partly = (text: string): string => {
  const safe = holdsSecret(text) ? withoutSecret(text) : text;
  return mayMaskSecret(safe) ? maskSecrets(safe) : safe;
};
