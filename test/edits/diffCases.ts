// Cases of an edit, written as Markdown with one diff a case: what the edit does is what a reader sees.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface DiffCase {
  readonly title: string;
  /** The title of the fix to apply; absent for the first one. */
  readonly fix: string | undefined;
  readonly before: string;
  /** Absent where no fix is offered. */
  readonly after: string | undefined;
}

/** The cases of each Markdown file in a folder, with the file's own title. The README explains the format. */
export function diffCases(
  folder: string,
): { readonly title: string; readonly cases: DiffCase[] }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  return files.sort().map((name) => {
    const text = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
    const [head = "", ...sections] = text.split(/^## /m);
    return { title: head.replace("# ", "").trim(), cases: sections.map(caseOf) };
  });
}

function caseOf(section: string): DiffCase {
  const title = section.slice(0, section.indexOf("\n"));
  const block = /^```(diff|yaml)\n([^]*?)^```$/m.exec(section);
  if (!block) throw new Error(`No block of code below '${title}'.`);
  const [, kind, content = ""] = block;
  if (kind === "yaml") return { title, fix: undefined, before: content, after: undefined };
  const fix = /^Fix: (.+)$/m.exec(section)?.[1];
  return { title, fix, before: side(content, "-"), after: side(content, "+") };
}

/** One side of a diff that has all lines of a file. */
function side(diff: string, sign: "-" | "+"): string {
  const other = sign === "-" ? "+" : "-";
  let text = "";
  let isOurs = true;
  for (const line of diff.split("\n").slice(0, -1)) {
    if (line.startsWith("\\")) {
      if (isOurs) text = text.slice(0, -1);
      continue;
    }
    isOurs = !line.startsWith(other);
    if (isOurs) text += `${line.slice(1)}\n`;
  }
  return text;
}
