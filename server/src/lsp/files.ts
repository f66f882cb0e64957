// Access to files next to the open ones: a Node process reads the disk, a web worker requests them from its editor. Both are limited
// to the workspace folders.

export interface Files {
  /**
   * The names of the files in `folder`, a URI with a trailing slash below the workspace folder `root`; empty if it
   * cannot be read.
   */
  list(folder: string, root: string): Promise<readonly string[]>;
  /**
   * The text of the file at `uri`, below the workspace folder `root`; undefined if it cannot be read or is too large.
   */
  read(uri: string, root: string): Promise<string | undefined>;
}

/** In bytes; far larger than any configuration. */
export const largestRelated = 1_000_000;
