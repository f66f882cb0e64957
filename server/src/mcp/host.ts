// What the server for agents needs from its environment.
import type { Platform } from "../cli/platform";
import type { FolderReader } from "../project/siblingFile";

/** Reading files, as the command line does. */
export type FileAccess = Pick<
  Platform,
  "read" | "kindOf" | "list" | "realPath" | "absolute" | "locate"
>;

export interface Host extends FileAccess {
  /** The path of a `file:` URI; undefined for any other. */
  pathOf(uri: string): string | undefined;
  /** Reads what is next to a file. */
  readonly folders: FolderReader;
  /** Lets other work be done. */
  pause(): Promise<void>;
  /** Writes a line to the log of the client. */
  log(line: string): void;
}
