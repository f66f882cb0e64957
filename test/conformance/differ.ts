// `npm run conformance:differ`: asks the real readers about thousands of random files, compares their answers with our
// reading, and fails on a difference without a written reason. Without Go, no program is asked, and without KESTRA_CHART,
// Helm is not. `-- --seed N` and `-- --times N` choose the files and how many there are.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { closingLines } from "../../scripts/counts";
import type { ReaderCase, Reader } from "./carriers/cases";
import { differencesIn } from "./carriers/compare";
import { type KnownDifference, knownDifferences } from "./carriers/knownDifferences";
import { randomCases } from "./carriers/randomFiles";
import { askReaders, chartFolder } from "./carriers/record";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "20240607" },
    times: { type: "string", default: "1" },
  },
});

const counts: Readonly<Record<Reader, number>> = { compose: 4000, chart: 1700, manifests: 3000 };

/** New differences that are shown with their files. */
const shown = 10;

interface NewDifference {
  readonly difference: string;
  readonly example: ReaderCase;
}

/** What is missing on this machine to ask a reader. */
function missingFor(reader: Reader): string | undefined {
  if (spawnSync("go", ["version"]).status !== 0) return "Go";
  return reader === "chart" && !chartFolder ? "KESTRA_CHART" : undefined;
}

const known = new Map<KnownDifference, number>();
const unknown: NewDifference[] = [];
let files = 0;
for (const [reader, count] of Object.entries(counts) as [Reader, number][]) {
  const missing = missingFor(reader);
  if (missing) {
    console.log(`Skipped: random files for '${reader}', because ${missing} is missing.`);
    continue;
  }
  const cases = randomCases(reader, count * Number(values.times), Number(values.seed));
  const answers = askReaders(cases);
  files += cases.length;
  cases.forEach((example, index) => {
    for (const difference of differencesIn(example, answers[index] ?? {})) {
      const reason = reasonFor({ example, difference });
      if (reason) known.set(reason, (known.get(reason) ?? 0) + 1);
      else unknown.push({ example, difference });
    }
  });
}

function reasonFor({ example, difference }: NewDifference): KnownDifference | undefined {
  const text = textOf(example);
  const said = difference.replace(/^Helm \d: /, "");
  return knownDifferences.find(
    ({ readers, pattern, written }) =>
      readers.includes(example.reader) && pattern.test(said) && (written?.test(text) ?? true),
  );
}

function textOf(example: ReaderCase): string {
  return example.files.map(({ name, text }) => `>>> ${name}\n${text}`).join("\n");
}

for (const one of knownDifferences) console.log(`${known.get(one) ?? 0}\t${one.reason}`);
const smallest = unknown.sort((a, b) => textOf(a.example).length - textOf(b.example).length);
for (const { example, difference } of smallest.slice(0, shown))
  console.log(`\n${example.reader} ${example.title}: ${difference}\n${textOf(example)}`);
const unused = knownDifferences.filter(
  (one) => !known.has(one) && one.readers.some((reader) => !missingFor(reader)),
);
for (const { reason } of unused) console.log(`No file shows this difference any more: ${reason}`);
console.log(`\n${unknown.length} new differences in ${files} files; seed ${values.seed}`);
console.log(closingLines({ passed: files > 0 ? 1 : 0, failed: unknown.length, flaky: [] }));
if (unknown.length > 0) process.exitCode = 1;
