// Does what Kestra's extension does in every YAML file: commands, and completion of a task's required fields.
const { CompletionItem, commands, languages } = require("vscode");

exports.activate = (/** @type {import("vscode").ExtensionContext} */ { subscriptions }) => {
  subscriptions.push(
    commands.registerCommand("kestra.runTask", () => undefined),
    commands.registerCommand("kestra.schema.download", () => undefined),
    languages.registerCompletionItemProvider("yaml", {
      provideCompletionItems: (document, position) =>
        /^\s*type:\s*\S+\s*$/.test(document.lineAt(Math.max(0, position.line - 1)).text)
          ? [new CompletionItem("required fields")]
          : [],
    }),
  );
};
