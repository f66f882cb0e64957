// The regular expressions in what ships, and the tool's verdict on one.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";

/** Every literal with the places where it stands. */
export function literals(folders = ["server/src", "client/src"]) {
  const found = new Map();
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true })) {
      if (!String(name).endsWith(".ts")) continue;
      const path = join(folder, String(name));
      const source = ts.createSourceFile(path, readFileSync(path, "utf8"), 99, true);
      const visit = (node) => {
        if (ts.isRegularExpressionLiteral(node)) {
          const { line } = source.getLineAndCharacterOfPosition(node.getStart());
          found.set(node.text, [...(found.get(node.text) ?? []), `${path}:${line + 1}`]);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
  return found;
}

/** What is wrong with a literal; nothing where its time grows with the text and not faster. */
export function judge(literal) {
  // The tool's native programs need a platform each; its JavaScript runs everywhere.
  process.env.RECHECK_BACKEND = "pure";
  // And here, for between two threads an answer gets lost when several tests run at once.
  process.env.RECHECK_SYNC_BACKEND = "pure";
  const { checkSync } = createRequire(join(process.cwd(), "package.json"))("recheck");
  const end = literal.lastIndexOf("/");
  const { status, complexity } = checkSync(literal.slice(1, end), literal.slice(end + 1), {
    timeout: 60_000,
  });
  return status === "safe" ? undefined : `${status} (${complexity?.summary ?? "no verdict"})`;
}
