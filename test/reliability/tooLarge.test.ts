// A file over the size limit: the server and the command line report it once and do nothing else with it.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { largestText } from "../../server/src/document/limits";
import { type Editor, pulling, startEditor } from "../lsp/editor";
import { requestsAt } from "./requests";

const head = "kestra:\n  queue: { type: postgres }\n  url: https://kestra.example.com/ui\n";
const uri = "file:///project/application.yml";

const sized = (length: number): string => head + "#".repeat(length - head.length - 1) + "\n";

describe("a file over the size limit", () => {
  let editor: Editor;
  before(async () => {
    editor = await startEditor({ capabilities: pulling });
  });
  after(() => editor.quit());

  it("is read normally up to the limit", async () => {
    await editor.open(uri, sized(largestText));
    const codes = (await editor.pull(uri)).map(({ code }) => code);
    assert.deepEqual(codes, ["kestra-url"]);
    await editor.close(uri);
  });

  for (const [name, length] of [
    ["by one character", largestText + 1],
    ["fifty-fold", 50 * largestText],
  ] as const)
    it(`gets one finding and no other response, ${name}`, async () => {
      await editor.open(uri, sized(length));
      const found = await editor.pull(uri);
      assert.equal(found.length, 1);
      assert.match(String(found[0]?.message), /more than a million characters/);
      for (const { method, params, isEmpty } of requestsAt(uri, { line: 1, character: 8 })) {
        const answer = await editor.connection
          .sendRequest(method, params)
          .catch(({ code }) => code);
        assert.ok(isEmpty(answer), `${method} answered ${JSON.stringify(answer)?.slice(0, 200)}`);
      }
      // Everything works again once the file is small enough.
      await editor.change(uri, { text: head });
      assert.deepEqual(
        (await editor.pull(uri)).map(({ code }) => code),
        ["kestra-url"],
      );
      await editor.close(uri);
    });

  it("is not reported if it is not a Kestra configuration", async () => {
    await editor.open(uri, "a: 1\n".repeat(largestText));
    assert.deepEqual(await editor.pull(uri), []);
    await editor.close(uri);
  });

  describe("on the command line", () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), "kestra-config-"));
    });
    after(() => rmSync(folder, { recursive: true }));

    const check = (...args: string[]): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, ["dist/cli.js", "check", ...args], { encoding: "utf8" });

    for (const length of [largestText + 1, 50 * largestText])
      it(`is reported in one line with exit code 2, with ${length} characters`, () => {
        const file = join(folder, "application.yml");
        writeFileSync(file, sized(length));
        for (const name of [file, folder]) {
          const { status, stderr } = check(name);
          assert.equal(status, 2);
          assert.match(
            String(stderr),
            /^kestra-config: .*application\.yml: The file .* more than a million.*\n$/,
          );
        }
      });
  });
});
