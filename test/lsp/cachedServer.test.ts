// In VS Code, the server keeps its compiled code for its next start.
import assert from "node:assert/strict";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEditor } from "./editor";

const uri = "file:///project/application.yml";
const secret = "f4bA9-not-in-compiled-code";
const text = `kestra:
  url: https://kestra.example.com/ui
micronaut:
  security:
    oauth2:
      clients:
        dex:
          client-id: kestra
          client-secret: ${secret}
`;

describe("the compiled code of the server", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "kestra-config-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The findings in a session that uses `code` for compiled code. */
  async function findingsWith(code: string): Promise<unknown> {
    const editor = await startEditor({
      command: ["dist/cachedServer.js", "--stdio", `--code-cache=${code}`],
    });
    await editor.open(uri, text);
    const found = await editor.pull(uri);
    assert.equal(await editor.quit(), 0);
    assert.notDeepEqual(found, []);
    return found;
  }

  /** Its only file, which a session that does not accept it replaces. */
  function keptFile(code: string): { path: string; inode: number } {
    const names = readdirSync(code);
    assert.equal(names.length, 1, names.join());
    const path = join(code, names[0] ?? "");
    return { path, inode: statSync(path).ino };
  }

  it("is kept by the first session and used by the next", async () => {
    const code = join(folder, "storage", "code");
    const first = await findingsWith(code);
    const kept = keptFile(code);
    assert.deepEqual(await findingsWith(code), first);
    assert.deepEqual(keptFile(code), kept);
  });

  it("contains nothing of a configuration", async () => {
    await findingsWith(folder);
    const content = readFileSync(keptFile(folder).path);
    assert.ok(content.includes("kestra-url"));
    for (const encoding of ["latin1", "utf16le"] as const)
      assert.ok(!content.includes(Buffer.from(secret, encoding)));
  });

  it("is replaced if it is damaged", async () => {
    const first = await findingsWith(folder);
    const { path } = keptFile(folder);
    const content = readFileSync(path);
    for (const damaged of [
      content.fill(0, content.length >> 1, (content.length >> 1) + 64),
      content.subarray(0, content.length >> 1),
      Buffer.from("no"),
    ]) {
      writeFileSync(path, damaged);
      const { inode } = keptFile(folder);
      assert.deepEqual(await findingsWith(folder), first);
      assert.notEqual(keptFile(folder).inode, inode);
      assert.ok(readFileSync(path).length > content.length / 2);
    }
  });

  it("replaces the code of other versions, and no other file", async () => {
    writeFileSync(join(folder, "server-0123abcd"), "the code of another version");
    writeFileSync(join(folder, "server-notes.txt"), "mine");
    await findingsWith(folder);
    const names = readdirSync(folder);
    assert.equal(names.length, 2, names.join());
    assert.ok(existsSync(join(folder, "server-notes.txt")));
    assert.ok(!existsSync(join(folder, "server-0123abcd")));
  });

  it("is not needed", async () => {
    const file = join(folder, "a file");
    writeFileSync(file, "mine");
    await findingsWith(file);
    assert.equal(readFileSync(file, "utf8"), "mine");
  });
});
