// Starts the real compose server as Microsoft's extension does: next to Red Hat's, it disables what both would do.
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { extensions } = require("vscode");

const folder = process.env.KESTRA_CONFIG_NEIGHBOURS ?? "";
const { LanguageClient } = createRequire(join(folder, "package.json"))(
  "vscode-languageclient/node",
);

const leftToOthers = {
  fillClientCapabilities(
    /** @type {import("vscode-languageclient").ClientCapabilities} */ capabilities,
  ) {
    if (!extensions.getExtension("redhat.vscode-yaml")) return;
    capabilities.experimental = {
      ...capabilities.experimental,
      alternateYamlLanguageService: {
        syntaxValidation: true,
        schemaValidation: true,
        basicCompletions: true,
        advancedCompletions: false,
        hover: true,
        imageLinks: false,
        formatting: true,
      },
    };
  },
  initialize() {},
  getState: () => ({ kind: "static" }),
  clear() {},
};

exports.activate = async (/** @type {import("vscode").ExtensionContext} */ { subscriptions }) => {
  const service = join(folder, "node_modules", "@microsoft", "compose-language-service");
  const server = {
    command: process.execPath,
    args: [join(service, "bin", "docker-compose-langserver"), "--stdio"],
  };
  const client = new LanguageClient("compose", "Docker Compose", server, {
    documentSelector: [{ language: "dockercompose" }],
  });
  client.registerFeature(leftToOthers);
  subscriptions.push(client);
  await client.start();
};
