// The permissions of a role, by version; their actions are in actions.ts. From the enum of Kestra's Enterprise OpenAPI
// file and its generated clients over their releases, cross-checked with the documentation on roles.
import { message, type Text } from "../../messages/message";
import { docs } from "../docs";
import { usesActionsOf2, type Vocabulary } from "./actions";
import { compareVersions, type KestraVersion, parseVersion } from "../versions";

export interface Permission {
  readonly name: string;
  /** What the permission governs, as in "governs …". */
  readonly governs: Text;
  /** First version that has it; undefined if it is older than every documented version. */
  readonly from?: string;
  /** Last version that has it; undefined if it still exists. */
  readonly to?: string;
  /** The name was reintroduced in 2.0, or is still in its enum although the documentation says otherwise. */
  readonly again?: true;
  /** The actions that 1.x accepts but never checks; undefined if the documentation lists none. */
  readonly withoutEffect?: readonly string[];
  /** What to grant instead in later versions. */
  readonly successors?: readonly string[];
  /** The actions in Kestra 2.0. Empty if the documentation lists none. */
  readonly actions: readonly string[];
  /** What is not documented although the permission is in the enum of 2.0. */
  readonly undocumented?: "actions" | "meaning and actions";
}

const crud = ["VIEW", "LIST", "CREATE", "UPDATE", "DELETE"];

export const permissions: readonly Permission[] = [
  {
    name: "FLOW",
    governs: message("permissions.FLOW"),
    actions: [...crud, "EXECUTE", "DISABLE", "ENABLE", "VALIDATE", "EXPORT", "IMPORT"],
  },
  {
    name: "EXECUTION",
    governs: message("permissions.EXECUTION"),
    actions: [
      ...crud,
      "RESTART",
      "KILL",
      "REPLAY",
      "PAUSE",
      "RESUME",
      "CHANGE_LABELS",
      "ACCESS_LOGS",
      "ACCESS_OUTPUTS",
      "ACCESS_FILES",
      "FOLLOW",
      "EXPORT",
      "UNQUEUE",
      "FORCE_RUN",
    ],
  },
  {
    name: "TRIGGER",
    governs: message("permissions.TRIGGER"),
    from: "2.0",
    actions: [
      "VIEW",
      "LIST",
      "CREATE",
      "DELETE",
      "EXPORT",
      "UNLOCK",
      "RESTART",
      "DISABLE",
      "ENABLE",
      "BACKFILL",
    ],
  },
  {
    name: "NAMESPACE",
    governs: message("permissions.NAMESPACE"),
    actions: [...crud, "MANAGE_FILES"],
  },
  { name: "KVSTORE", governs: message("permissions.KVSTORE"), from: "0.18", actions: crud },
  {
    name: "SECRET",
    withoutEffect: ["CREATE"],
    governs: message("permissions.SECRET"),
    actions: crud,
  },
  {
    name: "CREDENTIAL",
    governs: message("permissions.CREDENTIAL"),
    from: "1.3",
    actions: crud,
  },
  { name: "DASHBOARD", governs: message("permissions.DASHBOARD"), from: "0.20", actions: crud },
  { name: "BLUEPRINT", governs: message("permissions.BLUEPRINT"), actions: crud },
  {
    name: "APP",
    governs: message("permissions.APP"),
    from: "0.20",
    actions: [...crud, "EXECUTE", "ACCESS_FILES", "ACCESS_LOGS"],
  },
  {
    name: "APPEXECUTION",
    withoutEffect: ["CREATE", "DELETE"],
    governs: message("permissions.APPEXECUTION"),
    from: "0.20",
    to: "1.3",
    successors: ["APP"],
    actions: [],
  },
  {
    name: "TEST",
    governs: message("permissions.TEST"),
    from: "0.23",
    to: "1.3",
    successors: ["TESTSUITE"],
    actions: [],
  },
  {
    name: "TESTSUITE",
    governs: message("permissions.TESTSUITE"),
    from: "2.0",
    actions: [...crud, "EXECUTE"],
  },
  {
    name: "ASSET",
    withoutEffect: ["UPDATE"],
    governs: message("permissions.ASSET"),
    from: "1.2",
    actions: crud,
  },
  {
    name: "MCP_SERVER",
    governs: message("permissions.MCP_SERVER"),
    from: "2.0",
    actions: crud,
  },
  {
    name: "AI_COPILOT",
    governs: message("permissions.COPILOT"),
    from: "1.3",
    to: "1.3",
    successors: ["COPILOT"],
    actions: [],
  },
  { name: "COPILOT", governs: message("permissions.COPILOT"), from: "2.0", actions: ["USE"] },
  {
    name: "USER",
    governs: message("permissions.USER"),
    actions: [...crud, "MANAGE_GROUP_MEMBERSHIP", "IMPERSONATE"],
  },
  {
    name: "GROUP",
    governs: message("permissions.GROUP"),
    actions: [...crud, "MANAGE_MEMBERS"],
  },
  {
    name: "GROUP_MEMBERSHIP",
    governs: message("permissions.GROUP_MEMBERSHIP"),
    from: "0.24",
    to: "1.3",
    successors: ["GROUP"],
    actions: [],
  },
  { name: "ROLE", governs: message("permissions.ROLE"), actions: crud },
  {
    name: "BINDING",
    withoutEffect: ["UPDATE"],
    governs: message("permissions.BINDING"),
    actions: ["VIEW", "LIST", "CREATE", "UPDATE", "DELETE"],
  },
  {
    name: "SERVICE_ACCOUNT",
    governs: message("permissions.SERVICE_ACCOUNT"),
    from: "0.24",
    actions: crud,
  },
  {
    name: "INVITATION",
    withoutEffect: ["UPDATE"],
    governs: message("permissions.INVITATION"),
    from: "0.24",
    actions: crud,
  },
  {
    name: "TENANT_ACCESS",
    again: true,
    withoutEffect: ["UPDATE"],
    governs: message("permissions.TENANT_ACCESS"),
    from: "0.24",
    to: "1.3",
    successors: ["USER"],
    actions: [],
  },
  {
    name: "AUDITLOG",
    withoutEffect: ["CREATE", "UPDATE", "DELETE"],
    governs: message("permissions.AUDITLOG"),
    actions: ["VIEW", "LIST", "EXPORT"],
  },
  {
    name: "SETTING",
    withoutEffect: ["CREATE", "READ", "UPDATE", "DELETE"],
    governs: message("permissions.SETTING"),
    to: "1.3",
    successors: ["SYSTEM_SETTINGS", "TENANT_SETTINGS"],
    actions: [],
  },
  {
    name: "SYSTEM_SETTINGS",
    governs: message("permissions.SYSTEM_SETTINGS"),
    from: "2.0",
    actions: ["VIEW", "UPDATE"],
  },
  {
    name: "TENANT_SETTINGS",
    governs: message("permissions.TENANT_SETTINGS"),
    from: "2.0",
    actions: ["VIEW", "UPDATE"],
  },
  {
    name: "POLICY",
    governs: message("permissions.POLICY"),
    from: "2.0",
    actions: crud,
  },
  {
    name: "IMPERSONATE",
    withoutEffect: ["CREATE", "UPDATE", "DELETE"],
    governs: message("permissions.IMPERSONATE"),
    to: "1.3",
    successors: ["USER"],
    actions: [],
  },
  {
    name: "TEMPLATE",
    governs: message("permissions.TEMPLATE"),
    to: "1.3",
    actions: [],
  },
  {
    name: "INFRASTRUCTURE",
    governs: message("permissions.INFRASTRUCTURE"),
    to: "1.1",
    actions: [],
  },
  {
    name: "TENANT",
    again: true,
    governs: message("permissions.TENANT"),
    from: "0.13",
    to: "0.23",
    actions: [],
  },
  {
    name: "ME",
    withoutEffect: ["DELETE"],
    governs: message("permissions.ME"),
    from: "0.21",
    to: "0.23",
    actions: [],
  },
  {
    name: "APITOKEN",
    governs: message("permissions.APITOKEN"),
    from: "0.21",
    to: "0.23",
    actions: [],
  },
  {
    name: "CASE",
    governs: message("permissions.CASE"),
    from: "2.0",
    actions: [],
    undocumented: "actions",
  },
  {
    name: "PROMOTION_TARGET",
    governs: message("permissions.PROMOTION_TARGET"),
    from: "2.0",
    actions: [],
    undocumented: "actions",
  },
  ...[
    "REUSABLE_INPUTS",
    "SUPPORT",
    "APP_EXECUTION",
    "NAMESPACE_FILE",
    "TESTSUITE_RUN",
    "SECURITY_INTEGRATION",
    "CASE_TEMPLATE",
    "BANNER",
    "KILL_SWITCH",
    "VERSIONED_PLUGIN",
    "WORKER_GROUP",
    "WORKER_QUEUE",
    "INSTANCE",
  ].map((name) => ({
    name,
    governs: message("permissions.undocumented"),
    from: "2.0",
    actions: [],
    undocumented: "meaning and actions" as const,
  })),
];

