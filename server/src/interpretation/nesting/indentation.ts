// The indentation that gives flat lines their nesting back, and changes nothing else of them.
import { leadingSpaces } from "./rows";
import { type FlatRun, range, type Stretch } from "./runs";

/** What a line begins with: `length` characters in front of its content, which become `blanks` blanks. */
export interface Indentation {
  readonly line: number;
  readonly length: number;
  readonly spaces: number;
}

/** The indentation that gives the lines of a run their nesting back; nothing for lines that have it already. */
export const indentationsOf = ({ lines, own }: Stretch, run: FlatRun): Indentation[] =>
  (run.placements ?? []).flatMap(({ column }, index) => {
    const row = run.rows[index];
    if (!row) return [];
    const first = [...row.above, row.first].flatMap((line): Indentation[] => {
      const written = leadingSpaces(lines[line] ?? "");
      return written === " ".repeat(column)
        ? []
        : [{ line, length: written.length, spaces: column }];
    });
    if (column === own.column) return first;
    // Lines further in may be text, in which every blank counts, so theirs are only added to.
    const inner = range(row.first + 1, row.end)
      .filter((line) => lines[line]?.trim() !== "")
      .map((line): Indentation => ({ line, length: 0, spaces: column - own.column }));
    return [...first, ...inner];
  });
