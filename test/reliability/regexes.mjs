// The regular expressions in what ships, written or computed, and the tool's verdict on one.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSync } from "esbuild";
import ts from "typescript";

const fromHere = createRequire(join(process.cwd(), "package.json"));

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

/** Every expression that a module computes when it is loaded, as a literal, with the module. */
export function computed(folders) {
  const found = new Map();
  for (const path of new Set(computing(folders).map(({ path }) => path))) {
    const { outputFiles } = buildSync({
      ...{ entryPoints: [path], bundle: true, write: false, packages: "external" },
      ...{ platform: "node", format: "cjs", logLevel: "error" },
    });
    class Recorded extends RegExp {
      constructor(...given) {
        super(...given);
        found.set(String(this), [path]);
      }
    }
    const run = new Function("module", "exports", "require", "RegExp", outputFiles[0].text);
    run({ exports: {} }, {}, fromHere, Recorded);
  }
  return found;
}

/** Where expressions are computed in a function: each time others, which nobody has judged. */
export const computedLater = (folders) =>
  computing(folders).flatMap(({ path, isLater }) => (isLater ? [path] : []));

function computing(folders = ["server/src", "client/src"]) {
  const found = [];
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true })) {
      if (!String(name).endsWith(".ts")) continue;
      const path = join(folder, String(name));
      const visit = (node, isLater) => {
        const makes = ts.isNewExpression(node) || ts.isCallExpression(node);
        if (makes && node.expression.getText() === "RegExp") found.push({ path, isLater });
        ts.forEachChild(node, (child) => visit(child, isLater || ts.isFunctionLike(node)));
      };
      visit(ts.createSourceFile(path, readFileSync(path, "utf8"), 99, true), false);
    }
  return found;
}

/** What is wrong with a literal; nothing where its time grows with the text and not faster. */
export function judge(literal) {
  // The tool's native programs need a platform each; its JavaScript runs everywhere.
  process.env.RECHECK_BACKEND = "pure";
  // And here, for between two threads an answer gets lost when several tests run at once.
  process.env.RECHECK_SYNC_BACKEND = "pure";
  const { checkSync } = fromHere("recheck");
  const end = literal.lastIndexOf("/");
  const { status, complexity } = checkSync(literal.slice(1, end), literal.slice(end + 1), {
    timeout: 60_000,
  });
  return status === "safe" ? undefined : `${status} (${complexity?.summary ?? "no verdict"})`;
}
