// File access through the editor, for servers without their own.

/** Requests the names of the files in a folder from the editor. */
export const listFolderRequest = "kestraConfig/listFolder";

/** Requests the text of a file from the editor; null if it does not exist or may not be read. */
export const readFileRequest = "kestraConfig/readFile";

export interface FileParams {
  readonly uri: string;
}
