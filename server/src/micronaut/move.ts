// Moving a key to another path with everything that belongs to it. The result is read again and compared with what was
// meant: a move that would lose a comment or change any other value is not offered.
import { linesOfPair } from "../document/edit";
import type { TextChange } from "../document/span";
import type { Config } from "./configuration";
import type { Order } from "./insert";
import { isFaithful } from "./faithful";
import { insertKey } from "./insert";
import { merge, type Moved, type Preference } from "./merge";
import { at, type ConfigNode } from "./node";
import { removeKey } from "./remove";
import { afterSteps, changesTo, type Step } from "./rewrite";
import { valuesOf } from "./values";

export interface Move {
  /** Normalised paths of keys that both places set, and set differently. */
  readonly conflicts: readonly (readonly string[])[];
  /** The changes, given which side stays where the two differ; nothing where they cannot be made safely. */
  changes(prefer: Preference): TextChange[] | undefined;
}

/** How `node` gets to `to`, or nothing where it is written in more than one place or by an alias. */
export function planMove(
  config: Config,
  node: ConfigNode,
  to: readonly string[],
  order: Order,
): Move | undefined {
  const [entry, another] = node.entries;
  if (!entry?.pair || !entry.map || !entry.whole || entry.inherited || another) return undefined;
  const moved: Moved = { config, node, pair: entry.pair, map: entry.map };
  const there = at(config.root, to);
  const isWritten = there?.entries.some(({ whole }) => whole) ?? false;
  const conflicts = there && isWritten ? merge(moved, to, there, order, "moved").conflicts : [];
  return {
    conflicts,
    changes(prefer) {
      const remove: Step = (current) => removeKey(current, moved.pair, to);
      const insert: readonly Step[] =
        there && isWritten
          ? merge(moved, to, there, order, prefer).steps
          : [
              (current) =>
                insertKey(
                  current,
                  { path: to, lines: linesOf(moved), document: entry.document },
                  order,
                ),
            ];
      const after = afterSteps(config, [remove, ...insert]);
      return after && isFaithful(config, after, expectedValues(config, moved, to, prefer))
        ? changesTo(config, after)
        : undefined;
    },
  };
}

/** The moved lines; of a dotted key only the last segment moves. */
function linesOf({ config, map, pair, node }: Moved): string[] {
  const lines = linesOfPair(config.text, map, pair);
  const entry = node.entries[0];
  if (!entry || entry.written === pair.key.text) return lines;
  const key = config.text.slice(pair.key.span.start, pair.key.span.end);
  const index = lines.findIndex((line) => line.startsWith(key));
  return lines.map((line, at) => (at === index ? entry.written + line.slice(key.length) : line));
}

/** The values the configuration must have after the move. */
function expectedValues(
  before: Config,
  moved: Moved,
  to: readonly string[],
  prefer: Preference,
): Map<string, string> {
  const from = moved.node.path.join(".");
  const target = to.join(".");
  const expected = new Map(
    [...valuesOf(before.root)].filter(([path]) => path !== from && !path.startsWith(`${from}.`)),
  );
  for (const [path, value] of valuesOf(moved.node)) {
    const full = path === "" ? target : `${target}.${path}`;
    if (prefer === "moved" || !expected.has(full)) expected.set(full, value);
  }
  return expected;
}
