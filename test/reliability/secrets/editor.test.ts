// Secrets are planted in every place one can stand; none of them leaves the server, whatever an editor asks.
import assert from "node:assert/strict";
import { carriers, plainFile } from "../../carriers";
import { type Editor, startEditor } from "../../lsp/editor";
import { record } from "../record";
import { type Leak, leaksIn, textsIn } from "./leaving";
import { isLong, plants, secretsIn, wholeFiles } from "./plants";
import { abilities, commands, visit } from "./visit";

describe("a secret in an editor", () => {
  let editor: Editor;
  let leaks: Leak[] = [];
  const figures = { files: 0, secrets: 0, messages: 0, texts: 0 };

  before(async () => {
    editor = await startEditor({
      capabilities: abilities,
      options: { commands, showsStatus: true },
      settings: { severity: {} },
      hear(said) {
        figures.messages++;
        figures.texts += textsIn(said);
        leaks.push(...leaksIn(said));
      },
    });
  });
  after(async () => {
    await editor.quit();
    record("secrets-editor", figures);
  });

  async function search(text: string, most?: number): Promise<void> {
    leaks = [];
    figures.files++;
    figures.secrets += secretsIn(text);
    await visit(editor, `file:///deployment/plant-${figures.files}.yml`, text, most);
    assert.deepEqual(leaks, []);
  }

  const contained = carriers.filter((carrier) => carrier !== plainFile);
  for (const [index, { name, text }] of plants.entries()) {
    it(`is not told: ${name}`, async () => {
      await search(text, isLong ? undefined : 12);
      for (const [kind, carrier] of contained.entries())
        if (isLong || (index % 3 === 0 && kind === (index / 3) % contained.length))
          await search(carrier.wrap(text), 6);
    }).timeout(60_000);
  }
  for (const { name, text } of wholeFiles) it(`is not told: ${name}`, () => search(text));

  it("is not in the log, and nothing has failed", () => assert.deepEqual(editor.logged, []));
});
