// The check every larger edit must pass before it is offered: read the result again and compare it with what was meant.
import { parseYaml } from "../../document/yaml/read";
import { commentsWithin } from "../../document/edits/comments";
import type { Config } from "../configuration";
import { areAlike, valuesOf } from "../values/flatValues";

/**
 * Whether the configuration after an edit has exactly the expected values (as `valuesOf` gives them), is where its file
 * shows it, and has every comment it had before and no duplicate more. What could not be read as a whole before cannot be
 * compared, so nothing is faithful to it. `actual` is what to compare where it is not the configuration as a whole.
 */
export function isVerified(
  before: Config,
  after: Config,
  expected: ReadonlyMap<string, string>,
  actual: ReadonlyMap<string, string> = valuesOf(after.root),
): boolean {
  return (
    before.problems.length + after.problems.length === 0 &&
    after.duplicates.length <= before.duplicates.length &&
    // Where both sides of a merge say the same, either one's quotes may stay.
    areAlike(expected, actual) &&
    keepsComments(before, after) &&
    isStillFound(after)
  );
}

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

/** The file around the configuration still ends and begins where it did. */
export const isStillFound = ({ text, region, host }: Config): boolean =>
  host
    .find(text, () => parseYaml(text))
    .regions.some(({ span }) => span.start === region.span.start && span.end === region.span.end);
