// Edits in several steps: each step sees the configuration as the steps before it left it.
import { changesBetween } from "../../document/edits/changes";
import { applyChanges, type TextChange } from "../../document/span";
import { type Config, readConfiguration } from "../configuration";

/** One step; nothing when it cannot be done here. */
export type Step = (config: Config) => readonly TextChange[] | undefined;

/** The configuration after `changes`, which must lie in its region. */
export function changed(config: Config, changes: readonly TextChange[]): Config {
  const text = applyChanges(config.text, changes);
  const grown = text.length - config.text.length;
  const { span } = config.region;
  const region = { ...config.region, span: { start: span.start, end: span.end + grown } };
  // Of a text of which nothing is left, only the one before knows the line ends.
  const { lineBreak, workloads, elsewhere } = config;
  return { ...readConfiguration(text, config.host, region), lineBreak, workloads, elsewhere };
}

/** The configuration after all steps, or nothing when one of them cannot be done. */
export function afterSteps(config: Config, steps: readonly Step[]): Config | undefined {
  let current = config;
  for (const step of steps) {
    const changes = step(current);
    if (!changes) return undefined;
    if (changes.length > 0) current = changed(current, changes);
  }
  return current;
}

/** The changes to the present text that all steps together make. */
export const changesTo = (config: Config, after: Config): TextChange[] =>
  changesBetween(config.text, after.text);
