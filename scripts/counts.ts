// The lines that close the output of tests: `N flaky: …` names the tests that passed only when they were tried again, and
// the last line is `N passed, N failed`.

export interface Counts {
  passed: number;
  failed: number;
  /** Titles of tests, which are among those that passed. */
  flaky: string[];
}

export function closingLines({ passed, failed, flaky }: Counts): string {
  const names = flaky.map((title) => title.replaceAll("; ", ", ")).join("; ");
  return `${flaky.length} flaky${names && `: ${names}`}\n${passed} passed, ${failed} failed`;
}

/** What the last closing lines of an output say; undefined where there are none. */
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
