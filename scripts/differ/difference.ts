// The differences between two lists of lines.
import { diffArrays } from "diff";

/** Enough to see what is different. */
const mostShown = 100;

/** The time to compare grows with the square of this number. */
const mostCompared = 2_000;

/** Lines only in `earlier` start with "-", lines only in `ours` with "+". Undefined if all are equal. */
export function difference(
  title: string,
  earlier: readonly string[],
  ours: readonly string[],
): string | undefined {
  if (earlier.length === ours.length && earlier.every((line, index) => line === ours[index]))
    return undefined;
  const parts = diffArrays([...earlier], [...ours], { maxEditLength: mostCompared });
  if (!parts) return `${title}\nmore than ${mostCompared} different lines`;
  const changed = parts.flatMap(({ added, removed, value }) =>
    added || removed ? value.map((line) => `${added ? "+" : "-"} ${onOneLine(line)}`) : [],
  );
  const rest = changed.length - mostShown;
  const shown = rest > 0 ? [...changed.slice(0, mostShown), `… and ${rest} more lines`] : changed;
  return [title, ...shown].join("\n");
}

const onOneLine = (text: string) => text.replace(/\n\s*/g, " ");
