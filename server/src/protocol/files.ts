// Files that the server asks its editor for, where it has none of its own.

/** The server asks the editor, where it has no files of its own, for the names of the files in a folder. */
export const listFolderRequest = "kestraConfig/listFolder";

/** The server asks the editor for the text of a file; null where there is none, or none that may be read. */
export const readFileRequest = "kestraConfig/readFile";

export interface FileParams {
  readonly uri: string;
}
