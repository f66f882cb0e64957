// Mocha's usual report, closed by the line `N passed, N failed` that scripts/test.mjs adds up.
import mocha from "mocha";

export default function countingReporter(runner, options) {
  const spec = new mocha.reporters.Spec(runner, options);
  runner.once("end", () => {
    const { passes, failures } = runner.stats;
    console.log(`${passes} passed, ${failures} failed`);
  });
  return spec;
}
