// Environment variables: the one that sets a key, the keys that one sets, and the one we propose for a secret.
import type { Variable, Workload } from "../../document/fileKinds/workload";
import type { Config } from "../../micronaut/configuration";
import { sets } from "../../micronaut/environment";
import { findKey, type Key, keysOf, takesNames } from "../../knowledge/schema/keys";

/** The variable Micronaut reads a key from: upper case, with `_` for every dot and hyphen. */
export const variableFor = (path: readonly string[]): string =>
  path.join("_").replace(/[.-]/g, "_").toUpperCase();

/** The variable we propose for a client's id or secret. */
export const proposedVariable = (client: string, key: string): string =>
  variableFor(["kestra", "sso", client, key]);

/** The variables that win over what a configuration says at a path, each of them once. */
export function winningVariables({ workloads }: Config, path: readonly string[]): Variable[] {
  const all = workloads.filter(variablesWin).flatMap(({ variables }) => variables);
  return [...new Set(all)].filter(({ name }) => sets(name, path));
}

/** Whether variables rank above what a server reads from files: not for a file that its command line names. */
export const variablesWin = ({ command }: Workload): boolean =>
  !/(^|\s)(--config\b|-c(?:=|\s+)\S+\.ya?ml\b)/.test(command);

/** The known keys that hold a value and that a variable sets; names of the user's own choice in it are one word. */
export const keysSetBy = (variable: string): Key[] => {
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
  if (!takesNames(key)) return;
  const [name = ""] = rest.split("_");
  const child = name === "" ? undefined : findKey([...key.path, name]);
  if (!child?.chosen) return;
  if (rest === name && child.schema.type !== "object") yield child;
  if (rest !== name) yield* keysBelow(child, rest.slice(name.length + 1));
}

/**
 * A key's last segment as a variable writes it. Storage and secret managers are plugins that read their block by
 * themselves; Kestra's documentation of the storage has a double underscore for a hyphen in it.
 */
function formsOf({ path }: Key): string[] {
  const name = path.at(-1) ?? "";
  const forms = [name.replaceAll("-", "_")];
  const isPlugin = path[0] === "kestra" && (path[1] === "storage" || path[1] === "secret");
  return isPlugin && name.includes("-") ? [...forms, name.replaceAll("-", "__")] : forms;
}
