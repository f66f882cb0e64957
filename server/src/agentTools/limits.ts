// The largest answers. An agent reads all of an answer, so a longer one says what was left out.

export const maxFindings = 100;
export const maxFixesOfFinding = 10;
export const maxRelated = 5;
export const maxItems = 100;
export const maxNames = 60;
/** Of one file's difference, and of the effective configuration. */
export const maxLines = 1000;
/** Words of secrets in a file: each is searched for in every text of an answer. */
export const maxSecrets = 1000;
/** Of all edits together, in UTF-16 units. */
export const maxEdited = 200_000;

/** The first lines, and how many follow. */
export function firstLines(text: string): { readonly text: string; readonly leftOut?: number } {
  const lines = text.replace(/\n$/, "").split("\n");
  return lines.length <= maxLines
    ? { text }
    : { text: `${lines.slice(0, maxLines).join("\n")}\n`, leftOut: lines.length - maxLines };
}

/** The first of a list, and how many follow. */
export const first = <T>(
  all: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly leftOut?: number } => ({
  shown: all.slice(0, most),
  ...(all.length > most ? { leftOut: all.length - most } : {}),
});
