// File access through the editor, for servers without their own.

/** Requests the entries of a folder from the editor. */
export const listFolderRequest = "kestraConfig/listFolder";

/** Requests the text of a file from the editor; null if it does not exist or may not be read. */
export const readFileRequest = "kestraConfig/readFile";

export interface FileParams {
  readonly uri: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}
