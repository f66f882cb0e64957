// Has every regular expression of ours judged by a tool, and keeps its verdicts in test/reliability/regexes.json, where a
// test looks them up: `node scripts/regexes.mjs`. Those that can take more than time in proportion to the text
// have to be named there by hand, with the reason why the text is short.
import { readFileSync, writeFileSync } from "node:fs";
import { computed, judge, literals } from "../test/reliability/regexes.mjs";

const file = "test/reliability/regexes.json";
const known = JSON.parse(readFileSync(file, "utf8"));
const safe = [];
const problems = [];
for (const [literal, places] of [...literals(), ...computed()]) {
  if (literal in known.bounded) continue;
  if (known.safe.includes(literal) && !process.argv.includes("--all")) {
    safe.push(literal);
    continue;
  }
  const problem = judge(literal);
  if (problem === undefined) safe.push(literal);
  else problems.push(`${literal} at ${places.join(", ")}: ${problem}`);
}
writeFileSync(file, `${JSON.stringify({ bounded: known.bounded, safe: safe.sort() }, null, 2)}\n`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
