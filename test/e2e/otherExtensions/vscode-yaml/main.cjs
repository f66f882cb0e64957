// Starts the real YAML server as Red Hat's extension does: for the same documents, with the same settings.
const { createRequire } = require("node:module");
const { join } = require("node:path");

const folder = process.env.KESTRA_CONFIG_NEIGHBOURS ?? "";
const { LanguageClient } = createRequire(join(folder, "package.json"))(
  "vscode-languageclient/node",
);

exports.activate = async (/** @type {import("vscode").ExtensionContext} */ { subscriptions }) => {
  const server = {
    command: process.execPath,
    args: [
      join(folder, "node_modules", "yaml-language-server", "bin", "yaml-language-server"),
      "--stdio",
    ],
  };
  const client = new LanguageClient("yaml", "YAML Support", server, {
    documentSelector: [
      { language: "yaml" },
      { language: "dockercompose" },
      { pattern: "*.y(a)ml" },
    ],
    synchronize: { configurationSection: ["yaml", "http.proxy", "editor", "files"] },
  });
  subscriptions.push(client);
  await client.start();
};
