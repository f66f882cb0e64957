// Mocha's usual report, closed by the lines that scripts/test.mjs adds up.
import mocha from "mocha";
import { closingLines } from "./counts.mjs";

export default function countingReporter(runner, options) {
  const spec = new mocha.reporters.Spec(runner, options);
  const flaky = [];
  runner.on("retry", (test, error) =>
    console.log(`Once more: ${test.fullTitle()}, after ${error.stack ?? error.message}`),
  );
  runner.on("pass", (test) => test.currentRetry() > 0 && flaky.push(test.fullTitle()));
  runner.once("end", () => {
    const { passes, failures } = runner.stats;
    console.log(closingLines({ passed: passes, failed: failures, flaky }));
  });
  return spec;
}
