// Reading real files, and what only looks like one.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { promises as disk } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskPlatform } from "../../server/src/entry/diskPlatform";

const text = "kestra:\n  url: a\n";

describe("the disk of the command line", () => {
  let folder = "";
  const at = (name: string): string => join(folder, name);
  beforeEach(async () => {
    folder = await disk.realpath(await disk.mkdtemp(join(tmpdir(), "kestra-config-")));
    await disk.writeFile(at("a.yml"), text);
  });
  afterEach(() => disk.rm(folder, { recursive: true }));

  const reads = async (name: string): Promise<string> =>
    Buffer.from(await diskPlatform.read(at(name), 1000)).toString();
  const fails = (name: string, code: string): Promise<void> =>
    assert.rejects(reads(name), { code });

  // On Windows, only administrators make links.
  if (process.platform !== "win32") {
    it("reads a file, also through a link", async () => {
      await disk.symlink("a.yml", at("link.yml"));
      assert.deepEqual([await reads("a.yml"), await reads("link.yml")], [text, text]);
      assert.equal(await diskPlatform.realPath(at("link.yml")), at("a.yml").replaceAll("\\", "/"));
    });
    it("has a code for each thing that cannot be read", async () => {
      await disk.symlink("nowhere.yml", at("dangling.yml"));
      await disk.symlink("loop.yml", at("loop.yml"));
      await disk.mkdir(at("folder.yml"));
      await fails("missing.yml", "ENOENT");
      await fails("dangling.yml", "DANGLING");
      await fails("loop.yml", "ELOOP");
      await fails("folder.yml", "EISDIR");
      await assert.rejects(diskPlatform.list(at("missing")), { code: "ENOENT" });
    });

    it("does not wait for a pipe or a socket", async () => {
      execFileSync("mkfifo", [at("pipe.yml")]);
      await fails("pipe.yml", "NOT_A_FILE");
      await assert.rejects(diskPlatform.read("/dev/zero", 1000), { code: "NOT_A_FILE" });
      const server = createServer().listen(at("socket.yml"));
      await new Promise((resolve) => server.once("listening", resolve));
      await fails("socket.yml", "NOT_A_FILE");
      await new Promise((resolve) => server.close(resolve));
    });
  }
});
