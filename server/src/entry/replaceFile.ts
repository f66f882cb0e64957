// Writes a file so that whoever reads it, now or after a crash, finds the old text or the new one and never a part: into
// a file beside it, which then takes its place.
import { promises as disk } from "node:fs";
import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";

type Disk = Pick<
  typeof disk,
  "chmod" | "chown" | "open" | "readFile" | "realpath" | "rename" | "rm" | "stat" | "writeFile"
>;

/**
 * Gives `file` the text `text`. Its mode stays, its owner where the system allows it; through symbolic links it is the
 * last file that is written. Rejects with the code `CHANGED`, and leaves the file alone, if it no longer has the text
 * `before`; with the system's own code if it cannot be written.
 */
export async function replaceFile(
  file: string,
  text: string,
  before?: string,
  on: Disk = disk,
): Promise<void> {
  const target = await on.realpath(file).catch(() => file);
  const present = await on.stat(target).catch(() => undefined);
  // A device or a pipe is nothing that another file could take the place of.
  const isReplaceable = !present || present.isFile();
  const temporary = join(dirname(target), `.kestra-config-${randomUUID()}.tmp`);
  try {
    if (isReplaceable) {
      await writeNew(temporary, text, on);
      if (present) await dressAs(temporary, present, on);
    }
    await mustHave(target, before, on);
    if (isReplaceable) await on.rename(temporary, target);
    else await on.writeFile(target, text);
  } catch (error) {
    await on.rm(temporary, { force: true }).catch(() => undefined);
    if (!isRefused(error)) throw error;
    await mustHave(target, before, on);
    await on.writeFile(target, text, { flush: true });
  }
}

async function writeNew(file: string, text: string, on: Disk): Promise<void> {
  const handle = await on.open(file, "wx");
  try {
    await handle.writeFile(text);
    // Before the name: else a crash could leave the new name with nothing behind it.
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function dressAs(
  file: string,
  { mode, uid, gid }: { mode: number; uid: number; gid: number },
  on: Disk,
): Promise<void> {
  // Only root may give files away; a change of owner takes bits off the mode.
  await on.chown(file, uid, gid).catch(() => undefined);
  await on.chmod(file, mode & 0o7777);
}

async function mustHave(file: string, before: string | undefined, on: Disk): Promise<void> {
  if (before === undefined) return;
  const present = await on.readFile(file, "utf8").catch(() => undefined);
  if (present !== before) throw Object.assign(new Error("changed"), { code: "CHANGED" });
}

/** The folder takes no other file, or the file is mounted by itself: then the file can only be written where it is. */
const isRefused = (error: unknown): boolean =>
  ["EACCES", "EPERM", "EBUSY"].includes(String((error as { code?: unknown }).code));
