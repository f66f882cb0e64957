// An action that does not exist in any version of Kestra.
import { message } from "../messages/message";
import { actionsIn, grantsOfAllRoles } from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import { nearest } from "../knowledge/nearest";
import { actions, findAction } from "../knowledge/roles/actions";
import { granting } from "./shared/examples";
import type { Rule } from "./rule";

export const unknownAction: Rule = {
  id: "unknown-action",
  topic: "role",
  severity: "warning",
  title: "Unknown action",
  why: "Actions are written in capitals. An action that Kestra does not have grants nothing.",
  docs: docs.rbac,
  fixesChange: { properties: ["value"], lines: 1, rights: true },
  examples: [
    { bad: granting("FLOW: [REED]"), good: granting("FLOW: [READ]") },
    { bad: granting("FLOW: [READ, create]"), good: granting("FLOW: [READ, CREATE]") },
    { bad: granting('FLOW: ["EXECUT"]'), good: granting('FLOW: ["EXECUTE"]') },
    { bad: granting("FLOW:", "  - DANCE") },
  ],
  *check(config) {
    for (const grant of grantsOfAllRoles(config)) {
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
          what: message("unknown-action.what", { word }),
          why: message("unknown-action.why"),
          todo: meant ? message("didYouMean", { meant }) : message("unknown-action.todo"),
          fixes: () =>
            meant
              ? [
                  {
                    title: message("fix.changeTo", { text: meant }),
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
