// Writes a file atomically: readers see the old or the new text and never a part of it, even after a crash. The text is
// written to a temporary file next to the target, which then replaces it.
import { promises as disk } from "node:fs";
import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";

type Disk = Pick<
  typeof disk,
  "chmod" | "chown" | "open" | "readFile" | "realpath" | "rename" | "rm" | "stat" | "writeFile"
>;

/**
 * Gives `file` the content `text`. Its mode is kept, and its owner if the system allows it; symbolic links are followed
 * to the target. Rejects with the code `CHANGED` and leaves the file unchanged if its content is not `before`; rejects
 * with the system's error code if it cannot be written.
 */
export async function replaceFile(
  file: string,
  text: string,
  before?: string,
  on: Disk = disk,
): Promise<void> {
  const target = await on.realpath(file).catch(() => file);
  const present = await on.stat(target).catch(() => undefined);
  // A device or a pipe cannot be replaced by another file.
  const isReplaceable = !present || present.isFile();
  const temporary = join(dirname(target), `.kestra-config-${randomUUID()}.tmp`);
  try {
    if (isReplaceable) {
      await writeNew(temporary, text, on);
      if (present) await copyOwnership(temporary, present, on);
    }
    await ensureUnchanged(target, before, on);
    if (isReplaceable) await on.rename(temporary, target);
    else await on.writeFile(target, text);
  } catch (error) {
    await on.rm(temporary, { force: true }).catch(() => undefined);
    if (!isRefused(error)) throw error;
    await ensureUnchanged(target, before, on);
    await on.writeFile(target, text, { flush: true });
  }
}

async function writeNew(file: string, text: string, on: Disk): Promise<void> {
  const handle = await on.open(file, "wx");
  try {
    await handle.writeFile(text);
    // Before the rename: otherwise a crash could leave an empty file under the new name.
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function copyOwnership(
  file: string,
  { mode, uid, gid }: { mode: number; uid: number; gid: number },
  on: Disk,
): Promise<void> {
  // Only root may change owners, and changing the owner clears bits of the mode.
  await on.chown(file, uid, gid).catch(() => undefined);
  await on.chmod(file, mode & 0o7777);
}

async function ensureUnchanged(file: string, before: string | undefined, on: Disk): Promise<void> {
  if (before === undefined) return;
  const present = await on.readFile(file, "utf8").catch(() => undefined);
  if (present !== before) throw Object.assign(new Error("changed"), { code: "CHANGED" });
}

/** The folder does not allow new files, or the file is a mount point: then it can only be written in place. */
const isRefused = (error: unknown): boolean =>
  ["EACCES", "EPERM", "EBUSY"].includes(String((error as { code?: unknown }).code));
