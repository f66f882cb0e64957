// Hover as VS Code shows it.
import assert from "node:assert/strict";
import { commands, type Hover, type MarkdownString } from "vscode";
import { closeEverything, openFile, openSample, rangeOf, startServer } from "./window";
import type { TextDocument } from "vscode";

async function hoverOn(document: TextDocument, text: string): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    rangeOf(document, text).start.translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents as MarkdownString[])
    .map(({ value }) => value)
    .join("\n");
}

describe("hover", () => {
  before(startServer);
  after(closeEverything);

  it("tells a client's redirect URI", async () => {
    const { document } = await openSample("docker-compose.yml");
    assert.match(
      await hoverOn(document, "authentik:\n"),
      /http:\/\/localhost:8080\/oauth\/callback\/authentik/,
    );
  });

  it("explains a key", async () => {
    const { document } = await openSample("application.yml");
    assert.match(await hoverOn(document, "defaultRole:"), /every new user/);
  });

  it("is silent in foreign YAML", async () => {
    const { document } = await openFile("ci.yml", "name: CI\non: [push]\n");
    assert.equal(await hoverOn(document, "name"), "");
  });
});
