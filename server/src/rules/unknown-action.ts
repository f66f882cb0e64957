// An action that no version of Kestra knows.
import { actionsIn, defaultRoleOf, grantsOf } from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import { nearest } from "../knowledge/nearest";
import { actions, findAction } from "../knowledge/roles/actions";
import { granting } from "./shared/examples";
import type { Rule } from "./rule";

export const unknownAction: Rule = {
  id: "unknown-action",
  topic: "role",
  severity: "warning",
  title: "No such action",
  why: "Actions are written in capitals. One that Kestra does not know allows nothing.",
  docs: docs.rbac,
  fixesChange: { properties: ["value"], lines: 1, rights: true },
  examples: [
    { bad: granting("FLOW: [REED]"), good: granting("FLOW: [READ]") },
    { bad: granting("FLOW: [READ, create]"), good: granting("FLOW: [READ, CREATE]") },
    { bad: granting('FLOW: ["EXECUT"]'), good: granting('FLOW: ["EXECUTE"]') },
    { bad: granting("FLOW:", "  - DANCE") },
  ],
  *check(config) {
    if (!defaultRoleOf(config)) return;
    for (const grant of grantsOf(config)) {
      const granted = actionsIn(config, grant);
      for (const { word, at } of granted) {
        if (findAction(word)) continue;
        const upper = word.toUpperCase().replace(/[- ]/g, "_");
        const meant =
          findAction(upper)?.name ??
          nearest(
            upper,
            actions.map(({ name }) => name),
          );
        yield {
          at,
          what: `Kestra knows no action '${word}'.`,
          why: "It allows nothing.",
          todo: meant
            ? `Did you mean '${meant}'?`
            : "See the documentation for the actions there are.",
          fixes: () =>
            meant
              ? [
                  {
                    title: `Change to '${meant}'`,
                    changes: [{ span: at, text: meant }],
                    preferred: true,
                  },
                ]
              : [],
        };
      }
    }
  },
};
