// What the command line is lent: the file system, the terminal, and its own folder. Tests lend others.
import type { Online } from "../discovery/online";

export interface Platform {
  /** The bytes of a file, of `-` those of standard input; it may stop once there are `enough`. */
  read(file: string, enough: number): Promise<Uint8Array>;
  /** Rejects with the code `CHANGED` if the file no longer has the text `before`. */
  write(file: string, text: string, before?: string): Promise<void>;
  /** The network, for whoever asks for it. */
  readonly online: Online;
  /** What a name stands for; nothing where there is no such thing, or none that may be looked at. */
  kindOf(name: string): Promise<"file" | "folder" | undefined>;
  /** What is in a folder, links left out, for they may lead in a circle. */
  list(folder: string): Promise<readonly DirectoryEntry[]>;
  /** The whole path of a name, with slashes on every system. */
  absolute(name: string): string;
  /** A URI for a file, so that files can name each other. */
  locate(file: string): string;
  /** To standard output. */
  print(text: string): void;
  /** To standard error. */
  complain(text: string): void;
  /** Whether a person reads standard output, and whether with colours; and whether one reads standard error. */
  readonly terminal: { readonly colours: boolean; readonly errors: boolean };
  /** Serves an editor over standard input and output until it goes away. */
  serve(): void;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}
