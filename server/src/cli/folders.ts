// Paths with slashes, as the platform gives them. The name of a folder ends in a slash.
/* eslint-disable redos/no-vulnerable -- the operating system limits the length of a path */

export const folderOf = (file: string): string => file.replace(/[^/]*$/, "");

/** The folder above; the topmost one is returned as it is. */
export const parentOf = (folder: string): string => folder.replace(/[^/]+\/$/, "") || folder;

/** The path of a folder with exactly one slash at its end; the user may have typed a backslash. */
export const slashed = (path: string): string => path.replace(/[\\/]*$/, "/");
