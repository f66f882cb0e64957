// Mocha's usual report, followed by the lines that scripts/test.ts adds up.
import mocha from "mocha";
import { closingLines } from "../scripts/counts";
import type { MochaOptions, Runner } from "mocha";

export default function countingReporter(
  runner: Runner,
  options: MochaOptions,
): mocha.reporters.Spec {
  const spec = new mocha.reporters.Spec(runner, options);
  const flaky: string[] = [];
  const retried = new Set();
  runner.on("retry", (test, error) => {
    retried.add(test.fullTitle());
    console.log(`Once more: ${test.fullTitle()}, after ${error.stack ?? error.message}`);
  });
  runner.on("pass", (test) => {
    if (retried.has(test.fullTitle())) flaky.push(test.fullTitle());
  });
  runner.once("end", () => {
    const { passes: passed = 0, failures: failed = 0 } = runner.stats ?? {};
    console.log(closingLines({ passed, failed, flaky }));
  });
  return spec;
}
