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

  it("refers to a place in a realm, and follows it in the editor", () =>
    isCompared("realm.json", "keycloak-realm", "json"));
  it("refers to a place in a Terraform file, and follows it in the editor", () =>
    isCompared("sso.tf", "terraform-keycloak", "terraform"));

  async function isCompared(name: string, format: string, language: string): Promise<void> {
    const text = configurationWith("keycloak", "https://login.example.com/realms/company");
    const right = written(text, format);
    const wrong = right.replace("callback/keycloak", "callback/sso");
    for (const each of ["keycloak", "config"]) mkdirSync(join(folder, each));
    writeFileSync(join(folder, "keycloak", name), wrong);
    const editor = await startEditor({ folders: [uriOf()] });
    const uri = uriOf("config", "application.yml");
    await editor.open(uri, text);
    const pulled = async (): Promise<Diagnostic[]> =>
      (await editor.pull(uri)).filter(({ code }) => code === "registration-mismatch");
    const found = await pulled();
    assert.deepEqual(
      found.map(({ relatedInformation = [] }) =>
        relatedInformation.map(({ location: { uri: file, range }, message }) => [
          file,
          wrong.split("\n")[range.start.line]?.slice(range.start.character, range.end.character),
          message,
        ]),
      ),
      [
        [
          [
            uriOf("keycloak", name),
            '"https://kestra.example.com/oauth/callback/sso"',
            "The provider's side is here.",
          ],
        ],
      ],
    );
    await editor.open(uriOf("keycloak", name), right, language);
    assert.deepEqual(await pulled(), []);
    await editor.quit();
  }
});
