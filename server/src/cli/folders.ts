// Paths with forward slashes, as provided by the platform. The name of a folder ends with a slash.
/* eslint-disable redos/no-vulnerable -- the operating system limits the length of a path */

export const folderOf = (file: string): string => file.replace(/[^/]*$/, "");

/** The parent folder; the root folder is returned unchanged. */
export const parentOf = (folder: string): string => folder.replace(/[^/]+\/$/, "") || folder;

/** A folder path with exactly one trailing slash; the user may have typed a backslash. */
export const slashed = (path: string): string => path.replace(/[\\/]*$/, "/");
