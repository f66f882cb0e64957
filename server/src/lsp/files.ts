// Access to files next to the open ones: a Node process reads the disk, a web worker requests them from its editor. Both are limited
// to the workspace folders.
import { largestText } from "../document/limits";
import type { FolderEntry } from "../project/filesBelow";

export interface Files {
  /**
   * The entries of `folder`, a URI with a trailing slash below the workspace folder `root`; empty if it cannot be read.
   */
  list(folder: string, root: string): Promise<readonly FolderEntry[]>;
  /**
   * The text of the file at `uri`, below the workspace folder `root`; undefined if it cannot be read or is too large.
   */
  read(uri: string, root: string): Promise<string | undefined>;
  /**
   * The text of a file that was reached through folders alone, never through a link. Only the beginning of a text over the
   * size limit, which still is over the limit. Undefined for a file that cannot be read or is not text.
   */
  readListed(uri: string): Promise<string | undefined>;
  /** How many files of a workspace are read at most. */
  readonly maxListed: number;
}

/** In bytes; far larger than any configuration. */
export const largestRelated = 1_000_000;

/** In bytes; the text of a larger file is over the size limit, however it is encoded. */
export const largestListed = 3 * largestText + 4;
