// The results as a page of Markdown.
import { cpus, release, totalmem, type } from "node:os";
import { versions } from "./peers";
import type { Row } from "./row";
import type { Figures } from "./statistics";

/** `rows` in a table, with the machine they were measured on, which has no name and no paths here. */
export function report(rows: readonly Row[], { quick }: { quick: boolean }): string {
  const header = "| what | ours | others | ratio |\n| --- | --: | --- | --- |";
  return `# Benchmark

Written by \`npm run bench\`${quick ? " -- --quick: too few rounds to mean anything" : ""}. Each figure is a median with the 95th percentile behind it. All of a
row were measured in turns, in one run, as processes over stdio with the same texts and the same edits; the ratios are
what carries over to another machine. **Ratio** is another one's median over ours: 50 × means ours takes a fiftieth.

- Machine: ${machine()}
- Node ${process.versions.node}, in which everything here ran
- ${versions().join(", ")}

${[header, ...rows.map(line)].join("\n")}

- Ours is started with the flags that the extension starts it with.
- _Key stroke_: one letter more, at ever other places; until the findings have arrived. Ours is asked for them at once,
  the others send them when they please.
- _Completion_: a new line with the first letter of a key; the change and the question, until the proposals have arrived.
  In compose files ours is asked inside a configuration, and compose-language-service about services: each where it knows
  something.
- _Peak memory_: of the process that has done all of that with one text.
- _Command line_: whole processes, over a tree of which half are plain configurations, a quarter compose files, and a
  quarter files that have nothing to do with Kestra; the other one is yaml-language-server's service with our JSON Schema.
- ∞: given up on.
`;
}

function line(row: Row) {
  const { ours, ...others } = row.figures;
  const cells = [
    row.what,
    ours ? cell(ours, row.unit) : "not known here",
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
