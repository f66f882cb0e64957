// Replacing a file on a real disk: completely or not at all, with its mode and owner.
import assert from "node:assert/strict";
import { promises as disk } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replaceFile } from "../../server/src/entry/replaceFile";

const before = "kestra:\n  url: a\n";
const after = "kestra:\n  url: b\n";
const isWindows = process.platform === "win32";

describe("replacing a file", () => {
  let folder = "";
  let file = "";
  beforeEach(async () => {
    folder = await disk.mkdtemp(join(tmpdir(), "kestra-config-"));
    file = join(folder, "application.yml");
    await disk.writeFile(file, before);
  });
  afterEach(() => disk.rm(folder, { recursive: true }));

  const expectFiles = async (text: string, ...more: string[]): Promise<void> => {
    assert.equal(await disk.readFile(file, "utf8"), text);
    assert.deepEqual((await disk.readdir(folder)).sort(), ["application.yml", ...more]);
  };

  it("writes the new text and leaves no temporary file", async () => {
    await replaceFile(file, after, before);
    await expectFiles(after);
  });

  it("creates a new file", async () => {
    await replaceFile(join(folder, "baseline.json"), after);
    await expectFiles(before, "baseline.json");
    assert.equal(await disk.readFile(join(folder, "baseline.json"), "utf8"), after);
  });

  it("does not write a file that has changed since it was read", async () => {
    await assert.rejects(replaceFile(file, after, "kestra: {}\n"), { code: "CHANGED" });
    await expectFiles(before);
    await disk.rm(file);
    await assert.rejects(replaceFile(file, after, before), { code: "CHANGED" });
    assert.deepEqual(await disk.readdir(folder), []);
  });

  it("keeps the old text if the disk is full or another step fails", async () => {
    const failing = (part: "writeFile" | "sync" | "rename"): typeof disk => {
      const fail = (): Promise<never> =>
        Promise.reject(Object.assign(new Error("no"), { code: "ENOSPC" }));
      return {
        ...disk,
        ...(part === "rename" ? { rename: fail } : {}),
        open: async (...args: Parameters<typeof disk.open>) => {
          const handle = await disk.open(...args);
          if (part !== "rename") handle[part] = fail;
          // A part of the text is on disk already.
          if (part === "writeFile") await handle.write(after.slice(0, 5));
          return handle;
        },
      };
    };
    for (const part of ["writeFile", "sync", "rename"] as const) {
      await assert.rejects(replaceFile(file, after, before, failing(part)), { code: "ENOSPC" });
      await expectFiles(before);
    }
  });

  it("never leaves a partial text in the file", async () => {
    const seen: string[] = [];
    const watched = new Proxy(disk, {
      get: (target, name: keyof typeof disk) => {
        const own = target[name];
        if (typeof own !== "function") return own;
        return async (...args: unknown[]) => {
          seen.push(await disk.readFile(file, "utf8"));
          return (own as (...all: unknown[]) => unknown)(...args);
        };
      },
    });
    await replaceFile(file, after, before, watched);
    assert.ok(seen.length > 3 && seen.every((text) => text === before || text === after));
    await expectFiles(after);
  });

  it("writes in place if the folder does not allow a new file", async () => {
    const locked = {
      ...disk,
      open: () => Promise.reject(Object.assign(new Error(), { code: "EACCES" })),
    };
    await replaceFile(file, after, before, locked);
    await expectFiles(after);
    // A file that is a mount point of a container cannot be replaced by renaming.
    const mounted = {
      ...disk,
      rename: () => Promise.reject(Object.assign(new Error(), { code: "EBUSY" })),
    };
    await replaceFile(file, before, after, mounted);
    await expectFiles(before);
  });

  if (isWindows) return;

  it("keeps the mode", async () => {
    for (const mode of [0o600, 0o640, 0o755, 0o666]) {
      await disk.chmod(file, mode);
      await replaceFile(file, after);
      assert.equal((await disk.stat(file)).mode & 0o777, mode);
    }
  });

  it("keeps the owner if it is permitted to", async function () {
    if (process.getuid?.() !== 0) this.skip();
    await disk.chown(file, 1234, 2345);
    await replaceFile(file, after, before);
    const { uid, gid } = await disk.stat(file);
    assert.deepEqual([uid, gid], [1234, 2345]);
  });

  it("follows chains of symbolic links", async () => {
    const elsewhere = await disk.mkdtemp(join(tmpdir(), "kestra-config-"));
    const [first, second] = [join(elsewhere, "first.yml"), join(elsewhere, "second.yml")];
    await disk.symlink(file, first);
    await disk.symlink("first.yml", second);
    await replaceFile(second, after, before);
    await expectFiles(after);
    assert.equal(await disk.readlink(second), "first.yml");
    assert.equal(await disk.readlink(first), file);
    assert.deepEqual((await disk.readdir(elsewhere)).sort(), ["first.yml", "second.yml"]);
    await disk.rm(elsewhere, { recursive: true });
  });

  it("writes to a device", () => replaceFile("/dev/null", after));
});
