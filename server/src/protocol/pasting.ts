// Text that has lost its indentation, as it is pasted.
import type { Range } from "vscode-languageserver-types";

/** Asks for what to paste instead of a text that has lost its indentation; the answer is null where nothing. */
export const nestPastedRequest = "kestraConfig/nestPasted";

export interface NestPastedParams {
  readonly uri: string;
  /** What the paste replaces. */
  readonly range: Range;
  readonly text: string;
}

/** A cheap test whether a text may have lost its indentation: a key with nothing behind it, and no deeper line below. */
export function mayBeFlattened(text: string): boolean {
  const lines = text.split("\n");
  return lines.some((line, index) => {
    const content = line.trim();
    const spaces = line.slice(0, line.length - line.trimStart().length);
    const below = lines[index + 1];
    return (
      content.length > 1 &&
      content.endsWith(":") &&
      below?.startsWith(spaces) === true &&
      /\S/.test(below.charAt(spaces.length))
    );
  });
}
