// How much work a response may cost. A fix takes milliseconds, but a malicious file can need thousands of them; then
// the fixes computed so far have to do. Work is counted rather than timed, so that every machine has the same results.
import type { KestraFile } from "../../interpretation/kestraFile";
import type { Budget, Config } from "../../micronaut/configuration";

/** About three seconds for the slowest known files, and far more than an ordinary file ever needs. */
export const editorBudget = 6_000_000;

/** Larger, because no one waits at the keyboard. */
export const commandLineBudget = 20 * editorBudget;

export function budgetOf(characters: number): Budget {
  let left = characters;
  return { spend: (some) => void (left -= some), isSpent: () => left <= 0 };
}

/** The same file, with a limit on the work for its fixes. */
export function withBudget(file: KestraFile, budget: Budget): KestraFile {
  const limited = (config: Config): Config => ({ ...config, budget });
  return { ...file, configs: file.configs.map(limited), nonLiteral: file.nonLiteral.map(limited) };
}

/** The cost of linting a text: it is read several times, and each finding adds a little. */
export const costOfLint = (text: string, findings: number): number =>
  4 * text.length + costOfFinding * findings;

/** The cost of a finding and of requesting its fixes, in addition to what the fixes read. */
export const costOfFinding = 100;
