// The check every larger edit must pass before it is offered: read the result again and compare it with what was meant.
import { commentsWithin } from "../document/comments";
import type { Config } from "./configuration";
import { valuesOf } from "./values";

/**
 * Whether the configuration after an edit has exactly the expected values (as `valuesOf` gives them), no new syntax
 * problem, and every comment it had before.
 */
export function isFaithful(
  before: Config,
  after: Config,
  expected: ReadonlyMap<string, string>,
): boolean {
  if (after.problems.length > before.problems.length) return false;
  if (!keepsComments(before, after)) return false;
  const actual = valuesOf(after.root);
  return (
    expected.size === actual.size &&
    [...expected].every(([path, value]) => alike(actual.get(path), value))
  );
}

/** Where both sides of a merge say the same, either one's quotes may stay. */
const alike = (a: string | undefined, b: string): boolean =>
  a?.replace(/^'/, "") === b.replace(/^'/, "");

/** Every comment is still there, as often as before; what lost a conflict may have become a further one. */
function keepsComments(before: Config, after: Config): boolean {
  const balance = new Map<string, number>();
  const count = ({ text, region }: Config, by: number): void => {
    for (const { start, end } of commentsWithin(text, region.span)) {
      const comment = text.slice(start, end);
      balance.set(comment, (balance.get(comment) ?? 0) + by);
    }
  };
  count(before, -1);
  count(after, 1);
  return [...balance.values()].every((left) => left >= 0);
}
