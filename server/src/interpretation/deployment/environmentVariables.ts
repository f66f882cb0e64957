// Environment variables: the one that sets a key, the keys that one sets, and the name we propose for a secret.
import type { Variable, Workload } from "../../document/fileKinds/workload";
import type { Config } from "../../micronaut/configuration";
import { sets } from "../../micronaut/environment";
import { findKey, type Key, keysOf, hasUserDefinedKeys } from "../../knowledge/schema/keys";
import { storageRefusingUnknownKeys } from "../../knowledge/schema/outcomes";

/** The variable Micronaut reads a key from: upper case, with `_` for every dot and hyphen. */
export const variableFor = (path: readonly string[]): string =>
  path.join("_").replace(/[.-]/g, "_").toUpperCase();

/** The variable we propose for a client's id or secret. */
export const proposedVariable = (client: string, key: string): string =>
  variableFor(["kestra", "sso", client, key]);

/** Whether a variable sets the key at a path. None has a name that Kestra finds in an exact spelling. */
export const setsKey = (variable: string, path: readonly string[]): boolean =>
  sets(variable, path) &&
  findKey(path)?.schema.exactSpelling === undefined &&
  !isInStorageWithoutVariable(path);

/**
 * Whether a key of a storage consists of several words. Micronaut reads its variable as a mapping, too: the storage gets
 * `access: { key: … }` next to `access-key`, and Kestra cannot create it. Recorded in test/conformance/kestra.
 */
export const isInStorageWithoutVariable = (path: readonly string[]): boolean =>
  storageRefusingUnknownKeys(path.slice(0, 3)) !== undefined &&
  path.slice(3).some((name) => name.includes("-"));

/** The variables that override a configuration's value at a path, without duplicates. */
export function winningVariables({ workloads }: Config, path: readonly string[]): Variable[] {
  const all = workloads.filter(variablesWin).flatMap(({ variables }) => variables);
  return [...new Set(all)].filter(({ name }) => setsKey(name, path));
}

/** Whether variables override the files a server reads. They do not if the file is named on the command line. */
export const variablesWin = ({ command }: Pick<Workload, "command">): boolean =>
  !/(^|\s)(--config\b|-c(?:=|\s+)\S+\.ya?ml\b)/.test(command);

/** The known leaf keys that a variable sets. User-chosen names are matched as single words. */
export const keysSetBy = (variable: string): Key[] =>
  keysNamedBy(variable).filter(
    ({ path, schema }) => !schema.exactSpelling && !isInStorageWithoutVariable(path),
  );

/** The known leaf keys that a variable would set by its name, even if Kestra does not read them from it. */
export const keysNamedBy = (variable: string): Key[] => {
  const root = findKey([]);
  return root ? [...keysBelow(root, variable.toLowerCase())] : [];
};

function* keysBelow(key: Key, rest: string): Generator<Key> {
  for (const child of keysOf(key)) {
    for (const name of formsOf(child)) {
      if (rest === name && child.schema.type !== "object") yield child;
      if (rest.startsWith(`${name}_`)) yield* keysBelow(child, rest.slice(name.length + 1));
    }
  }
  if (!hasUserDefinedKeys(key)) return;
  const [name = ""] = rest.split("_");
  const child = name === "" ? undefined : findKey([...key.path, name]);
  if (!child?.chosen) return;
  if (rest === name && child.schema.type !== "object") yield child;
  if (rest !== name) yield* keysBelow(child, rest.slice(name.length + 1));
}

/**
 * The spellings of a key's last segment in a variable. Secret managers are plugins that read their mapping themselves;
 * Kestra's documentation writes a hyphen as a double underscore for plugins.
 */
function formsOf({ path }: Key): string[] {
  const name = path.at(-1) ?? "";
  const forms = [name.replaceAll("-", "_")];
  const isPlugin = path[0] === "kestra" && path[1] === "secret";
  return isPlugin && name.includes("-") ? [...forms, name.replaceAll("-", "__")] : forms;
}
