// The lines of YAML with keys and items, and the columns at which their mappings and lists begin. Looks at lines only, so that
// it also works for text that cannot be read.

/** A line with a key or an item; not a comment, and not a line of a block scalar. */
export interface Line {
  /** Offsets of the line and of the end of its content. */
  readonly start: number;
  readonly end: number;
  /** The end of its block scalar, or of the line itself. */
  readonly last: number;
  readonly column: number;
  /** The columns of what begins on it: more than one for `- name: x`. */
  readonly columns: readonly number[];
  /** It begins with a dash. */
  readonly isItem: boolean;
  /** It has neither a dash nor a key. */
  readonly isText: boolean;
  /** It ends with the header of a block scalar. */
  readonly isHeader: boolean;
  /** Whether its value may be below. */
  readonly isOpen: boolean;
}

/** A mapping or list, by the index of its first line. */
export interface Level {
  readonly column: number;
  readonly first: number;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  /** The column of the key whose block scalar goes on. */
  let scalar: number | undefined;
  for (const { 0: written, index: start } of text.matchAll(/^.+$/gm)) {
    const content = written.trim();
    if (content === "" || content.startsWith("#")) continue;
    const column = written.search(/[^ ]/);
    const end = start + written.trimEnd().length;
    const above = lines.at(-1);
    if (scalar !== undefined && above && column > scalar) {
      lines[lines.length - 1] = { ...above, last: end };
      continue;
    }
    const dashes = /^(?:- +)*/.exec(content)?.[0] ?? "";
    const columns = [...dashes.matchAll(/-/g)].map(({ index }) => column + index);
    const hasKey = /:(?:\s|$)/.test(content);
    if (dashes === "" || hasKey) columns.push(column + dashes.length);
    const comment = content.search(/\s#/);
    const bare = comment === -1 ? content : content.slice(0, comment).trimEnd();
    const isHeader = /(?:^|\s)[|>][-+\d]{0,2}$/.test(bare);
    scalar = isHeader ? column : undefined;
    // An anchor or a tag may follow the colon.
    const [last = "", ...before] = bare.split(" ").reverse();
    const isOpen = /^-$|:$/.test(/^[&!]/.test(last) ? (before[0] ?? "") : last);
    lines.push({
      ...{ start, end, last: end, column, columns },
      ...{ isItem: dashes !== "", isText: dashes === "" && !hasKey, isHeader, isOpen },
    });
  }
  return lines;
}

/** The mappings and lists that are open above a line, from the outermost. */
export function levelsAbove(lines: readonly Line[], index: number): Level[] {
  const levels: Level[] = [];
  lines.slice(0, index).forEach(({ columns: [column = 0, ...inner] }, first) => {
    while ((levels.at(-1)?.column ?? -1) > column) levels.pop();
    if (levels.at(-1)?.column !== column) levels.push({ column, first });
    for (const each of inner) levels.push({ column: each, first });
  });
  return levels;
}

/** How much deeper each mapping or list is than the one around it: 0 for a list at the column of its key. */
export function stepsIn(lines: readonly Line[]): number[] {
  const steps: number[] = [];
  const open: number[] = [];
  let above: Line | undefined;
  for (const line of lines) {
    const {
      columns: [column = 0, ...inner],
      isItem,
    } = line;
    while ((open.at(-1) ?? -1) > column) open.pop();
    const around = open.at(-1);
    const begins = around !== column || (isItem && above?.isOpen);
    if (begins && around !== undefined) steps.push(column - around);
    if (around !== column) open.push(column);
    open.push(...inner);
    above = line;
  }
  return steps;
}

/** Whether every line begins where one above it does, or deeper below a key without a value. */
export function isNested(lines: readonly Line[]): boolean {
  const open: number[] = [];
  let above: Line | undefined;
  for (const line of lines) {
    const {
      columns: [column = 0, ...inner],
    } = line;
    const isDeeper = column > (open.at(-1) ?? -1);
    if (isDeeper && above && !above.isOpen) return false;
    while ((open.at(-1) ?? -1) > column) open.pop();
    if (isDeeper) open.push(column);
    else if (open.at(-1) !== column) return false;
    open.push(...inner);
    above = line;
  }
  return true;
}
