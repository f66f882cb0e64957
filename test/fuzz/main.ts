// A coverage-guided run: texts that reach new code are kept and mutated further, and texts that fail are minimised.
import { parseArgs } from "node:util";
import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { anyFile, mutated, mutation } from "../reliability/texts";
import { corpus, save } from "./corpus";
import { countIn } from "./coverage";
import { shrunk } from "./shrink";
import { tryText } from "./target";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    // Adds texts that reach new code to the corpus.
    keep: { type: "boolean", default: false },
  },
});

/** Longer texts reach nothing new and are slow. */
const longest = 3_000;
const failures = "test-output/fuzz/failures";
const seed = Number(values.seed);
const until = performance.now() + Number(values.minutes) * 60_000;
const counter = countIn("test-output/fuzz/main.js");
const seen = new Set<string>();
const pool: string[] = [];
const fresh: string[] = [];
const failed = new Set<string>();
let tries = 0;
let hardest = 0;

const errorOf = (text: string): string | undefined => {
  try {
    tryText(text);
    return undefined;
  } catch (error) {
    const { message, stack } = error as Error;
    const own = (stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
    return `${message.split("\n")[0] ?? ""}\n${own.slice(0, 3).join("\n")}`;
  }
};

/** Tries a text and returns whether it reached code that no text before it reached. */
function reachesNewCode(text: string): boolean {
  tries++;
  writeFileSync("test-output/fuzz/current.yml", text);
  let error: string | undefined;
  const { blocks, work } = counter.measure(() => (error = errorOf(text)));
  hardest = Math.max(hardest, work / (text.length + 100));
  if (error !== undefined && !failed.has(error)) {
    failed.add(error);
    const small = shrunk(text, (shorter) => errorOf(shorter) === error);
    console.log(`failed, see ${failures}/${save(small, failures)}: ${error}`);
  }
  const before = seen.size;
  for (const block of blocks) seen.add(block);
  return seen.size > before;
}

for (const text of corpus()) if (reachesNewCode(text)) pool.push(text);
console.log(`seed ${seed}; ${pool.length} texts in the corpus reach ${seen.size} blocks`);
for (const text of fc.sample(anyFile, { numRuns: 300, seed }))
  if (text.length <= longest && reachesNewCode(text)) {
    pool.push(text);
    fresh.push(text);
  }
for (let round = 0; performance.now() < until; round++) {
  const changes = fc.sample(fc.array(mutation, { minLength: 1, maxLength: 4 }), {
    numRuns: 100,
    seed: seed + round,
  });
  for (const [index, change] of changes.entries()) {
    // Prefer the latest texts, which have been tried least.
    const among = index % 3 === 0 ? pool.slice(-40) : pool;
    const from = among[(index * 7_919 + round * 104_729) % among.length] ?? "";
    const text = change.reduce(mutated, from).slice(0, longest);
    if (!reachesNewCode(text)) continue;
    pool.push(text);
    fresh.push(text);
  }
  if (round % 10 === 9) console.log(`${tries} texts, ${pool.length} kept, ${seen.size} blocks`);
}
console.log(`${tries} texts, ${pool.length} kept, ${failed.size} failed, hardest ${hardest}`);

if (values.keep) extendCorpus();
counter.stop();
if (failed.size > 0) process.exitCode = 1;
console.log(`${tries - failed.size} passed, ${failed.size} failed`);

/** Adds texts that reach new blocks to the corpus, smallest first. */
function extendCorpus(): void {
  const reached = new Set<string>();
  const blocksOf = (text: string): string[] => [
    ...counter.measure(() => void errorOf(text)).blocks,
  ];
  for (const text of corpus()) blocksOf(text).forEach((block) => reached.add(block));
  let count = 0;
  for (const text of fresh.sort((a, b) => a.length - b.length)) {
    const missing = blocksOf(text).filter((block) => !reached.has(block));
    if (missing.length === 0) continue;
    const small = shrunk(text, (shorter) => {
      const blocks = new Set(blocksOf(shorter));
      return missing.every((block) => blocks.has(block));
    });
    blocksOf(small).forEach((block) => reached.add(block));
    save(small);
    count++;
  }
  console.log(`${count} texts added to the corpus, which reaches ${reached.size} blocks`);
}
