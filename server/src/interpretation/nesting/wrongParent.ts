// Settings of the login and of the default role under a parent that does not read them. Recognised by what they contain,
// because their names alone could mean something else there.
import { clientsPath } from "../clients/clients";
import { findPermission, permissionsPath } from "../../knowledge/roles/permissions";
import { nearest } from "../../knowledge/nearest";
import { acceptsAnyValue, findKey, orderBelow } from "../../knowledge/schema/keys";
import type { ConfigNode } from "../../micronaut/tree/node";

const oauth2Path = clientsPath.slice(0, -1);
const securityPath = oauth2Path.slice(0, -1);

/** Roots whose keys are those of the server. The names of other roots' keys are often the user's choice. */
const roots = new Set(["kestra", "micronaut", "endpoints"]);

/** Mappings of Kestra whose content Kestra passes on to plugins and flows. */
const passedOn = new Set(["plugins", "variables", "tasks"]);

/** Whether a key is unknown, but below a root of the server, and not in a mapping that contains whatever users choose. */
export function isUnreadBelowRoot(path: readonly string[]): boolean {
  const [root = "", second = ""] = path;
  if (!roots.has(root) || path.length < 2 || isRead(path) || isBelowMisspelt(path)) return false;
  if (root !== "kestra") return true;
  if (passedOn.has(second)) return false;
  return !path.some((_, index) => {
    const above = index > 0 ? findKey(path.slice(0, index)) : undefined;
    return above !== undefined && acceptsAnyValue(above);
  });
}

/** Whether a key around it only needs its right spelling, after which the server reads everything below it. */
const isBelowMisspelt = (path: readonly string[]): boolean =>
  path.slice(0, -1).some((name, index) => {
    const above = findKey(path.slice(0, index));
    if (!above || findKey(path.slice(0, index + 1))) return false;
    return nearest(name, orderBelow(above.path)) !== undefined;
  });

const isRead = (path: readonly string[]): boolean => {
  const key = findKey(path);
  return key !== undefined && !(key.chosen && namedByUsers.has(path.slice(0, -1).join(".")));
};

/** Mappings with names of the user's choice that a login does not belong in. */
const namedByUsers = new Set(["endpoints", "micronaut.http.services"]);

/** The path at which the server reads what is written here; undefined if it may be right or mean something else. */
export function placeByContent(node: ConfigNode): readonly string[] | undefined {
  const { name, path } = node;
  if (path.length === 1) return name === "oauth2" && isOAuth2(node) ? oauth2Path : undefined;
  if (!isUnreadBelowRoot(path)) return undefined;
  const above = path.at(-2) ?? "";
  // The mapping around it is moved with everything in it.
  const isInMoved = ["security", "oauth2"].includes(above) && !isRead(path.slice(0, -1));
  switch (name) {
    case "security":
      return isLike(node.children.get("oauth2"), isOAuth2) ? securityPath : undefined;
    case "oauth2":
      return !isInMoved && isOAuth2(node) ? oauth2Path : undefined;
    case "clients":
      return !isInMoved && hasClients(node) ? clientsPath : undefined;
    case "permissions":
      return above !== "default-role" && hasPermissions(node) ? permissionsPath : undefined;
    default:
      // Micronaut reads keys that are not in the schema, so no other rule reports the name.
      if (path.length === 2 && path[0] === "micronaut" && nearest(name, ["security"]))
        return isLike(node.children.get("oauth2"), isOAuth2) ? securityPath : undefined;
      return hasClientsNextTo.has(path.slice(0, -1).join(".")) && isClient(node)
        ? [...clientsPath, name]
        : undefined;
  }
}

/** The mappings in which users forget `clients`. */
const hasClientsNextTo = new Set([oauth2Path, securityPath].map((path) => path.join(".")));

const isLike = (node: ConfigNode | undefined, is: (node: ConfigNode) => boolean): boolean =>
  node !== undefined && is(node);

const isOAuth2 = (node: ConfigNode): boolean =>
  isLike(node.children.get("clients"), hasClients) || hasClients(node);

const hasClients = ({ children }: ConfigNode): boolean => [...children.values()].some(isClient);

/** What every client has, and no other mapping. */
const isClient = ({ children }: ConfigNode): boolean =>
  children.has("client-id") &&
  ["client-secret", "openid", "issuer"].some((name) => children.has(name));

/** Only permissions, and at least one. */
const hasPermissions = ({ children }: ConfigNode): boolean =>
  children.size > 0 &&
  [...children.values()].every(({ entries }) =>
    entries.every(({ written }) => findPermission(written) !== undefined),
  );
