// Edits in several steps: each step gets the result of the previous ones.
import { changesBetween } from "../../document/edits/changes";
import type { Region } from "../../document/fileKinds/fileKind";
import { applyChanges, type Span, type TextChange } from "../../document/span";
import { maxRepairs } from "../../document/yaml/parse";
import { readerOf } from "../../document/yaml/read";
import { type Config, readConfiguration } from "../configuration";
import { withEndOf } from "./finalBreak";

/** One step; undefined if it is not possible here. */
export type Step = (config: Config) => readonly TextChange[] | undefined;

/** The configuration after `changes`, which must be inside its region. */
export function changed(config: Config, changes: readonly TextChange[]): Config {
  const text = applyChanges(config.text, changes);
  const grown = text.length - config.text.length;
  const { span } = config.region;
  return reparse(config, text, { start: span.start, end: span.end + grown });
}

/** The configuration, read from another text, in which its region is `span`. Unchanged pieces are not parsed again. */
export function reparse(config: Config, text: string, span: Span): Config {
  // Keep the line ending, because the new text may be empty.
  const { fileKind, region, lineBreak, workloads, otherFiles, budget } = config;
  const reader = readerOf(text, config.parseCache);
  const after = readConfiguration(text, fileKind, moved(region, span), reader);
  // Each unreadable line is one more parse.
  const parses = 1 + Math.min(after.problems.length, maxRepairs);
  budget?.spend((span.end - span.start) * parses);
  return { ...after, lineBreak, workloads, otherFiles, ...(budget ? { budget } : {}) };
}

/** The region after edits inside of it. */
function moved(region: Region, span: Span): Region {
  const { within } = region;
  if (!within) return { ...region, span };
  const grown = span.end - region.span.end;
  return { ...region, span, within: { start: within.start, end: within.end + grown } };
}

/** The configuration after all steps; undefined if one of them is not possible or the budget is spent. */
export function afterSteps(config: Config, steps: readonly Step[]): Config | undefined {
  let current = config;
  for (const step of steps) {
    const changes = step(current);
    if (!changes || config.budget?.isSpent()) return undefined;
    if (changes.length > 0) current = changed(current, changes);
  }
  return current;
}

/** The changes to the current text that all steps make together. */
export const changesTo = (config: Config, after: Config): TextChange[] =>
  changesBetween(config.text, withEndOf(config.text, after.text));
