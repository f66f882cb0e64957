// Configurations written inside code at its own indentation: the examples of rules, and tests.

/** The text without its first line end and without the indentation that all its lines have. */
export function yaml(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = String.raw({ raw: strings }, ...values).replace(/^\n/, "");
  const lines = text.split("\n");
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(shared))).join("\n");
}
