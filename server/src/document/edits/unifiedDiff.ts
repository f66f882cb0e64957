// The difference between two versions of a file, for reading.
import { createTwoFilesPatch } from "diff";

/** The lines of a unified diff with two lines of context, without the header for programs. The last one is empty. */
export function unifiedDiff(name: string, before: string, after: string): string[] {
  const [, , ...lines] = createTwoFilesPatch(name, name, before, after, "", "", {
    context: 2,
  }).split("\n");
  return lines;
}
