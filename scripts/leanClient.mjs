// What the client's bundle leaves out of vscode-languageclient: the modules of features that only a server with a certain
// capability has use for, and ours has none of these. Its client begins every feature it knows, and offers no way to
// choose, so in the place of each stands one that does nothing.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** The modules, and the capability without which what is in each would stay idle. A test holds that we announce none. */
export const leftOut = {
  callHierarchy: "callHierarchyProvider",
  colorProvider: "colorProvider",
  declaration: "declarationProvider",
  executeCommand: "executeCommandProvider",
  fileOperations: "workspace.fileOperations",
  formatting: "documentFormattingProvider",
  implementation: "implementationProvider",
  inlineCompletion: "inlineCompletionProvider",
  inlineValue: "inlineValueProvider",
  linkedEditingRange: "linkedEditingRangeProvider",
  notebook: "notebookDocumentSync",
  semanticTokens: "semanticTokensProvider",
  signatureHelp: "signatureHelpProvider",
  textDocumentContent: "workspace.textDocumentContent",
  typeDefinition: "typeDefinitionProvider",
  typeHierarchy: "typeHierarchyProvider",
  workspaceSymbol: "workspaceSymbolProvider",
};

const idle = `class Idle {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: "static" }; }
  clear() {}
}`;

/** Who asks for findings asks this one for cells of notebooks, and hears of none. */
const idleNotebooks = `const never = () => ({ dispose() {} });
class IdleNotebooks extends Idle {
  static CellScheme = "vscode-notebook-cell";
  registrationType = { method: "notebookDocument/sync" };
  onOpenNotificationSent = never;
  onChangeNotificationSent = never;
  onSaveNotificationSent = never;
  onCloseNotificationSent = never;
  register() {}
  unregister() {}
  handles() { return false; }
}`;

/**
 * Stands in for what asks a package of its own whether a file matches a pattern. Only a document selector with patterns
 * would ask; ours has languages alone, which a test holds, too.
 */
const noPatterns = "exports.matchGlobPattern = () => false;";

/** For esbuild. */
export const leanClient = {
  name: "lean-client",
  setup({ onLoad }) {
    onLoad({ filter: inLibrary(...Object.keys(leftOut)) }, ({ path }) => ({
      contents: idleModule(path),
    }));
    onLoad({ filter: inLibrary("utils/globPattern") }, () => ({ contents: noPatterns }));
  },
};

function inLibrary(...modules) {
  const path = `/vscode-languageclient/lib/common/(${modules.join("|")})\\.js$`;
  return new RegExp(path.replaceAll("/", "[\\\\/]"));
}

/** Exports what the module does, each an idle feature. */
function idleModule(path) {
  const exported = readFileSync(path, "utf8").matchAll(/^exports\.(\w+Feature) = \1;$/gm);
  const names = [...exported].map(([, name]) => name);
  if (names.length === 0) throw new Error(`${path} has no feature that could be left out.`);
  const isNotebook = basename(path) === "notebook.js";
  const feature = isNotebook ? "IdleNotebooks" : "Idle";
  return [
    idle,
    ...(isNotebook ? [idleNotebooks] : []),
    ...names.map((name) => `exports.${name} = ${feature};`),
  ].join("\n");
}
