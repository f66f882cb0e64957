// The look at files beside the open ones that a platform lends: a Node process reads the disk, a web worker asks its
// editor. Neither looks outside of a folder that the editor has opened.

export interface Files {
  /** The names of the files in `folder`, a URI that ends with a slash, below the opened folder `root`; none where it cannot be read. */
  list(folder: string, root: string): Promise<readonly string[]>;
  /** The text of the file at `uri`, below the opened folder `root`; nothing where it cannot be read or is no text of ours by its size. */
  read(uri: string, root: string): Promise<string | undefined>;
}

/** No configuration comes near this size, in bytes. */
export const largestRelated = 1_000_000;
