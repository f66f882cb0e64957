// The results as a Markdown page.
import { cpus, release, totalmem, type } from "node:os";
import { versions } from "./peers";
import type { Row } from "./row";
import { table } from "./table";

/**
 * `rows` as a table, with a description of the machine, but not its name or paths. `earlier` is the revision of the earlier
 * build.
 */
export function report(
  rows: readonly Row[],
  { quick, earlier }: { quick: boolean; earlier: string | undefined },
): string {
  return `# Benchmark

Written by \`npm run bench\`${quick ? " -- --quick: too few rounds for reliable figures" : ""}. Figures are medians and 95th percentiles. All
servers of a row were measured alternately in one run, as processes over stdio with the same texts and edits. **Ratio** is the
median of the other server divided by ours: 50 × means that ours takes a fiftieth of the time. Absolute times depend on the
machine; ratios are comparable.

- Machine: ${machine()}
- Node ${process.versions.node}, for all servers
- ${versions().join(", ")}
${earlier === undefined ? "" : `- Earlier build: ${earlier}\n`}
${table(rows)}

- Our server is started as by the extension: with its flags, and not for the first time, so that it has kept compiled code. The
  extensions of the other servers do not keep any.
- _Open_: from opening a file until its diagnostics have arrived. For a file of a given length, each measurement uses a new
  server that has answered to _initialize_ and has opened nothing before.
- _Keystroke_: inserting a letter at changing places, until the diagnostics have arrived. Our server gets a request for them
  at once; the others send them on their own schedule.
- _Completion_: a new line with the first letter of a key, from the change until the suggestions have arrived. In compose files
  our server completes inside a configuration, and compose-language-service in services.
- _Peak memory_: of a process that has done all of the above with one text, without _Open_.
- _Command line_: complete processes that check a folder of plain configurations (half), compose files (a quarter) and files
  unrelated to Kestra (a quarter), compared with yaml-language-server's service and our JSON Schema. Helm charts: a folder without
  a configuration, compared with reading the files one after the other.
- _Whole workspace_: from the editor's request until the findings of all files have arrived, where one file in 200 is a
  configuration, compared with reading the files one after the other.
- ∞: timed out.
`;
}

function machine() {
  const { model = "unknown" } = cpus()[0] ?? {};
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${model.trim()}, ${cpus().length} cores, ${memory} GB of memory, ${type()} ${release().split(/[-+]/)[0]}`;
}
