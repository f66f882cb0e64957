// Edits in several steps: each step sees the configuration as the steps before it left it.
import { changesBetween } from "../../document/edits/changes";
import { applyChanges, type Span, type TextChange } from "../../document/span";
import { mostRepairs } from "../../document/yaml/parse";
import { type Config, readConfiguration } from "../configuration";

/** One step; nothing when it cannot be done here. */
export type Step = (config: Config) => readonly TextChange[] | undefined;

/** The configuration after `changes`, which must lie in its region. */
export function changed(config: Config, changes: readonly TextChange[]): Config {
  const text = applyChanges(config.text, changes);
  const grown = text.length - config.text.length;
  const { span } = config.region;
  return readAgain(config, text, { start: span.start, end: span.end + grown });
}

/** The configuration as it is read of another text, in which its region is `span`. */
export function readAgain(config: Config, text: string, span: Span): Config {
  // Of a text of which nothing is left, only the one before knows the line ends.
  const { host, region, lineBreak, workloads, elsewhere, budget } = config;
  const after = readConfiguration(text, host, { ...region, span });
  // Each line that cannot be read has the parser begin anew.
  const parses = 1 + Math.min(after.problems.length, mostRepairs);
  budget?.spend((span.end - span.start) * parses);
  return { ...after, lineBreak, workloads, elsewhere, ...(budget ? { budget } : {}) };
}

/** The configuration after all steps, or nothing when one of them cannot be done, or all of them cost too much. */
export function afterSteps(config: Config, steps: readonly Step[]): Config | undefined {
  let current = config;
  for (const step of steps) {
    const changes = step(current);
    if (!changes || config.budget?.isSpent()) return undefined;
    if (changes.length > 0) current = changed(current, changes);
  }
  return current;
}

/** The changes to the present text that all steps together make. */
export const changesTo = (config: Config, after: Config): TextChange[] =>
  changesBetween(config.text, after.text);
