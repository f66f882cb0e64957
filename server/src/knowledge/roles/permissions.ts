// What a role may be granted rights over, by version; actions.ts has what one may do with it.
// From the enum of Kestra's Enterprise OpenAPI file over its releases, cross-checked with the documentation on roles.
import { docs } from "../docs";
import { usesActionsOf2, type Vocabulary } from "./actions";
import { compareVersions, type KestraVersion, parseVersion } from "../versions";

export interface Permission {
  readonly name: string;
  /** What the permission governs. */
  readonly governs: string;
  /** First version that knows it; older than every documented version when absent. */
  readonly from?: string;
  /** Last version that knows it; still known when absent. */
  readonly to?: string;
  /** The name came back in 2.0, or is in its enum still although the documentation says otherwise. */
  readonly again?: true;
  /** The actions that 1.x accepts and no part of it checks; none where the documentation names none. */
  readonly idle?: readonly string[];
  /** What to grant instead in later versions. */
  readonly successors?: readonly string[];
  /** The actions of Kestra 2.0. Empty where the documentation names none. */
  readonly actions: readonly string[];
  /** In the enum of 2.0 but in no documentation: accepted, never proposed. */
  readonly undocumented?: true;
}

const crud = ["VIEW", "LIST", "CREATE", "UPDATE", "DELETE"];

export const permissions: readonly Permission[] = [
  {
    name: "FLOW",
    governs: "flows: reading, writing and running them; in 1.x also namespace files and triggers",
    actions: [...crud, "EXECUTE", "DISABLE", "ENABLE", "VALIDATE", "EXPORT", "IMPORT"],
  },
  {
    name: "EXECUTION",
    governs: "executions with their logs, outputs and files, and what can be done to a running one",
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
    governs: "triggers: seeing, unlocking, pausing and backfilling them",
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
    governs: "namespaces and, in 2.0, the files in them",
    actions: [...crud, "MANAGE_FILES", "EXPORT_PLUGIN_DEFAULTS", "IMPORT_PLUGIN_DEFAULTS"],
  },
  { name: "KVSTORE", governs: "the key-value store of a namespace", from: "0.18", actions: crud },
  {
    name: "SECRET",
    idle: ["CREATE"],
    governs: "secrets of a namespace; in 1.x creating one takes UPDATE",
    actions: crud,
  },
  {
    name: "CREDENTIAL",
    governs: "stored credentials that flows use to reach other systems",
    from: "1.3",
    actions: crud,
  },
  { name: "DASHBOARD", governs: "dashboards", from: "0.20", actions: crud },
  { name: "BLUEPRINT", governs: "blueprints, the templates flows start from", actions: crud },
  {
    name: "APP",
    governs: "apps; from 2.0 also running them",
    from: "0.20",
    actions: [...crud, "EXECUTE", "ACCESS_FILES", "ACCESS_LOGS"],
  },
  {
    name: "APPEXECUTION",
    idle: ["CREATE", "DELETE"],
    governs: "running apps",
    from: "0.20",
    to: "1.3",
    successors: ["APP"],
    actions: [],
  },
  {
    name: "TEST",
    governs: "unit tests of flows",
    from: "0.23",
    to: "1.3",
    successors: ["TESTSUITE"],
    actions: [],
  },
  {
    name: "TESTSUITE",
    governs: "test suites of flows and running them",
    from: "2.0",
    actions: [...crud, "EXECUTE"],
  },
  {
    name: "ASSET",
    idle: ["UPDATE"],
    governs: "assets, the catalogue of what flows read and write",
    from: "1.2",
    actions: crud,
  },
  {
    name: "MCP_SERVER",
    governs: "MCP servers through which assistants reach Kestra",
    from: "2.0",
    actions: crud,
  },
  {
    name: "AI_COPILOT",
    governs: "the AI Copilot",
    from: "1.3",
    to: "1.3",
    successors: ["COPILOT"],
    actions: [],
  },
  { name: "COPILOT", governs: "the AI Copilot", from: "2.0", actions: ["USE"] },
  {
    name: "USER",
    governs: "user accounts; from 0.24 to 1.3 only those that SCIM manages",
    actions: [...crud, "MANAGE_GROUP_MEMBERSHIP", "IMPERSONATE"],
  },
  {
    name: "GROUP",
    governs: "groups and, in 2.0, who is in them",
    actions: [...crud, "MANAGE_MEMBERS"],
  },
  {
    name: "GROUP_MEMBERSHIP",
    governs: "who is in which group",
    from: "0.24",
    to: "1.3",
    successors: ["GROUP"],
    actions: [],
  },
  { name: "ROLE", governs: "roles", actions: crud },
  {
    name: "BINDING",
    idle: ["UPDATE"],
    governs:
      "bindings, which give a role to a user or group; they cannot be changed, only made and removed",
    actions: ["VIEW", "LIST", "CREATE", "UPDATE", "DELETE"],
  },
  {
    name: "SERVICE_ACCOUNT",
    governs: "service accounts and their tokens",
    from: "0.24",
    actions: crud,
  },
  {
    name: "INVITATION",
    idle: ["UPDATE"],
    governs: "invitations to a tenant",
    from: "0.24",
    actions: crud,
  },
  {
    name: "TENANT_ACCESS",
    again: true,
    idle: ["UPDATE"],
    governs: "who may enter a tenant",
    from: "0.24",
    to: "1.3",
    successors: ["USER"],
    actions: [],
  },
  {
    name: "AUDITLOG",
    idle: ["CREATE", "UPDATE", "DELETE"],
    governs: "the audit log",
    actions: ["VIEW", "LIST", "EXPORT"],
  },
  {
    name: "SETTING",
    idle: ["CREATE", "READ", "UPDATE", "DELETE"],
    governs: "settings; no part of 1.x checks it",
    to: "1.3",
    successors: ["SYSTEM_SETTINGS", "TENANT_SETTINGS"],
    actions: [],
  },
  {
    name: "SYSTEM_SETTINGS",
    governs: "settings of the whole instance",
    from: "2.0",
    actions: ["VIEW", "UPDATE"],
  },
  {
    name: "TENANT_SETTINGS",
    governs: "settings of a tenant",
    from: "2.0",
    actions: ["VIEW", "UPDATE"],
  },
  {
    name: "POLICY",
    governs: "policies, which replaced plugin defaults",
    from: "2.0",
    actions: crud,
  },
  {
    name: "IMPERSONATE",
    idle: ["CREATE", "UPDATE", "DELETE"],
    governs: "acting as another user",
    to: "1.3",
    successors: ["USER"],
    actions: [],
  },
  {
    name: "TEMPLATE",
    governs: "templates, the older way to share tasks between flows",
    to: "1.3",
    actions: [],
  },
  {
    name: "INFRASTRUCTURE",
    governs: "the page that shows the instance's servers",
    to: "1.1",
    actions: [],
  },
  { name: "TENANT", again: true, governs: "tenants", from: "0.13", to: "0.23", actions: [] },
  {
    name: "ME",
    idle: ["DELETE"],
    governs: "a user's own account",
    from: "0.21",
    to: "0.23",
    actions: [],
  },
  { name: "APITOKEN", governs: "a user's own API tokens", from: "0.21", to: "0.23", actions: [] },
  ...[
    "REUSABLE_INPUTS",
    "SUPPORT",
    "APP_EXECUTION",
    "NAMESPACE_FILE",
    "TESTSUITE_RUN",
    "SECURITY_INTEGRATION",
    "KILL_SWITCH",
    "VERSIONED_PLUGIN",
    "WORKER_GROUP",
    "WORKER_QUEUE",
    "INSTANCE",
  ].map((name) => ({
    name,
    governs: "not documented",
    from: "2.0",
    actions: [],
    undocumented: true as const,
  })),
];

