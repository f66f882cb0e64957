// Hover as VS Code shows it.
import assert from "node:assert/strict";
import type { TextDocument } from "vscode";
import { hoverAt } from "./asks";
import { closeEverything, openFile, openSample, rangeOf, startServer } from "./window";

const hoverOn = (document: TextDocument, text: string): Promise<string> =>
  hoverAt(document, rangeOf(document, text).start.translate(0, 1));

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

  it("is silent in foreign YAML", async () => {
    const { document } = await openFile("ci.yml", "name: CI\non: [push]\n");
    assert.equal(await hoverOn(document, "name"), "");
  });
});
