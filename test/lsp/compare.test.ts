// Findings about the provider's side over LSP: with a place in the provider's file, as it is now.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver/node";
import { configurationWith, written } from "../providerSide/check";
import { startEditor } from "./editor";

describe("the comparison with the provider's file over LSP", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "compare-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const uriOf = (...path: string[]): string => pathToFileURL(join(folder, ...path)).href;

  it("refers to a place in the file, and follows it in the editor", async () => {
    const text = configurationWith("keycloak", "https://login.example.com/realms/company");
    const right = written(text, "keycloak-realm");
    const wrong = right.replace("callback/keycloak", "callback/sso");
    for (const name of ["keycloak", "config"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "keycloak", "realm.json"), wrong);
    const editor = await startEditor({ folders: [uriOf()] });
    const uri = uriOf("config", "application.yml");
    await editor.open(uri, text);
    const pulled = async (): Promise<Diagnostic[]> =>
      (await editor.pull(uri)).filter(({ code }) => code === "registration-mismatch");
    const found = await pulled();
    assert.deepEqual(
      found.map(({ relatedInformation = [] }) =>
        relatedInformation.map(({ location, message }) => [
          location.uri,
          wrong.split("\n")[location.range.start.line]?.trim(),
          message,
        ]),
      ),
      [
        [
          [
            uriOf("keycloak", "realm.json"),
            '"https://kestra.example.com/oauth/callback/sso"',
            "The provider's side is here.",
          ],
        ],
      ],
    );
    await editor.open(uriOf("keycloak", "realm.json"), right, "json");
    assert.deepEqual(await pulled(), []);
    await editor.quit();
  });
});
