// Moves a key with its comments to another path. The result is parsed again and compared with the intended one: a move
// that would lose a comment or change any other value is not offered.
import type { TextChange } from "../../document/span";
import { mapContaining } from "../../document/syntax";
import type { Config } from "../configuration";
import { isVerifiable, isVerified } from "./verify";
import { insertKey, type Order } from "./insert";
import { type Merge, merge, mergedValues } from "./merge";
import { at, type ConfigNode, winner } from "../tree/node";
import { removeKey } from "./remove";
import { afterSteps, changesTo, type Step } from "./rewrite";
import type { Preference } from "./mergeSteps";
import { lastName, linesOf, type MovedPair } from "./movedPair";
import { valuesOf } from "../values/flatValues";

export interface Move {
  /** Normalised paths, relative to the moved key, of keys that both places set to different values. */
  readonly conflicts: readonly (readonly string[])[];
  /** The changes if conflicts are resolved by `prefer`; undefined if they cannot be made safely. */
  changes(prefer: Preference): TextChange[] | undefined;
}

/**
 * Plans the move of `node` to `to`; undefined if it is written in more than one place or through an alias, or if the
 * result could not be verified.
 */
export function planMove(
  config: Config,
  node: ConfigNode,
  to: readonly string[],
  order: Order,
): Move | undefined {
  if (!isVerifiable(config)) return undefined;
  const [entry, another] = node.entries;
  if (!entry?.pair || !entry.whole || entry.inherited || another) return undefined;
  const map = mapContaining(config.documents, entry.pair);
  if (!map) return undefined;
  const moved: MovedPair = { config, node, pair: entry.pair, map };
  const there = at(config.root, to);
  const mergeAt = (prefer: Preference): Merge =>
    there
      ? merge(
          moved,
          { path: to, document: winner(there)?.document ?? entry.document },
          there,
          order,
          prefer,
        )
      : { steps: [insertion(moved, to, entry.document, order)], conflicts: [] };
  const { conflicts } = mergeAt("moved");
  return {
    conflicts,
    changes(prefer) {
      const remove: Step = (current) => removeKey(current, moved.pair, to, "moved");
      const after = afterSteps(config, [remove, ...mergeAt(prefer).steps]);
      if (!after) return undefined;
      const values = there ? mergedValues(node, there, conflicts, prefer) : valuesOf(node);
      return isVerified(config, after, expectedValues(config, node, to, values))
        ? changesTo(config, after)
        : undefined;
    },
  };
}

function insertion(moved: MovedPair, to: readonly string[], document: number, order: Order): Step {
  const name = to.at(-1);
  const lines = linesOf(moved, name === moved.node.name ? lastName(moved) : name);
  return (config) => lines && insertKey(config, { path: to, lines, document }, order);
}

/** The values the configuration must have after the move: `values` at the destination, none at the source. */
function expectedValues(
  before: Config,
  from: ConfigNode,
  to: readonly string[],
  values: ReadonlyMap<string, string>,
): Map<string, string> {
  const [source, target] = [from.path.join("."), to.join(".")];
  const isBelow = (path: string, top: string): boolean =>
    path === top || path.startsWith(`${top}.`);
  const expected = new Map(
    [...valuesOf(before.root)].filter(([path]) => !isBelow(path, source) && !isBelow(path, target)),
  );
  for (const [path, value] of values)
    expected.set(path === "" ? target : `${target}.${path}`, value);
  return expected;
}
