// Minimizes a text while a condition holds.

/** Removes lines, then characters, as long as `holds` returns true. */
export function shrunk(text: string, holds: (text: string) => boolean): string {
  let current = text;
  for (const separator of ["\n", ""]) {
    let parts = current.split(separator);
    for (let size = Math.ceil(parts.length / 2); size > 0; size = Math.floor(size / 2))
      for (let start = 0; start < parts.length;) {
        const fewer = [...parts.slice(0, start), ...parts.slice(start + size)];
        if (holds(fewer.join(separator))) parts = fewer;
        else start += size;
      }
    current = parts.join(separator);
  }
  return current;
}
