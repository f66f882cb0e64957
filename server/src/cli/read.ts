// Reading and writing the files of a command, and why it may fail, as sentences.
import { decode, type Decoded, largestFile, type Refusal } from "./decode";
import { standardInput } from "./options";
import type { Platform } from "./platform";

export const readFile = (file: string, platform: Platform): Promise<Decoded | Refusal> =>
  platform.read(file, largestFile + 1).then(decode, (error: unknown) => refusal("read", error));

/** Writes a changed file back, byte order mark and all; what came from standard input goes on in any case. */
export async function keep(
  file: string,
  { text, mark }: Decoded,
  isChanged: boolean,
  platform: Platform,
): Promise<Refusal | undefined> {
  if (file === standardInput) platform.print(mark + text);
  else if (isChanged) return write(file, mark + text, platform);
  return undefined;
}

export const write = (
  file: string,
  text: string,
  platform: Platform,
): Promise<Refusal | undefined> =>
  platform.write(file, text).then(
    () => undefined,
    (error: unknown) => refusal("written", error),
  );

/** What a report calls a file. */
export const shown = (file: string): string => (file === standardInput ? "<stdin>" : file);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file. Check its name.",
  EISDIR: "It is a folder. Name the files in it.",
};

function refusal(done: "read" | "written", error: unknown): Refusal {
  const code = String((error as { code?: unknown } | undefined)?.code ?? "unknown error");
  return { refused: reasons[code] ?? `It cannot be ${done} (${code}). Check its permissions.` };
}