export const permissionDocs = docs.rbac;

export const findPermission = (name: string): Permission | undefined =>
  permissions.find((permission) => permission.name === name);

/** Whether a version knows a permission. */
export function existsIn({ from, to, again }: Permission, version: KestraVersion): boolean {
  const first = from === undefined ? undefined : parseVersion(from);
  const last = to === undefined ? undefined : parseVersion(to);
  if (again && usesActionsOf2(version)) return true;
  return (
    (!first || compareVersions(version, first) >= 0) &&
    (!last || compareVersions(version, last) <= 0)
  );
}

/** Whether people should grant it: the names that came back in 2.0 are in its enum and in no documentation. */
export const isDocumentedIn = (permission: Permission, version: KestraVersion): boolean =>
  !permission.undocumented &&
  existsIn(permission, version) &&
  !(permission.again && usesActionsOf2(version));

/** Whether no part of Kestra asks for an action of a permission. */
export const isIdleIn = (
  vocabulary: Vocabulary,
  { idle, actions }: Permission,
  action: string,
): boolean =>
  vocabulary === "1.x"
    ? (idle?.includes(action) ?? false)
    : actions.length > 0 && !actions.includes(action);

/** The path under which the default role's permissions stand. */
export const defaultRolePath = ["kestra", "security", "default-role"] as const;

export const permissionsPath = [...defaultRolePath, "permissions"] as const;
