// Finds the messages that a bundle can show, so that the page loads no others.

/** The start of a template string, up to the first value in it. */
const computed = /`([\w.-]+)\$\{/g;

/** Those of the `ids` that the code contains as a string, or may compute from the start of a template string. */
export function messagesIn(code: string, ids: readonly string[]): string[] {
  const starts = [...code.matchAll(computed)].flatMap(([, start = ""]) =>
    start.includes(".") ? [start] : [],
  );
  return ids.filter(
    (id) => code.includes(`"${id}"`) || starts.some((start) => id.startsWith(start)),
  );
}
