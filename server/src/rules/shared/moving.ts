// The fixes that move a key to the path at which the server reads it. If the values at both paths conflict, there are
// two fixes, and neither is applied without asking.
import { message, type Text } from "../../messages/message";
import { orderBelow } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { planMove } from "../../micronaut/edits/move";
import { changed, changesTo } from "../../micronaut/edits/rewrite";
import { at, type ConfigNode, type Entry } from "../../micronaut/tree/node";
import type { Preference } from "../../micronaut/edits/mergeSteps";
import type { Fix, RelatedPlace } from "../rule";

/**
 * The fixes that move `node` to the path `to`, best first; empty if moving it would lose something. `withoutConflict`
 * is the fix if there is no conflict; otherwise only its title is used, with an addition.
 */
export function fixesByMoving(
  config: Config,
  node: ConfigNode,
  to: readonly string[],
  withoutConflict: Omit<Fix, "changes"> = {
    title: message("fix.moveTo", { to: to.slice(0, -1).join(".") }),
    preferred: true,
  },
  wanted?: "preferred",
): Fix[] {
  if (wanted && !withoutConflict.preferred) return [];
  const move = planMove(config, node, to, orderBelow);
  if (!move) return [];
  const fix = (prefer: Preference, title: Text, preferred: boolean): Fix[] => {
    const changes = move.changes(prefer);
    return changes ? [{ title, changes, preferred }] : [];
  };
  const { title, preferred } = withoutConflict;
  if (move.conflicts.length === 0) return fix("moved", title, preferred);
  if (wanted) return [];
  return [
    ...fix("moved", message("fix.moveTo.movedWins", { title }), false),
    ...fix("there", message("fix.moveTo.existingWins", { title }), false),
  ];
}

/** The other places of a key that is written in several parts, for the finding about the first. */
export const furtherParts = (entries: readonly Entry[]): RelatedPlace[] =>
  entries.map(({ key }) => ({ at: key, message: message("misplaced.part") }));

/** A key and the path to which it is moved. */
export interface PlannedMove {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The same for keys that belong together; the user has to choose to move them. */
export function fixesByMovingAll(
  config: Config,
  moves: readonly PlannedMove[],
  title: Text,
): Fix[] {
  const after = (prefer: Preference): Moved | undefined => afterMoves(config, moves, prefer);
  const fix = (moved: Moved | undefined, itsTitle: Text): Fix[] =>
    moved ? [{ title: itsTitle, changes: changesTo(config, moved.config), preferred: false }] : [];
  const moved = after("moved");
  if (!moved?.hasConflict) return fix(moved, title);
  return [
    ...fix(moved, message("fix.moveTo.movedWins", { title })),
    ...fix(after("there"), message("fix.moveTo.existingWins", { title })),
  ];
}

interface Moved {
  readonly config: Config;
  readonly hasConflict: boolean;
}

function afterMoves(
  config: Config,
  moves: readonly PlannedMove[],
  prefer: Preference,
): Moved | undefined {
  let current = config;
  let hasConflict = false;
  for (const { from, to } of moves) {
    const node = at(current.root, from);
    const move = node && planMove(current, node, to, orderBelow);
    const changes = move?.changes(prefer);
    if (!move || !changes || config.budget?.isSpent()) return undefined;
    hasConflict ||= move.conflicts.length > 0;
    current = changed(current, changes);
  }
  return { config: current, hasConflict };
}
