// The results as a page of Markdown.
import { cpus, release, totalmem, type } from "node:os";
import { versions } from "./peers.mjs";

/** @typedef {import("./row.mjs").Row} Row */

/**
 * `rows` in a table, with the machine they were measured on, which has no name and no paths here.
 *
 * @param {readonly Row[]} rows
 * @param {{ quick: boolean }} options
 */
export function report(rows, { quick }) {
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

/** @param {Row} row */
function line(row) {
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

/**
 * @param {import("./statistics.mjs").Figures} figures
 * @param {string} unit
 */
const cell = ({ median, p95 }, unit) =>
  median === p95 ? `${short(median)} ${unit}` : `${short(median)} / ${short(p95)} ${unit}`;

/** @param {number} number */
function short(number) {
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
