// Which values are secrets, by the names around them. Rather one too many: what is shared cannot be taken back.
import { looksSecret } from "../../effective/shown";
import { mayNameSecret } from "../../interpretation/maskSecrets";
import { hasDescribedValue, isSecretReference } from "../../interpretation/secretKeys";
import { findKey, type Key } from "../../knowledge/schema/keys";
import { normalise } from "../../micronaut/names";

/** The path of a key below another one. A key may contain several levels. */
export const pathBelow = (path: readonly string[], written: string): readonly string[] => [
  ...path,
  ...written.split(".").map(normalise),
];

/** Whether the scalar or list at a path is a secret. The schema decides for the keys that it describes. */
export function isSecretAt(path: readonly string[], written: string): boolean {
  const key = knownKey(path);
  if (key?.schema.secret === true) return true;
  const isDescribed = key !== undefined && hasDescribedValue(key);
  return !isDescribed && !namesOfOthers.test(written) && isSecretVariable(written);
}

/** Whether everything below a mapping is a secret. */
export const isSecretMapping = (path: readonly string[]): boolean =>
  knownKey(path)?.schema.secret === true;

/** Whether a mapping that the user has named may contain secrets under any names. */
export const mayContainSecrets = (path: readonly string[], written: string): boolean =>
  knownKey(path) === undefined && mayNameSecret(written);

/** Such as a token under the name of what it is for. */
export const looksRandom = (value: string): boolean =>
  /^[\w+/=~-]{12,}$/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value);

export const isSecretVariable = (name: string): boolean =>
  looksSecret(name) || isSecretReference(name);

/** They name a secret that is elsewhere. */
const namesOfOthers =
  /^(?:key|name|secret-?name|(?:existing-?|image-?pull-?)secrets?|secret-?key-?ref)$/i;

/** The configuration may be below keys of another program. */
function knownKey(path: readonly string[]): Key | undefined {
  const top = path.findIndex((_name, index) => {
    const key = findKey(path.slice(index, index + 1));
    return key !== undefined && !key.chosen;
  });
  return top < 0 ? undefined : findKey(path.slice(top));
}
