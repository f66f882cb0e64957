// The fixes that move a key: one, or two to choose from where it is there already and says something else.
import { orderBelow } from "../knowledge/keys";
import type { Config } from "../micronaut/configuration";
import { planMove } from "../micronaut/move";
import type { ConfigNode } from "../micronaut/node";
import type { Fix } from "./rule";

/** How to get `node` to the path `to`; `fix` is the fix where there is nothing to choose. */
export function moveFixes(
  config: Config,
  node: ConfigNode,
  to: readonly string[],
  { title, preferred }: Omit<Fix, "changes">,
): Fix[] {
  const move = planMove(config, node, to, orderBelow);
  if (!move) return [];
  if (move.conflicts.length === 0) {
    const changes = move.changes("moved");
    return changes ? [{ title, changes, preferred }] : [];
  }
  const choices = [
    {
      title: `${title}, keeping the moved values where they differ`,
      changes: move.changes("moved"),
    },
    {
      title: `${title}, keeping the values there where they differ`,
      changes: move.changes("there"),
    },
  ];
  return choices.flatMap(({ title, changes }) =>
    changes ? [{ title, changes, preferred: false }] : [],
  );
}
