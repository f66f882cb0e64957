// How much work an answer may cost. A fix takes milliseconds; in a file that was written to keep a reader busy there may be
// thousands, and what has been worked out by then is answer enough. Work is counted and not timed, so that the same text
// has the same answer on every machine.
import type { KestraFile } from "../../interpretation/kestraFile";
import type { Budget, Config } from "../../micronaut/configuration";

/** About three seconds of the slowest texts that are known, and far more than an ordinary file ever takes. */
export const forAnEditor = 6_000_000;

/** Nobody waits at the keyboard. */
export const forTheCommandLine = 20 * forAnEditor;

export function budgetOf(characters: number): Budget {
  let left = characters;
  return { spend: (some) => void (left -= some), isSpent: () => left <= 0 };
}

/** The same file, whose fixes are worked out within the budget. */
export function metered(file: KestraFile, budget: Budget): KestraFile {
  const limited = (config: Config): Config => ({ ...config, budget });
  return { ...file, configs: file.configs.map(limited), nonLiteral: file.nonLiteral.map(limited) };
}

/** What it costs to read a text and to run every rule on it: several readings, and something for each finding. */
export const costOfLint = (text: string, findings: number): number =>
  4 * text.length + costOfFinding * findings;

/** What a finding costs by itself, also to ask it for its fixes, beside what these read. */
export const costOfFinding = 100;
