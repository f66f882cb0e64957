// Lines of offsets: one index of line starts for each text, because a large file has thousands of properties.
import type { Place } from "./property";

/** A function that finds the line of an offset; it keeps an index of each text. */
export function placeFinder(): (uri: string, text: string, offset: number) => Place {
  const known = new Map<string, readonly number[]>();
  return (uri, text, offset) => {
    let starts = known.get(text);
    if (!starts) known.set(text, (starts = lineStarts(text)));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle;
    }
    return { uri, line: low };
  };
}

export type FindPlace = ReturnType<typeof placeFinder>;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