export const permissionDocs = docs.rbac;

export const findPermission = (name: string): Permission | undefined =>
  permissions.find((permission) => permission.name === name);

/** Whether a version has a permission. */
export function existsIn({ from, to, again }: Permission, version: KestraVersion): boolean {
  const first = from === undefined ? undefined : parseVersion(from);
  const last = to === undefined ? undefined : parseVersion(to);
  if (again && usesActionsOf2(version)) return true;
  return (
    (!first || compareVersions(version, first) >= 0) &&
    (!last || compareVersions(version, last) <= 0)
  );
}

/** Whether what it governs is known, so that it can be proposed. */
export const hasKnownMeaning = ({ undocumented }: Permission): boolean =>
  undocumented !== "meaning and actions";

/** Whether users should grant it: the names reintroduced in 2.0 are in its enum but not documented. */
export const isDocumentedIn = (permission: Permission, version: KestraVersion): boolean =>
  !permission.undocumented &&
  existsIn(permission, version) &&
  !(permission.again && usesActionsOf2(version));

/** The actions of which the documentation lists the permissions. The others may have an effect on any permission. */
const documentedActions = new Set(permissions.flatMap(({ actions }) => actions));

/** Whether Kestra never checks an action of a permission. */
export const isWithoutEffectIn = (
  vocabulary: Vocabulary,
  { withoutEffect, actions }: Permission,
  action: string,
): boolean =>
  vocabulary === "1.x"
    ? (withoutEffect?.includes(action) ?? false)
    : actions.length > 0 && !actions.includes(action) && documentedActions.has(action);

/** The path of the default role. */
export const defaultRolePath = ["kestra", "security", "default-role"] as const;

export const permissionsPath = [...defaultRolePath, "permissions"] as const;
