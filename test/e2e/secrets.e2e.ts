// A quick fix that moves a secret out of a compose file, as VS Code applies it: one edit of several files.
import assert from "node:assert/strict";
import { languages, Uri, workspace } from "vscode";
import { codeActionsIn } from "./providers";
import {
  closeEverything,
  findingsOf,
  openFile,
  ourFindings,
  rangeOf,
  ruleOf,
  until,
} from "./window";

const secret = "Zq4pV7tXc2Lw9sKd";
const name = "KESTRA_SSO_AUTHENTIK_CLIENT_SECRET";
const compose = (environment: string, value: string): string => `services:
  kestra:
    image: kestra/kestra-ee:v1.3.0
    environment:
${environment}      KESTRA_CONFIGURATION: |
        micronaut:
          security:
            oauth2:
              clients:
                authentik:
                  client-id: kestra
                  client-secret: ${value} # from the provider
                  openid:
                    issuer: https://auth.example.com/application/o/kestra/
`;

describe("a secret in a compose file", () => {
  afterEach(closeEverything);

  it("moves to the environment and to .env, after which there is no finding", async () => {
    const { document } = await openFile("docker-compose.yml", compose("", secret));
    const env = Uri.joinPath(document.uri, "..", ".env");
    await findingsOf(document);
    const actions = await codeActionsIn(document, rangeOf(document, secret), "quickfix");
    const move = actions.find(({ title }) =>
      title.startsWith("Read it from an environment variable"),
    );
    assert.ok(move?.edit, "there is no fix");
    assert.match(move.title, /, value in \.env/);
    assert.ok(await workspace.applyEdit(move.edit));
    assert.equal(document.getText(), compose(`      ${name}: "\${${name}}"\n`, `"$\${${name}}"`));
    const sibling = await workspace.openTextDocument(env);
    assert.equal(sibling.getText(), `${name}=${secret}\n`);
    await until(languages.onDidChangeDiagnostics, () =>
      ourFindings(document).length === 0 ? true : undefined,
    );
    // As with every edit of several files, VS Code writes nothing to disk before the user saves.
    assert.ok((await sibling.save()) && (await document.save()));
    const saved = Buffer.from(await workspace.fs.readFile(env)).toString("utf8");
    assert.equal(saved, `${name}=${secret}\n`);
    assert.deepEqual(ourFindings(document).map(ruleOf), []);
  });
});
