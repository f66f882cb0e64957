// Checks every YAML file in a folder with yaml-language-server's own service and our JSON Schema in one process, as a
// command line for it would do. Prints the number of findings.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server";

const [folder = "", schemaAddress = ""] = process.argv.slice(2);
const schema = readFileSync(fileURLToPath(schemaAddress), "utf8");
const nothing = () => undefined;
const service = getLanguageService({
  schemaRequestService: async () => schema,
  workspaceContext: { resolveRelativePath: (/** @type {string} */ path) => path },
  telemetry: { send: nothing, sendError: nothing, sendTrack: nothing },
});
service.configure({
  validate: true,
  schemas: [{ uri: schemaAddress, fileMatch: ["*.yml", "*.yaml"] }],
});

let findings = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const text = readFileSync(path, "utf8");
  const document = TextDocument.create(pathToFileURL(path).href, "yaml", 1, text);
  findings += (await service.doValidation(document, false)).length;
}
console.log(findings);
