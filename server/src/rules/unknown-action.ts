// An action that does not exist in any version of Kestra.
import { message } from "../messages/message";
import {
  actionsIn,
  defaultRoleOf,
  defaultRolesIn,
  grantsOf,
  vocabulariesOf,
} from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import { nearest } from "../knowledge/nearest";
import { actions, findAction } from "../knowledge/roles/actions";
import { granting } from "./shared/examples";
import type { KestraVersion } from "../knowledge/versions";
import type { Config } from "../micronaut/configuration";
import type { ConfigNode } from "../micronaut/tree/node";
import type { Finding, Rule } from "./rule";

export const unknownAction: Rule = {
  id: "unknown-action",
  topic: "role",
  severity: "warning",
  title: "Unknown action",
  why: "Actions are written in capitals. An action that Kestra does not have grants nothing.",
  docs: docs.rbac,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    { bad: granting("FLOW: [REED]"), good: granting("FLOW: [READ]") },
    { bad: granting("FLOW: [READ, create]"), good: granting("FLOW: [READ, CREATE]") },
    { bad: granting('FLOW: ["EXECUT"]'), good: granting('FLOW: ["EXECUTE"]') },
    { bad: granting("FLOW:", "  - DANCE") },
  ],
  *check(config, { target }) {
    for (const role of defaultRolesIn(config)) yield* findingsFor(config, role, target);
  },
};

function* findingsFor(
  config: Config,
  role: ConfigNode,
  target: KestraVersion | undefined,
): Iterable<Finding> {
  const words = grantsOf(config, role.path)
    .flatMap((grant) => actionsIn(config, grant))
    .filter(({ word }) => !findAction(word));
  if (words.length === 0) return;
  const vocabularies = vocabulariesOf(config, target, role.path);
  const names = actions
    .filter(({ vocabulary }) => vocabulary === "both" || vocabularies.includes(vocabulary))
    .map(({ name }) => name);
  for (const { word, at } of words) {
    const upper = word.toUpperCase().replace(/[- ]/g, "_");
    const meant = names.includes(upper) ? upper : nearest(upper, names);
    yield {
      at,
      what: message("unknown-action.what", { word }),
      why: message("unknown-action.why"),
      todo: meant ? message("didYouMean", { meant }) : message("unknown-action.todo"),
      fixes: () =>
        meant
          ? [
              {
                title: message("fix.changeTo", { text: meant }),
                changes: [{ span: at, text: meant }],
                // The effective role would grant more.
                preferred: role !== defaultRoleOf(config),
              },
            ]
          : [],
    };
  }
}
