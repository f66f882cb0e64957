// Hover as VS Code shows it.
import assert from "node:assert/strict";
import { hoverAt } from "./asks";
import { closeEverything, openSample, positionBehind, startServer } from "./window";

describe("hover", () => {
  before(startServer);
  after(closeEverything);

  it("shows a client's redirect URI", async () => {
    const { document } = await openSample("docker-compose.yml");
    const shown = await hoverAt(document, positionBehind(document, "  auth"));
    assert.match(shown, /http:\/\/localhost:8080\/oauth\/callback\/authentik/);
  });
});
