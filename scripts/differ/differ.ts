// `npm run bench:differ -- DIR`: whether our build gives the same results as an earlier one in DIR, a checkout that has been
// built. A change that only makes something faster must not change a byte. Compares the reports and fixes of the command line
// and the responses of the language server, and prints every difference.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { earlierBuild, ourBuild, revisionOf } from "../bench/builds";
import { messageOf } from "../repository";
import { commandLineDifferences } from "./commandLine";
import { serverDifferences } from "./languageServer";
import { writeTexts } from "./texts";

const usage = `npm run bench:differ -- DIR    compare our build with the one in DIR, a checkout that has been built`;

const builds = readBuilds();
if (builds) await compare(builds);

function readBuilds() {
  try {
    const [folder, ...others] = parseArgs({ allowPositionals: true }).positionals;
    if (folder === undefined || others.length > 0) throw new Error("Specify one folder.");
    return { earlier: earlierBuild(folder), ours: ourBuild };
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

async function compare(both: NonNullable<typeof builds>) {
  const root = mkdtempSync(join(tmpdir(), "kestra-config-differ-"));
  try {
    const texts = writeTexts(root);
    console.log(`- ${revisionOf(both.earlier.folder)}\n+ our build`);
    let count = 0;
    for await (const difference of differencesIn(texts, both)) {
      count++;
      console.log(`\n${difference}`);
    }
    console.log(
      `\n${count === 0 ? "No differences" : `${count} differences`} in ${texts.size} files.`,
    );
    process.exitCode = count === 0 ? 0 : 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function* differencesIn(
  texts: ReturnType<typeof writeTexts>,
  both: NonNullable<typeof builds>,
) {
  console.error("Comparing the command line…");
  yield* commandLineDifferences(texts, both);
  console.error("Comparing the language server…");
  yield* serverDifferences(texts, both);
}
