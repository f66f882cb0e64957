// Verifies larger edits before they are offered: parses the result again and compares it with the intended one.
import { parseYaml } from "../../document/yaml/read";
import { commentsWithin } from "../../document/edits/comments";
import type { Config } from "../configuration";
import { areEqualExceptQuotes, valuesOf } from "../values/flatValues";

/** Whether edits of a configuration can be verified; if not, they need not be computed. */
export const isVerifiable = ({ problems }: Config): boolean => problems.length === 0;

/**
 * Whether the configuration after an edit has exactly the expected values (in the form of `valuesOf`), is still found
 * in its file, and has all its comments and no new duplicates. False if either version has syntax problems, because it
 * cannot be compared as a whole. `actual` are the values to compare, if not those of the whole configuration.
 */
export function isVerified(
  before: Config,
  after: Config,
  expected: ReadonlyMap<string, string>,
  actual: ReadonlyMap<string, string> = valuesOf(after.root),
): boolean {
  return (
    isVerifiable(before) &&
    isVerifiable(after) &&
    after.duplicates.length <= before.duplicates.length &&
    // If both sides of a merge are equal, either one's quotes may stay.
    areEqualExceptQuotes(expected, actual) &&
    keepsComments(before, after) &&
    isStillFound(after)
  );
}

/** Whether every comment occurs at least as often as before; a conflict may add comments. */
function keepsComments(before: Config, after: Config): boolean {
  const needed = commentsOf(before);
  if (needed.size === 0) return true;
  const kept = commentsOf(after);
  return [...needed].every(([comment, count]) => (kept.get(comment) ?? 0) >= count);
}

/** Cached, because every fix of a configuration is compared with it. */
const known = new WeakMap<Config, ReadonlyMap<string, number>>();

/** How often each comment occurs in a configuration. */
function commentsOf(config: Config): ReadonlyMap<string, number> {
  const comments = known.get(config) ?? countedComments(config);
  known.set(config, comments);
  return comments;
}

function countedComments({ text, region }: Config): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { start, end } of commentsWithin(text, region.span)) {
    const comment = text.slice(start, end);
    counts.set(comment, (counts.get(comment) ?? 0) + 1);
  }
  return counts;
}

/** Whether the configuration is still found with the same span in its file. */
export const isStillFound = ({ text, region, fileKind }: Config): boolean =>
  fileKind
    .find(text, (part) => parseYaml(text, part))
    .regions.some(({ span }) => span.start === region.span.start && span.end === region.span.end);
