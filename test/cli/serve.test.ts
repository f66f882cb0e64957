// `kestra-config lsp --stdio`: the language server in the same package, over standard input and output.
import assert from "node:assert/strict";
import { startEditor } from "../lsp/editor";

describe("command line: lsp --stdio", () => {
  it("reports findings to an editor", async () => {
    const editor = await startEditor({ command: ["dist/cli.js", "lsp", "--stdio"] });
    await editor.open("file:///a.yml", "kestra:\n  security:\n    oidc:\n      colour: blue\n");
    const [finding] = await editor.nextPushed("file:///a.yml");
    assert.equal(finding?.code, "unknown-key");
    assert.equal(await editor.quit(), 0);
  }).timeout(20_000);
});
