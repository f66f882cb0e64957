// Secrets are planted in every possible place. None of them leaves the server, whatever an editor requests.
import assert from "node:assert/strict";
import { fileKinds, plainFile } from "../../fileKinds";
import { isLong } from "../../randomCases";
import { type Editor, startEditor } from "../../lsp/editor";
import { type Leak, leaksIn } from "./leaks";
import { plants, wholeFiles } from "./plants";
import { allCapabilities, commands, requestAll } from "./requestAll";

describe("a secret in an editor", () => {
  let editor: Editor;
  let leaks: Leak[] = [];
  let files = 0;

  before(async () => {
    editor = await startEditor({
      capabilities: allCapabilities,
      options: { commands, showsStatus: true },
      settings: { severity: {} },
      onMessage: (said) => void leaks.push(...leaksIn(said)),
    });
  });
  after(() => editor.quit());

  async function search(text: string, most?: number): Promise<void> {
    leaks = [];
    await requestAll(editor, `file:///deployment/plant-${++files}.yml`, text, most);
    assert.deepEqual(leaks, []);
  }

  const contained = fileKinds.filter((fileKind) => fileKind !== plainFile);
  // The nightly run searches with all of them.
  const searched = plants.filter((_, index) => isLong || index % 2 === 0);
  for (const [index, { name, text }] of searched.entries()) {
    it(`is not sent: ${name}`, async () => {
      await search(text, isLong ? undefined : 3);
      for (const [kind, fileKind] of contained.entries())
        if (isLong || (index % 3 === 0 && kind === (index / 3) % contained.length))
          await search(fileKind.wrap(text), 3);
    }).timeout(isLong ? 1_200_000 : 60_000);
  }
  for (const { name, text } of wholeFiles) it(`is not sent: ${name}`, () => search(text));

  it("is not in the log, and there was no failure", () => assert.deepEqual(editor.logged, []));
});
