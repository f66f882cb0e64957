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

  it("tells which key a variable sets, and over which line it wins", async () => {
    const { document } = await openFile(
      "compose.yml",
      `services:
  kestra:
    image: kestra/kestra-ee:v1.3.0
    environment:
      MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_CLIENT_ID: kestra
      KESTRA_CONFIGURATION: |
        micronaut.security.oauth2.clients.sso.clientId: another
`,
    );
    const text = await hoverOn(document, "MICRONAUT_SECURITY");
    assert.match(text, /micronaut.security.oauth2.clients.sso.client-id/);
    assert.match(text, /wins over .*\[line 7\]/);
    assert.match(await hoverOn(document, "clientId"), /MICRONAUT_SECURITY.*\[line 5\].*wins/);
  });

  it("tells which of two places counts", async () => {
    const { document } = await openFile(
      "application.yml",
      "kestra:\n  url: https://first.example.com\nkestra.url: https://second.example.com\n",
    );
    assert.match(await hoverOn(document, "url: https://first"), /Without effect.*\[line 3\]/);
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
