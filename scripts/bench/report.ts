// The results as a Markdown page.
import { cpus, release, totalmem, type } from "node:os";
import { versions } from "./peers";
import type { Row } from "./row";
import type { Figures } from "./statistics";

/** `rows` as a table, with a description of the machine, but not its name or paths. */
export function report(rows: readonly Row[], { quick }: { quick: boolean }): string {
  const header = "| what | ours | others | ratio |\n| --- | --: | --- | --- |";
  return `# Benchmark

Written by \`npm run bench\`${quick ? " -- --quick: too few rounds for reliable figures" : ""}. Figures are medians and 95th percentiles. All
servers of a row were measured alternately in one run, as processes over stdio with the same texts and edits. **Ratio** is the
median of the other server divided by ours: 50 × means that ours takes a fiftieth of the time. Absolute times depend on the
machine; ratios are comparable.

- Machine: ${machine()}
- Node ${process.versions.node}, for all servers
- ${versions().join(", ")}

${[header, ...rows.map(line)].join("\n")}

- Our server is started with the same flags as by the extension.
- _Keystroke_: inserting a letter at changing places, until the diagnostics have arrived. Our server gets a request for them
  at once; the others send them on their own schedule.
- _Completion_: a new line with the first letter of a key, from the change until the suggestions have arrived. In compose files
  our server completes inside a configuration, and compose-language-service in services.
- _Peak memory_: of a process that has done all of the above with one text.
- _Command line_: complete processes that check a folder of plain configurations (half), compose files (a quarter) and files
  unrelated to Kestra (a quarter), compared with yaml-language-server's service and our JSON Schema.
- _Whole workspace_: from the editor's request until the findings of all files have arrived, where one file in 200 is a
  configuration, compared with reading the files one after the other.
- ∞: timed out.
`;
}

function line(row: Row) {
  const { ours, ...others } = row.figures;
  const cells = [
    row.what,
    ours ? cell(ours, row.unit) : "unknown",
    Object.entries(others)
      .map(([name, figures]) => `${name} ${cell(figures, row.unit)}`)
      .join("<br>"),
    Object.values(others)
      .map(({ median }) => (ours ? `${short(median / ours.median)} ×` : ""))
      .join("<br>"),
  ];
  return `| ${cells.join(" | ")} |`;
}

const cell = ({ median, p95 }: Figures, unit: string) =>
  median === p95 ? `${short(median)} ${unit}` : `${short(median)} / ${short(p95)} ${unit}`;

function short(number: number) {
  if (number === Infinity) return "∞";
  const digits = number < 10 ? 2 : number < 100 ? 1 : 0;
  return number.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function machine() {
  const { model = "unknown" } = cpus()[0] ?? {};
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${model.trim()}, ${cpus().length} cores, ${memory} GB of memory, ${type()} ${release().split(/[-+]/)[0]}`;
}
