// The rows of the results as a Markdown table.
import { earlier, ours, type Row } from "./row";
import type { Figures } from "./statistics";

/** An earlier build has its own columns, if any row has figures of it. All others share two columns. */
export function table(rows: readonly Row[]): string {
  const withEarlier = rows.some(({ figures }) => figures[earlier]);
  const header = ["what", ours, ...(withEarlier ? [earlier, "ratio"] : []), "others", "ratio"];
  const rule = header.map((name) => (name === ours || name === earlier ? "--:" : "---"));
  return [header, rule, ...rows.map((row) => cellsOf(row, withEarlier))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function cellsOf({ what, unit, figures }: Row, withEarlier: boolean) {
  const { [ours]: own, [earlier]: before, ...others } = figures;
  const ratio = ({ median }: Figures) =>
    own && own.median < Infinity ? `${short(median / own.median)} ×` : "";
  return [
    what,
    own ? cell(own, unit) : "unknown",
    ...(withEarlier ? [before ? cell(before, unit) : "", before ? ratio(before) : ""] : []),
    Object.entries(others)
      .map(([name, one]) => `${name} ${cell(one, unit)}`)
      .join("<br>"),
    Object.values(others).map(ratio).join("<br>"),
  ];
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
