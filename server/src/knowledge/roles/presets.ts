// Roles to choose from for new users, modelled on Kestra's managed roles. The contents of those are not published for
// 1.x, so these are similar but not identical.
import { message, type Text } from "../../messages/message";
import { usesActionsOf2, vocabularyIn } from "./actions";
import { inKestra2 } from "./actionTable";
import {
  existsIn,
  findPermission,
  isDocumentedIn,
  isWithoutEffectIn,
  type Permission,
  permissions,
} from "./permissions";
import type { KestraVersion } from "../versions";

export interface Preset {
  readonly name: string;
  /** What a user with this role can do, as in "allows users to …". */
  readonly allows: Text;
  readonly grants: Readonly<Record<string, readonly string[]>>;
}

const all = ["CREATE", "READ", "UPDATE", "DELETE"];
const readOnly = ["READ"];

const editor = {
  FLOW: all,
  EXECUTION: all,
  KVSTORE: all,
  DASHBOARD: all,
  APP: all,
  TEST: all,
  ASSET: all,
  NAMESPACE: readOnly,
  BLUEPRINT: readOnly,
};

const inKestra1: readonly Preset[] = [
  {
    name: "Viewer",
    allows: message("presets.Viewer"),
    grants: {
      FLOW: readOnly,
      EXECUTION: readOnly,
      NAMESPACE: readOnly,
      DASHBOARD: readOnly,
      BLUEPRINT: readOnly,
      ASSET: readOnly,
      TEST: readOnly,
    },
  },
  {
    name: "Launcher",
    allows: message("presets.Launcher"),
    grants: {
      FLOW: readOnly,
      EXECUTION: ["CREATE", "READ", "UPDATE"],
      KVSTORE: readOnly,
      DASHBOARD: readOnly,
      NAMESPACE: readOnly,
    },
  },
  { name: "Editor", allows: message("presets.Editor"), grants: editor },
  {
    name: "Developer",
    allows: message("presets.Developer"),
    grants: { ...editor, NAMESPACE: all, BLUEPRINT: all, SECRET: all, CREDENTIAL: all },
  },
];

const readActions = ["VIEW", "LIST"];
const readAndExport = [...readActions, "EXPORT"];
const every = (permission: string): readonly string[] => findPermission(permission)?.actions ?? [];
const everyOf = (...names: string[]): Record<string, readonly string[]> =>
  Object.fromEntries(names.map((name) => [name, every(name)]));
const monitorActions = ["ACCESS_LOGS", "ACCESS_OUTPUTS", "ACCESS_FILES", "FOLLOW", "EXPORT"];

const editor2 = {
  ...everyOf("FLOW", "EXECUTION", "TRIGGER", "KVSTORE", "DASHBOARD", "APP", "TESTSUITE", "ASSET"),
  ...everyOf("MCP_SERVER", "COPILOT"),
  NAMESPACE: readActions,
  BLUEPRINT: readActions,
};

const inKestra2Presets: Readonly<Record<string, Preset["grants"]>> = {
  Viewer: {
    FLOW: readAndExport,
    EXECUTION: [...readActions, ...monitorActions],
    TRIGGER: readAndExport,
    NAMESPACE: readActions,
    MCP_SERVER: readActions,
  },
  Launcher: {
    FLOW: [...readActions, "EXECUTE"],
    EXECUTION: [...readActions, "REPLAY", "RESTART", "CHANGE_LABELS", ...monitorActions],
    TRIGGER: readActions,
    KVSTORE: readActions,
    DASHBOARD: readActions,
    ASSET: readActions,
  },
  Editor: editor2,
  Developer: {
    ...editor2,
    NAMESPACE: inKestra2("NAMESPACE", "READ").concat("CREATE", "UPDATE", "DELETE", "MANAGE_FILES"),
    ...everyOf("SECRET", "CREDENTIAL", "BLUEPRINT"),
  },
};

/** The presets in the vocabulary of a version, least privileged first. */
export const presetsFor = (version: KestraVersion): readonly Preset[] => [
  ...inKestra1.map((preset) => {
    const grants = usesActionsOf2(version) ? (inKestra2Presets[preset.name] ?? {}) : preset.grants;
    const known = Object.entries(grants).flatMap(([name, actions]) => {
      const permission = findPermission(name);
      return permission && existsIn(permission, version)
        ? [[name, onlyWithEffect(permission, actions, version)] as const]
        : [];
    });
    return { ...preset, grants: Object.fromEntries(known) };
  }),
  { name: "Admin", allows: message("presets.Admin"), grants: everythingIn(version) },
];

/** Actions that Kestra never checks would only appear to grant something. */
const onlyWithEffect = (
  permission: Permission,
  actions: readonly string[],
  version: KestraVersion,
): readonly string[] =>
  actions.filter((action) => !isWithoutEffectIn(vocabularyIn(version), permission, action));

/** Every action with an effect, of every documented permission of a version. */
function everythingIn(version: KestraVersion): Preset["grants"] {
  const actionsOf = (permission: Permission): readonly string[] =>
    usesActionsOf2(version) ? every(permission.name) : onlyWithEffect(permission, all, version);
  return Object.fromEntries(
    permissions
      .filter((permission) => isDocumentedIn(permission, version))
      .map((permission): [string, readonly string[]] => [permission.name, actionsOf(permission)])
      .filter(([, actions]) => actions.length > 0),
  );
}
