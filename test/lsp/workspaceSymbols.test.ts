// Symbols by name over LSP, in all files of the workspace.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type SymbolInformation, WorkspaceSymbolRequest } from "vscode-languageserver/node";
import { type Editor, startsEditors } from "./editor";

const client = (name: string): string => `micronaut:
  security:
    oauth2:
      clients:
        ${name}:
          client-id: kestra
          client-secret: hunter2
`;
const compose = `services:
  web:
    image: kestra/kestra-ee:v1.3.0
    environment:
      KESTRA_CONFIGURATION: |
        kestra.security.default-role: { name: Editors, permissions: { FLOW: [READ] } }
`;

describe("language server: workspace symbols", function () {
  this.timeout(20_000);
  let root = "";
  let editor: Editor;
  const start = startsEditors((started) => (editor = started));
  function write(name: string, text: string): void {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;

  /** The symbols as `name (container) file:line`. */
  async function search(query: string): Promise<string[]> {
    const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
    return ((found ?? []) as SymbolInformation[]).map(
      ({ name, containerName, location: { uri, range } }) =>
        `${name} (${containerName}) ${uri.slice(uriOf("").length + 1)}:${range.start.line + 1}`,
    );
  }

  beforeEach(() => (root = realpathSync(mkdtempSync(join(tmpdir(), "kestra-config-symbols-")))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("are clients, roles and keys of open and other files, without secrets", async () => {
    write("a/application.yml", client("keycloak"));
    write("compose.yml", compose);
    write("flow.yml", "id: keycloak\n");
    await start({ folders: [pathToFileURL(root).href] });
    assert.deepEqual(await search("KEYCLOAK"), [
      "keycloak (configuration file) a/application.yml:5",
      "micronaut.security.oauth2.clients.keycloak.client-id (configuration file) a/application.yml:6",
      "micronaut.security.oauth2.clients.keycloak.client-secret (configuration file) a/application.yml:7",
    ]);
    assert.deepEqual(await search("editrs"), [
      "kestra.security.default-role Editors (web) compose.yml:6",
    ]);
    assert.deepEqual(await search("hunter2"), []);
    // Without reports about changes, the files are read again.
    write("a/application.yml", client("okta"));
    assert.equal((await search("okta")).length, 3);
    await editor.open(uriOf("a/application.yml"), client("zitadel"));
    assert.deepEqual(await search("okta"), []);
    assert.equal((await search("zitadel")).length, 3);
  });
});
