// Files of one deployment in VS Code: one open, the others on disk.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { languages, Uri, window, workspace } from "vscode";
import { closeEverything, ourFindings, ruleOf, until } from "./window";

const client = `micronaut:
  security:
    oauth2:
      clients:
        sso:
          client-id: kestra
          openid:
            issuer: https://sso.example.com
`;
const compose = `services:
  kestra:
    image: kestra/kestra-ee:v1.3.0
    environment:
      MICRONAUT_CONFIG_FILES: /confs/application.yml,/confs/secrets.yml
    volumes: ["./:/confs"]
`;
const secret = `micronaut.security.oauth2.clients.sso.client-secret: "\${SECRET}"\n`;

describe("deployment", () => {
  after(closeEverything);

  it("reports a missing secret as soon as another file no longer contains it", async () => {
    const [first] = workspace.workspaceFolders ?? [];
    assert.ok(first);
    const folder = Uri.joinPath(first.uri, randomUUID());
    const write = (name: string, text: string): Thenable<void> =>
      workspace.fs.writeFile(Uri.joinPath(folder, name), Buffer.from(text));
    await write("compose.yml", compose);
    await write("application.yml", client);
    const { document } = await window.showTextDocument(
      await workspace.openTextDocument(Uri.joinPath(folder, "application.yml")),
    );
    const rules = (): unknown[] => ourFindings(document).map(ruleOf);
    const become = (expected: readonly string[]): Promise<true> =>
      until(languages.onDidChangeDiagnostics, () =>
        rules().join() === expected.join() ? true : undefined,
      );
    await become(["missing-client-secret"]);
    await write("secrets.yml", secret);
    await become([]);
    await write("secrets.yml", "");
    await become(["missing-client-secret"]);
  });
});
