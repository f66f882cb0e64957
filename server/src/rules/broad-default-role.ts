// A default role with which all users could make themselves administrators, or change secrets.
import { and, message } from "../messages/message";
import { newestWith, vocabularyIn } from "../knowledge/roles/actions";
import {
  actionsIn,
  defaultRoleOf,
  grantsOf,
  vocabulariesOf,
} from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import { type Preset, presetsFor } from "../knowledge/roles/presets";
import { areaNames, privilegedAreasOf } from "../knowledge/roles/privilegedAreas";
import type { KestraVersion } from "../knowledge/versions";
import type { Config } from "../micronaut/configuration";
import { type ConfigNode, winner } from "../micronaut/tree/node";
import { afterSteps, changesTo, type Step } from "../micronaut/edits/rewrite";
import { addGrant, setActions, removeGrant } from "./shared/convertRole";
import { granting } from "./shared/examples";
import type { Fix, Rule } from "./rule";

export const broadDefaultRole: Rule = {
  id: "broad-default-role",
  topic: "role",
  severity: "information",
  title: "Default role with privileged rights",
  why: "Every new user gets the default role. With rights over users, roles, groups or bindings, users can grant themselves any other right. With rights over secrets, they can change the credentials that flows use. The samples in the documentation are this broad and include a warning.",
  docs: docs.authentik,
  fixesChange: {
    properties: ["other", "added", "removed", "value"],
    lines: 12,
    titled: true,
    chosen: true,
  },
  examples: [
    {
      version: "1.3",
      bad: granting("FLOW: [CREATE, READ, UPDATE, DELETE]", "ROLE: [CREATE, READ]"),
      good: granting(
        "FLOW: [READ]",
        "EXECUTION: [READ]",
        "NAMESPACE: [READ]",
        "DASHBOARD: [READ]",
        "BLUEPRINT: [READ]",
        "ASSET: [READ]",
        "TEST: [READ]",
      ),
    },
    {
      version: "2.0",
      bad: granting("FLOW: [VIEW, LIST]", "SECRET: [VIEW, UPDATE]"),
      good: granting(
        "FLOW: [VIEW, LIST, EXPORT]",
        "EXECUTION: [VIEW, LIST, ACCESS_LOGS, ACCESS_OUTPUTS, ACCESS_FILES, FOLLOW, EXPORT]",
        "TRIGGER: [VIEW, LIST, EXPORT]",
        "NAMESPACE: [VIEW, LIST]",
        "MCP_SERVER: [VIEW, LIST]",
      ),
    },
  ],
  *check(config, { target }) {
    const role = defaultRoleOf(config)?.children.get("permissions");
    const entry = role && winner(role);
    if (!entry) return;
    const areas = privilegedAreasOf(
      grantsOf(config).map((grant) => ({
        permission: nameOf(grant),
        actions: actionsIn(config, grant).map(({ word }) => word),
      })),
    );
    if (areas.length === 0) return;
    yield {
      at: entry.key,
      what: message("broad-default-role.what", { over: and(areas.map((area) => areaNames[area])) }),
      why: areas.some((what) => what !== "secrets")
        ? message("broad-default-role.anyRight.why")
        : message("broad-default-role.secrets.why"),
      todo: message("broad-default-role.todo"),
      fixes: () =>
        (target ? [target] : vocabulariesOf(config, target).map(newestWith)).flatMap((version) =>
          presetsFor(version)
            // The preset that grants everything does not solve the problem.
            .filter(({ name }) => name !== "Admin")
            .flatMap((preset) => fixFor(config, preset, version, !target)),
        ),
    };
  },
};

const nameOf = (grant: ConfigNode): string => winner(grant)?.written ?? "";

function fixFor(
  config: Config,
  { name, grants }: Preset,
  version: KestraVersion,
  isGuessed: boolean,
): Fix[] {
  const present = grantsOf(config).map(nameOf);
  const steps: Step[] = [
    ...Object.entries(grants).map<Step>(
      ([permission, actions]) =>
        (current) =>
          present.includes(permission)
            ? setActions(current, permission, actions)
            : addGrant(current, permission, actions),
    ),
    ...present
      .filter((permission) => !(permission in grants))
      .map<Step>((permission) => (current) => removeGrant(current, permission)),
  ];
  const after = afterSteps(config, steps);
  if (!after || after.problems.length > 0) return [];
  return [
    {
      title: isGuessed
        ? message("broad-default-role.guessed.fix", {
            preset: name,
            version: vocabularyIn(version),
          })
        : message("broad-default-role.fix", { preset: name }),
      changes: changesTo(config, after),
      preferred: false,
    },
  ];
}
