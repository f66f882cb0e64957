// The last lines of test output: `N flaky: …` names the tests that only passed when retried, and the last line is
// `N passed, N failed`.

export interface Counts {
  passed: number;
  failed: number;
  /** Titles of flaky tests, which also count as passed. */
  flaky: string[];
}

export function closingLines({ passed, failed, flaky }: Counts): string {
  const names = flaky.map((title) => title.replaceAll("; ", ", ")).join("; ");
  return `${flaky.length} flaky${names && `: ${names}`}\n${passed} passed, ${failed} failed`;
}

/** The counts in the last closing lines of an output; undefined if there are none. */
export function countsIn(output: string): Counts | undefined {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed\r?$/gm)].at(-1) ?? [];
  if (passed === undefined) return undefined;
  const names = [...output.matchAll(/^\d+ flaky(?:: (.*?))?\r?$/gm)].at(-1)?.[1];
  return {
    passed: Number(passed),
    failed: Number(failed),
    flaky: names ? names.split("; ") : [],
  };
}
