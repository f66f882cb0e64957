// What VS Code folds by default in an indentation-based language such as YAML. This follows the algorithm of VS Code's
// indentation provider (from the last line up) and shares no code with the implementation under test.

/** Ranges as `first-last`, lines from 0. */
export function foldedByEditor(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const ranges: string[] = [];
  const stack: { indent: number; endAbove: number; line: number }[] = [
    { indent: -1, endAbove: lines.length, line: lines.length },
  ];
  const top = (): { indent: number; endAbove: number; line: number } => {
    const last = stack.at(-1);
    if (!last) throw new Error("the first entry is never removed");
    return last;
  };
  for (let line = lines.length - 1; line >= 0; line--) {
    const written = lines[line] ?? "";
    if (written.trim() === "") {
      top().endAbove = line;
      continue;
    }
    const indent = widthOf(written);
    const region = /^\s*#\s*(end)?region\b/.exec(written);
    if (region?.[1]) {
      stack.push({ indent: -2, endAbove: line, line });
      continue;
    }
    if (region) {
      const end = stack.findLastIndex((each, index) => index > 0 && each.indent === -2);
      if (end > 0) {
        stack.length = end + 1;
        ranges.push(`${line}-${top().line}`);
        Object.assign(top(), { line, indent, endAbove: line });
        continue;
      }
    }
    if (top().indent > indent) {
      do stack.pop();
      while (top().indent > indent);
      const end = top().endAbove - 1;
      if (end > line) ranges.push(`${line}-${end}`);
    }
    if (top().indent === indent) top().endAbove = line;
    else stack.push({ indent, endAbove: line, line });
  }
  return ranges.reverse();
}

function widthOf(line: string): number {
  let width = 0;
  for (const space of /^[ \t]*/.exec(line)?.[0] ?? "")
    width = space === "\t" ? width - (width % 4) + 4 : width + 1;
  return width;
}
