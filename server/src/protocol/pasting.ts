// Restores the indentation of pasted text.
import type { Range } from "vscode-languageserver-types";

/**
 * Requests what to paste instead of text that has lost its indentation; the result is null if the text should be pasted
 * unchanged.
 */
export const nestPastedRequest = "kestraConfig/nestPasted";

export interface NestPastedParams {
  readonly uri: string;
  /** What the paste replaces. */
  readonly range: Range;
  readonly text: string;
}

/** A cheap test whether a text may have lost its indentation: a key without a value, and no deeper line below it. */
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
