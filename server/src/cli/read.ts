// Reads and writes the files of a command, and turns failures into messages.
import { decode, type Decoded, largestFile, type Unreadable } from "./decode";
import { standardInput } from "./options";
import type { DirectoryEntry, Platform } from "./platform";

export const readFile = (file: string, platform: Platform): Promise<Decoded | Unreadable> =>
  platform.read(file, largestFile + 1).then(decode, (error: unknown) => ({
    ...failureMessage("read", error),
    // Its content is unknown. A file that was found but no longer exists has been removed in the meantime.
    mayBeKestra: codeOf(error) !== "ENOENT" || isNotUnicode(file),
  }));

/** The entries of a folder: a name with a trailing slash, or an empty string for the current folder. Empty if it cannot be read. */
export const entriesIn = (
  folder: string,
  { list }: Pick<Platform, "list">,
): Promise<readonly DirectoryEntry[]> => list(folder === "" ? "." : folder).catch(() => []);

/**
 * Writes `text`, including the byte order mark, if it differs from what was read. Standard input is always passed on to
 * standard output.
 */
export async function writeBack(
  file: string,
  before: Decoded,
  text: string,
  platform: Platform,
): Promise<Unreadable | undefined> {
  const { mark } = before;
  if (file === standardInput) platform.print(mark + text);
  else if (text !== before.text) return write(file, mark + text, platform, mark + before.text);
  return undefined;
}

/** `before` is the expected current content. */
export const write = (
  file: string,
  text: string,
  platform: Platform,
  before?: string,
): Promise<Unreadable | undefined> =>
  platform.write(file, text, before).then(
    () => undefined,
    (error: unknown) => failureMessage("written", error),
  );

/** The name of a file in reports. */
export const displayName = (file: string): string => (file === standardInput ? "<stdin>" : file);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "File not found.",
  DANGLING: "The link leads to a file that does not exist.",
  ELOOP: "The link leads back to itself. Remove it or correct its target.",
  NOT_A_FILE: "This is not a regular file. Specify files with a configuration.",
  EISDIR: "This is a folder. Specify the files in it.",
  ENOSPC: "The file was not changed because the disk is full.",
  CHANGED:
    "The file was not changed because it has been modified since it was read. Run the command again.",
};

export const codeOf = (error: unknown): string =>
  ((error ?? {}) as { readonly code?: string }).code ?? "unknown error";

/** Whether the system has replaced something in the name of a file that it cannot decode. */
const isNotUnicode = (file: string): boolean => file.includes("\uFFFD");

function failureMessage(done: "read" | "written", error: unknown): Unreadable {
  const code = codeOf(error);
  return {
    refused: reasons[code] ?? `The file cannot be ${done} (${code}). Check its permissions.`,
  };
}
