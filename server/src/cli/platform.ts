// What the command line needs from its environment: the file system, the terminal, and the current folder. Tests
// provide their own.
import type { Online } from "../discovery/online";

export interface Platform {
  /**
   * The content of a file, or of standard input for `-`; reading may stop after `enough` bytes. Rejects with the system's error
   * code, with `DANGLING` for a link to a missing file, and with `NOT_A_FILE` for a pipe, a socket or a device.
   */
  read(file: string, enough: number): Promise<Uint8Array>;
  /** Rejects with the code `CHANGED` if the file no longer has the text `before`. */
  write(file: string, text: string, before?: string): Promise<void>;
  /** Network access for commands that need it. */
  readonly online: Online;
  /** The kind of a path; undefined if it does not exist or cannot be accessed. */
  kindOf(name: string): Promise<"file" | "folder" | undefined>;
  /**
   * The content of a folder. Symbolic links, which could form a cycle, are of another kind. Rejects with the system's error
   * code.
   */
  list(folder: string): Promise<readonly DirectoryEntry[]>;
  /** The absolute path without links, with forward slashes; undefined if it does not exist or cannot be accessed. */
  realPath(name: string): Promise<string | undefined>;
  /** The absolute path of a name, with forward slashes on every system. */
  absolute(name: string): string;
  /** A URI for a file, so that files can refer to each other. */
  locate(file: string): string;
  /** Writes to standard output. */
  print(text: string): void;
  /** Writes to standard error. */
  printError(text: string): void;
  /** Whether standard output is a terminal with colours, and whether standard error is a terminal. */
  readonly terminal: { readonly colours: boolean; readonly errors: boolean };
  /** Serves an editor over standard input and output until it disconnects. */
  serve(): void;
  /** Serves AI agents in the same way. Only files below these folders are read; without any, those below the client's. */
  serveAgents(folders: readonly string[]): Promise<void>;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}
