// The lines that close the output of tests: `N flaky: …` names the tests that passed only when they were tried again, and
// the last line is `N passed, N failed`.

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} flaky Titles of tests, which are among those that passed.
 */

/** @param {Counts} counts */
export function closingLines({ passed, failed, flaky }) {
  const names = flaky.map((title) => title.replaceAll("; ", ", ")).join("; ");
  return `${flaky.length} flaky${names && `: ${names}`}\n${passed} passed, ${failed} failed`;
}

/**
 * What the last closing lines of an output say; undefined where there are none.
 *
 * @param {string} output
 * @returns {Counts | undefined}
 */
export function countsIn(output) {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed\r?$/gm)].at(-1) ?? [];
  if (passed === undefined) return undefined;
  const names = [...output.matchAll(/^\d+ flaky(?:: (.*?))?\r?$/gm)].at(-1)?.[1];
  return {
    passed: Number(passed),
    failed: Number(failed),
    flaky: names ? names.split("; ") : [],
  };
}
