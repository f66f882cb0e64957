// What fixes would change in a file, as a unified diff for reading. It cannot be applied as a patch because secrets are
// masked, even in context lines.
import { styleText } from "node:util";
import { unifiedDiff } from "../document/edits/unifiedDiff";
import { maskSecrets } from "../interpretation/maskSecrets";
import { oneLine, visible } from "./reports/problem";

export function fixDiff(name: string, before: string, after: string, colours: boolean): string {
  const [from, to] = [maskSecrets(before), maskSecrets(after)];
  const file = oneLine(name);
  if (from === to) return `${file}: a line with a secret would change\n`;
  const lines = unifiedDiff(file, from, to).map(visible);
  return lines.map((line) => (colours ? paint(line) : line)).join("\n");
}

function paint(line: string): string {
  if (/^(---|\+\+\+) /.test(line)) return line;
  const style = ({ "+": "green", "-": "red", "@": "cyan" } as const)[line[0] ?? ""];
  return style ? styleText(style, line) : line;
}
