// Generates files from the code: the list of rules, the snippets, the JSON Schemas, the rule page, the list of rules in
// package.json and the notices. With --check, it only reports which of them are out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ruleIndex } from "./generated/ruleIndex";

const check = process.argv.includes("--check");

/** Writes a file if it is out of date. */
function keep(path: string, content: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === content) return;
  if (check) {
    process.stderr.write(`${path} is out of date: run 'npm run generate'.\n`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  process.stdout.write(`wrote ${path}\n`);
}

keep("server/src/rules/index.ts", ruleIndex());

// The others read the rules, so they are loaded after the list of rules is written.
const { bundledPackages } = await import("./generated/bundledPackages");
const { configurationSchemaFile, projectSchemaFile } = await import("./generated/jsonSchema");
const { manifestFile } = await import("./generated/manifest");
const { noticesFile } = await import("./generated/notices");
const { snippetsFile } = await import("./generated/snippets");
const { rulesPage } = await import("../server/src/agentTools/rulesPage");

keep("package.json", manifestFile());
keep("snippets/kestra-config.code-snippets", snippetsFile());
keep("docs/schemas/kestra-config.schema.json", configurationSchemaFile());
keep("docs/schemas/project-file.schema.json", projectSchemaFile());
keep("docs/rules.md", rulesPage());
keep("docs/NOTICE.md", noticesFile(await bundledPackages()));
