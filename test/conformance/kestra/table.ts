// Tables of tab-separated values with comment lines at the top.

export type Row<Column extends string> = Readonly<Record<Column, string>>;

export function formatTable<Column extends string>(
  comments: readonly string[],
  columns: readonly Column[],
  rows: readonly Row<Column>[],
): string {
  const lines = rows.map((row) => columns.map((column) => row[column].replace(/\s+/g, " ")));
  const cells = [columns, ...lines].map((line) => line.join("\t").trimEnd());
  return [...comments.map((comment) => `# ${comment}`), ...cells]
    .map((line) => `${line}\n`)
    .join("");
}

/** The rows of a table, by the names of its columns. */
export function parseTable<Column extends string>(
  text: string,
  columns: readonly Column[],
): Row<Column>[] {
  const [header, ...lines] = text.split("\n").filter((line) => line !== "" && !/^#/.test(line));
  if (header !== columns.join("\t")) throw new Error(`Unexpected columns: ${header}`);
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(
      columns.map((column, index) => [column, cells[index] ?? ""]),
    ) as Row<Column>;
  });
}
