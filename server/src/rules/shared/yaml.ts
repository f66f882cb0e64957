// Configurations written inside code at the indentation of the code, for the examples of rules and for tests.

/** The string without its first line break and without the indentation that all its lines share. */
export function yaml(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = String.raw({ raw: strings }, ...values).replace(/^\n/, "");
  const lines = text.split("\n");
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(shared))).join("\n");
}
