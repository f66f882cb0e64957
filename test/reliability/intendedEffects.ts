// Which effective properties each edit may change, and how many lines it may rewrite.
import { rules } from "../../server/src/rules";
import type { FixesChange } from "../../server/src/rules/rule";

/** By the rule or the feature that offers the edit. */
export const intended: Readonly<Record<string, FixesChange | undefined>> = {
  ...Object.fromEntries(rules.map(({ id, fixesChange }) => [id, fixesChange])),
  suppress: { properties: ["nothing", "unread"], lines: 1 },
  setUp: { properties: ["added", "other"], lines: 1 },
  rename: { properties: ["moved"], lines: 2 },
  grant: { properties: ["added", "nothing", "removed", "value", "other"], lines: 3 },
  preset: { properties: ["other", "added", "removed", "value", "nothing"], lines: 12 },
  fixAll: {
    properties: ["other", "added", "removed", "value", "moved", "nothing", "unread"],
    lines: 16,
  },
  convertTo2: { properties: ["other", "added", "removed", "value", "moved"], lines: 16 },
};

/** Titles of edits that remove something, with the comments on its lines and within it. */
export const removingTitles = /^(Remove|Revoke|Grant what|Grant only|Apply all|Convert this)/;
