// Whether a configuration belongs to a Kestra server. Spring and other Micronaut applications, Kestra flows and other
// YAML do not and are ignored; a configuration that was just begun is accepted.
import { type ConfigNode, get, scalarOf, walk, winner } from "../micronaut/tree/node";
import type { Config } from "../micronaut/configuration";
import { findKey } from "../knowledge/schema/keys";
import { flattenedIn } from "./nesting/flattened";

/** Keys that also occur below `kestra:` in other files, such as the values of a Helm chart. */
const ambiguous = new Set(["configurations", "environment", "url", "server", "logs", "metrics"]);

export const isKestra = (config: Config): boolean =>
  hasKeysOfKestra(config.root) || isFlattened(config);

/** Whether a tree has keys that only a Kestra server reads, or was just begun. */
export const hasKeysOfKestra = (root: ConfigNode): boolean =>
  hasServerKeys(root) || hasSecurity(root) || isBegun(root);

/** `kestra:` with keys the server reads. */
function hasServerKeys(root: ConfigNode): boolean {
  const kestra = root.children.get("kestra");
  if (!kestra) return false;
  const known = [...kestra.children.keys()].filter(
    (name) => findKey(["kestra", name]) || name === "default-role",
  );
  if (known.some((name) => !ambiguous.has(name))) return true;
  // Ambiguous keys count only if there is nothing else next to them, here and at the top level.
  return (
    known.length > 0 &&
    known.length === kestra.children.size &&
    !isHelm(kestra) &&
    onlyKnownRoots(root)
  );
}

const isHelm = (kestra: ConfigNode): boolean =>
  get(kestra, "configurations.application") !== undefined;

/** `micronaut.security`, unless the file names another application. */
function hasSecurity(root: ConfigNode): boolean {
  const micronaut = root.children.get("micronaut");
  if (!micronaut) return false;
  if (!micronaut.children.has("security") && !micronaut.children.has("default-role")) return false;
  const application = scalarOf(get(micronaut, "application.name"))?.text.toLowerCase();
  return root.children.has("kestra") || application === undefined || application.includes("kestra");
}

/** `kestra:` or `micronaut:` that is still empty, or has one half-typed word on the next line. */
function isBegun(root: ConfigNode): boolean {
  return (
    onlyKnownRoots(root) && ["kestra", "micronaut"].some((name) => isEmpty(root.children.get(name)))
  );
}

function isEmpty(node: ConfigNode | undefined): boolean {
  const entry = node && winner(node);
  if (!entry || node.children.size > 0) return false;
  if (!entry.value) return true;
  if (entry.value.kind === "map") return true;
  // A word on the line of the key is a value; a word on its own line is a key being typed.
  return (
    entry.value.kind === "scalar" &&
    entry.value.style === "plain" &&
    entry.value.span.start > entry.key.end + 2
  );
}

/**
 * A configuration that has lost its indentation. If its nesting is certain, the restored tree needs two known levels
 * below a root. Otherwise, three lines are needed, each known below the one above.
 */
const isFlattened = (config: Config): boolean =>
  flattenedIn(config).some(({ path, run, restored }) => {
    if (path.length > 0) return false;
    const after = restored()?.after;
    if (after) return hasKeysOfKestra(after.root) && [...walk(after.root)].some(isFarBelowRoot);
    const names = run.rows.map(({ content }) => (content?.kind === "key" ? content.names : []));
    return names.some((first, index) => {
      const [root, second = "", ...others] = [first, names[index + 1], names[index + 2]].flatMap(
        (segment) => segment ?? [],
      );
      const isUnambiguous =
        (root === "kestra" && !ambiguous.has(second)) ||
        (root === "micronaut" && second === "security");
      return isUnambiguous && others.length > 0 && findKey([root, second, ...others]);
    });
  });

const isFarBelowRoot = ({ path }: ConfigNode): boolean =>
  path.length > 2 &&
  (path[0] === "kestra" || path[0] === "micronaut") &&
  findKey(path) !== undefined;

const onlyKnownRoots = (root: ConfigNode): boolean =>
  [...root.children.keys()].every((name) => findKey([name]));
