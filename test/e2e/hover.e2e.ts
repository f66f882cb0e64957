// Hover as VS Code shows it.
import assert from "node:assert/strict";
import { hoverAt } from "./providers";
import { closeEverything, openSample, positionAfter, startServer } from "./window";

describe("hover", () => {
  before(startServer);
  after(closeEverything);

  it("shows a client's redirect URI", async () => {
    const { document } = await openSample("docker-compose.yml");
    const shown = await hoverAt(document, positionAfter(document, "  auth"));
    assert.match(shown, /http:\/\/localhost:8080\/oauth\/callback\/authentik/);
  });
});
