// How the actions of 1.x and those of 2.0 stand to each other: the table by which Kestra converts the roles in its
// database at the upgrade to 2.0. Roles in a configuration are not converted, so their owners must do it.
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

/** By the permission's name in 2.0; every other permission is plain. */
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
  // The documentation adds two actions for plugin defaults, which 2.0 lost again when policies replaced these.
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

/** What an action of 1.x is in 2.0, given the permission's name there; other words stay as they are. */
export const inKestra2 = (permission: string, action: string): readonly string[] =>
  Object.hasOwn(plain, action) ? rowOf(permission)[action as keyof Row] : [action];

/**
 * What an action of 2.0 is in 1.x, given all that is granted with it; nothing where 1.x can only allow more than that.
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

/** Where a permission's rights are in 2.0: its own name, its successors, or nowhere. */
export function permissionsInKestra2(name: string): readonly string[] {
  const permission = findPermission(name);
  if (!permission?.to) return [name];
  // Acting as somebody else is an action of USER now, which the upgrade leaves to be granted by hand.
  return name === "IMPERSONATE" ? [] : (permission.successors ?? []);
}
