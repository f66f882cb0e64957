// The fixes that move a key to the place where the server reads it. Where both places say something and differ, there
// are two of them, and neither is applied without asking.
import { message, type Text } from "../../messages/message";
import { orderBelow } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { planMove } from "../../micronaut/edits/move";
import type { ConfigNode } from "../../micronaut/tree/node";
import type { Preference } from "../../micronaut/edits/mergeSteps";
import type { Fix } from "../rule";

/**
 * How to bring `node` to the path `to`, best first; nothing where it cannot be moved without losing something. `named`
 * is the fix where there is nothing to choose.
 */
export function fixesByMoving(
  config: Config,
  node: ConfigNode,
  to: readonly string[],
  named: Omit<Fix, "changes"> = {
    title: message("fix.moveTo", { to: to.slice(0, -1).join(".") }),
    preferred: true,
  },
): Fix[] {
  const move = planMove(config, node, to, orderBelow);
  if (!move) return [];
  const fix = (prefer: Preference, title: Text, preferred: boolean): Fix[] => {
    const changes = move.changes(prefer);
    return changes ? [{ title, changes, preferred }] : [];
  };
  const { title, preferred } = named;
  if (move.conflicts.length === 0) return fix("moved", title, preferred);
  return [
    ...fix("moved", message("fix.moveTo.movedWins", { title }), false),
    ...fix("there", message("fix.moveTo.existingWins", { title }), false),
  ];
}
