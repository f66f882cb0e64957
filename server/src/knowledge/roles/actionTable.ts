// How the actions of 1.x and 2.0 correspond: the table by which Kestra converts the roles in its database during the
// upgrade to 2.0. Roles in a configuration are not converted, so users have to do it.
import { findAction } from "./actions";
import { findPermission } from "./permissions";

type Row = Readonly<Record<"READ" | "CREATE" | "UPDATE" | "DELETE", readonly string[]>>;

const plain: Row = {
  READ: ["VIEW", "LIST"],
  CREATE: ["CREATE"],
  UPDATE: ["UPDATE"],
  DELETE: ["DELETE"],
};
const settings: Row = { READ: ["VIEW"], CREATE: [], UPDATE: ["UPDATE"], DELETE: [] };

/** By permission name in 2.0; all others use `plain`. */
const rows: Readonly<Record<string, Row>> = {
  FLOW: {
    READ: ["VIEW", "LIST", "EXPORT"],
    CREATE: ["CREATE", "IMPORT"],
    UPDATE: ["UPDATE", "EXECUTE", "DISABLE", "ENABLE", "VALIDATE"],
    DELETE: ["DELETE"],
  },
  EXECUTION: {
    ...plain,
    READ: ["VIEW", "LIST", "ACCESS_LOGS", "ACCESS_OUTPUTS", "ACCESS_FILES", "EXPORT", "FOLLOW"],
    UPDATE: [
      "UPDATE",
      "RESTART",
      "KILL",
      "REPLAY",
      "PAUSE",
      "RESUME",
      "CHANGE_LABELS",
      "UNQUEUE",
      "FORCE_RUN",
    ],
  },
  TRIGGER: {
    ...plain,
    READ: ["VIEW", "LIST", "EXPORT"],
    UPDATE: ["UNLOCK", "RESTART", "DISABLE", "ENABLE", "BACKFILL"],
  },
  // The documentation lists two more actions, for plugin defaults, but no client of 2.0 has them.
  NAMESPACE: { ...plain, UPDATE: ["UPDATE", "MANAGE_FILES"] },
  APP: { ...plain, UPDATE: ["UPDATE", "EXECUTE", "ACCESS_FILES", "ACCESS_LOGS"] },
  USER: { ...plain, UPDATE: ["UPDATE", "MANAGE_GROUP_MEMBERSHIP"] },
  GROUP: { ...plain, UPDATE: ["UPDATE", "MANAGE_MEMBERS"] },
  AUDITLOG: { READ: ["VIEW", "LIST", "EXPORT"], CREATE: [], UPDATE: [], DELETE: [] },
  SYSTEM_SETTINGS: settings,
  TENANT_SETTINGS: settings,
  COPILOT: { READ: ["USE"], CREATE: [], UPDATE: [], DELETE: [] },
};

const rowOf = (permission: string): Row => rows[permission] ?? plain;

/** The 2.0 equivalent of a 1.x action, by the permission's name in 2.0; unknown words are returned unchanged. */
export const inKestra2 = (permission: string, action: string): readonly string[] =>
  Object.hasOwn(plain, action) ? rowOf(permission)[action as keyof Row] : [action];

/**
 * The 1.x equivalent of a 2.0 action, given all actions granted with it; undefined if 1.x could only grant more than
 * that.
 */
export function inKestra1(
  permission: string,
  action: string,
  granted: readonly string[],
): string | undefined {
  if (findAction(action)?.vocabulary !== "2.0") return action;
  if (action === "VIEW" || action === "LIST") return "READ";
  const row = rowOf(permission);
  const [classic] = (["READ", "CREATE", "UPDATE"] as const).filter((name) =>
    row[name].includes(action),
  );
  const isRead = classic === "READ" && granted.some((word) => /^(READ|VIEW|LIST|USE)$/.test(word));
  return classic && (isRead || granted.includes(classic)) ? classic : undefined;
}

/** The permissions that have a permission's rights in 2.0: itself, its successors, or none. */
export function permissionsInKestra2(name: string): readonly string[] {
  const permission = findPermission(name);
  if (!permission?.to) return [name];
  // Impersonation is an action of USER now, which the upgrade does not grant automatically.
  return name === "IMPERSONATE" ? [] : (permission.successors ?? []);
}
