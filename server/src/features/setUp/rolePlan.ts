// The default role: a preset for the target version or the user's own choice of permissions. A misplaced role can be
// moved instead.
import {
  actionsIn,
  grantsOf,
  misplacedDefaultRoles,
  vocabulariesOf,
} from "../../interpretation/role/defaultRole";
import { actions, newestWith, usesActionsOf2 } from "../../knowledge/roles/actions";
import {
  defaultRolePath,
  existsIn,
  findPermission,
  permissions,
  permissionsPath,
} from "../../knowledge/roles/permissions";
import { type Preset, presetsFor } from "../../knowledge/roles/presets";
import { valueOf } from "../../interpretation/values/value";
import { type KestraVersion, parseVersion } from "../../knowledge/versions";
import { normalise } from "../../micronaut/names";
import type { ConfigNode } from "../../micronaut/tree/node";
import type { Step } from "../../micronaut/edits/rewrite";
import { inEnglish } from "../../messages/inEnglish";
import { message, type Text, type Worded } from "../../messages/message";
import type { QuestionOption } from "../../protocol/setUp";
import { fixesByMoving } from "../../rules/shared/moving";
import { type PlannedQuestion, answersTo, answerTo, type Plan, type Situation } from "./plan";
import type { DesiredValue } from "./desiredValue";

const ownChoice = "own";

/** The version to write for: the known one, the one whose actions the configuration uses, or the one in the answers. */
export function versionOf(situation: Situation): KestraVersion | undefined {
  const answered = answerTo(situation, "version");
  return versionWithoutAsking(situation) ?? (answered ? parseVersion(answered) : undefined);
}

function versionWithoutAsking({ config, target }: Situation): KestraVersion | undefined {
  if (target) return target;
  const [certain, other] = vocabulariesOf(config, undefined);
  return other || !certain ? undefined : newestWith(certain);
}

const hasRole = ({ config }: Situation): boolean =>
  valueOf(config, defaultRolePath).kind !== "absent";

const misplacedIn = ({ config }: Situation): ConfigNode | undefined =>
  misplacedDefaultRoles(config.root)[0];

/** The questions about a role. `optional` means that the configuration may also go without a role. */
export function roleQuestions(situation: Situation, optional: boolean): PlannedQuestion[] {
  if (optional && hasRole(situation)) return [];
  const misplaced = misplacedIn(situation);
  const movable = !hasRole(situation) && misplaced !== undefined;
  const moveQuestions = movable ? [moveQuestion(misplaced)] : [];
  if (movable && answerTo(situation, "misplaced") !== "stay") return moveQuestions;
  const role = answerTo(situation, "role");
  const version = versionOf(situation);
  const isKnown = versionWithoutAsking(situation) !== undefined;
  return [
    ...moveQuestions,
    roleQuestion(version, optional),
    ...(isKnown || role === undefined || role === "none" ? [] : [versionQuestion]),
    ...(role === ownChoice && version ? choiceQuestions(situation, version) : []),
  ];
}

const versionQuestion: PlannedQuestion = {
  id: "version",
  kind: "choice",
  label: message("roleSetUp.version"),
  help: message("roleSetUp.version.help"),
  options: [
    { value: "2.0", label: message("roleSetUp.version.new") },
    {
      value: "1.3",
      label: message("roleSetUp.version.old"),
      detail: "READ, CREATE, UPDATE, DELETE",
    },
  ],
};

const moveQuestion = ({ path, entries }: ConfigNode): PlannedQuestion => ({
  id: "misplaced",
  kind: "choice",
  label: misplacement(entries[0]?.written ?? "", path.slice(0, -1).join(".")),
  options: [
    {
      value: "move",
      label: message("fix.moveTo", { to: defaultRolePath.slice(0, -1).join(".") }),
    },
    { value: "stay", label: message("roleSetUp.misplaced.stay") },
  ],
});

const misplacement = (role: string, parent: string): Text =>
  parent === ""
    ? message("roleSetUp.misplacedTopLevel", { role })
    : message("roleSetUp.misplaced", { role, parent });

function roleQuestion(version: KestraVersion | undefined, optional: boolean): PlannedQuestion {
  // Presets have the same names in every version.
  const presets = presetsFor(version ?? newestWith("2.0"));
  const options = presets.map((preset, index): Worded<QuestionOption> => ({
    value: preset.name,
    label: preset.name,
    ...(index === 0 ? { description: message("setUp.recommended"), picked: true } : {}),
    detail: message("roleSetUp.role.preset", { allows: preset.allows }),
  }));
  return {
    id: "role",
    kind: "choice",
    label: message("roleSetUp.role"),
    options: [
      ...options,
      { value: ownChoice, label: message("roleSetUp.role.choose") },
      ...(optional
        ? [
            {
              value: "none",
              label: message("roleSetUp.role.none"),
              detail: message("roleSetUp.role.noneDetail"),
            },
          ]
        : []),
    ],
  };
}

