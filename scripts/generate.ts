// Writes the files that are derived from the code: the snippets, the JSON Schema, the rule pages, the list of rules in the
// manifest and the notices.
// With --check it only says which of them are out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { bundledPackages } from "./generated/bundledPackages";
import { configurationSchemaFile, projectSchemaFile } from "./generated/jsonSchema";
import { manifestFile } from "./generated/manifest";
import { noticesFile } from "./generated/notices";
import { rulePages } from "./generated/rulePages";
import { snippetsFile } from "./generated/snippets";

const files: Record<string, string> = {
  "package.json": manifestFile(),
  "snippets/kestra-config.code-snippets": snippetsFile(),
  "docs/schemas/kestra-config.schema.json": configurationSchemaFile(),
  "docs/schemas/project-file.schema.json": projectSchemaFile(),
  "docs/rules.md": rulePages(),
  "docs/NOTICE.md": noticesFile(await bundledPackages()),
};

const check = process.argv.includes("--check");
const stale = Object.entries(files).filter(
  ([path, content]) => !existsSync(path) || readFileSync(path, "utf8") !== content,
);
for (const [path, content] of stale) {
  if (check) {
    process.stderr.write(`${path} is out of date: run 'npm run generate'.\n`);
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    process.stdout.write(`wrote ${path}\n`);
  }
}
if (check && stale.length > 0) process.exitCode = 1;
