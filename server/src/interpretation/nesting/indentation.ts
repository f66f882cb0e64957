// The indentation that restores the nesting of flat lines and changes nothing else.
import { leadingSpaces } from "./rows";
import { type FlatRun, range, type BlockLines } from "./runs";

/** A line's indentation: `length` characters before its content, which become `spaces` spaces. */
export interface Indentation {
  readonly line: number;
  readonly length: number;
  readonly spaces: number;
}

/** The indentation that restores the nesting of a run; omits lines that are already correct. */
export const indentationsOf = ({ lines, own }: BlockLines, run: FlatRun): Indentation[] =>
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
    // Deeper lines may be part of a string in which every space counts, so theirs are only extended.
    const inner = range(row.first + 1, row.end)
      .filter((line) => lines[line]?.trim() !== "")
      .map((line): Indentation => ({ line, length: 0, spaces: column - own.column }));
    return [...first, ...inner];
  });