function choiceQuestions(situation: Situation, version: KestraVersion): PlannedQuestion[] {
  const known = permissions.filter(
    (permission) => !permission.undocumented && existsIn(permission, version),
  );
  const viewer = presetsFor(version)[0]?.grants ?? {};
  const chosen = answersTo(situation, "permissions");
  const words = actionsOf(version, chosen);
  return [
    {
      id: "permissions",
      kind: "choices",
      label: message("roleSetUp.permissions"),
      help: message("roleSetUp.permissions.help"),
      options: known.map(({ name, governs }) => ({
        value: name,
        label: name,
        detail: governs,
        ...(name in viewer ? { picked: true } : {}),
      })),
    },
    {
      id: "actions",
      kind: "choices",
      label: message("roleSetUp.actions"),
      help: message("roleSetUp.actions.help"),
      options: actions
        .filter(({ name }) => words.includes(name))
        .map(({ name, allows }) => ({
          value: name,
          label: name,
          detail: message("completion.allows", { allows }),
          ...(["READ", "VIEW", "LIST"].includes(name) ? { picked: true } : {}),
        })),
    },
  ];
}

/** The actions that exist for at least one of the permissions. */
const actionsOf = (version: KestraVersion, names: readonly string[]): string[] =>
  usesActionsOf2(version)
    ? [...new Set(names.flatMap((name) => findPermission(name)?.actions ?? []))]
    : ["CREATE", "READ", "UPDATE", "DELETE"];

/** The grants that the answers result in. Undefined if the user wants no role. */
function grantsWanted(
  situation: Situation,
): { name: string; description: string; grants: Preset["grants"] } | undefined {
  const version = versionOf(situation);
  const role = answerTo(situation, "role");
  if (!version || role === undefined || role === "none") return undefined;
  const preset = presetsFor(version).find(({ name }) => name === role);
  if (preset) {
    // Files are always written in English.
    const allows = inEnglish(preset.allows);
    return {
      name: `default_${preset.name.toLowerCase()}`,
      description: allows.charAt(0).toUpperCase() + allows.slice(1),
      grants: preset.grants,
    };
  }
  const words = answersTo(situation, "actions");
  const grants = answersTo(situation, "permissions").map((name): [string, readonly string[]] => {
    const possible = actionsOf(version, [name]);
    return [name, possible.filter((action) => words.includes(action))];
  });
  return {
    name: "default",
    description: "Default role",
    grants: Object.fromEntries(grants.filter(([, granted]) => granted.length > 0)),
  };
}

export function desiredRoleValues(situation: Situation, optional: boolean): DesiredValue[] {
  if (optional && hasRole(situation)) return [];
  const wanted = grantsWanted(situation);
  if (!wanted) return [];
  const { name, description, grants } = wanted;
  const group = permissionsPath.join(".");
  const text = (key: string, value: string): DesiredValue => ({
    path: [...defaultRolePath, key],
    value: { kind: "text", text: value },
    keepsExisting: true,
  });
  const names = new Set(Object.keys(grants).map(normalise));
  const others = grantsOf(situation.config).filter((grant) => !names.has(grant.name));
  return [
    text("name", name),
    text("description", description),
    ...Object.entries(grants).map(([permission, items]): DesiredValue => ({
      path: [...permissionsPath, normalise(permission)],
      name: permission,
      value: { kind: "list", items },
      group,
    })),
    ...others.map((grant): DesiredValue => ({
      path: grant.path,
      value: { kind: "absent" },
      group,
    })),
  ];
}

/** Moves a misplaced role if the user chose so. */
export function stepsBeforeRole(situation: Situation): Step[] {
  const misplaced = misplacedIn(situation);
  if (!misplaced || hasRole(situation) || answerTo(situation, "misplaced") !== "move") return [];
  return [
    (config) => {
      const [node] = misplacedDefaultRoles(config.root);
      return node && fixesByMoving(config, node, defaultRolePath)[0]?.changes;
    },
  ];
}

export const rolePlan: Plan = {
  title: message("roleSetUp.title"),
  done: message("roleSetUp.done"),
  questions: (situation) => roleQuestions(situation, false),
  stepsBefore: stepsBeforeRole,
  desiredValues: (situation) => desiredRoleValues(situation, false),
  nextSteps: (situation) => [
    ...(grantsOf(situation.config).some((grant) => actionsIn(situation.config, grant).length > 0)
      ? [
          {
            text: message("roleSetUp.existingUsers"),
          },
        ]
      : []),
  ],
};
