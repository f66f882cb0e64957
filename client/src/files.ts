// Reads files for a server without file access: only small files inside the open folders.
import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type FileParams,
  type FolderEntry,
  listFolderRequest,
  readFileRequest,
} from "../../server/src/protocol/files";
import { textOfSmallFile } from "./smallFiles";

/** A link has the bits of two kinds. */
const kinds: Partial<Record<FileType, FolderEntry["kind"]>> = {
  [FileType.File]: "file",
  [FileType.Directory]: "folder",
};

/** Gives the server access to the editor's file system, which may be a remote repository. */
export function provideFiles(client: BaseLanguageClient): void {
  client.onRequest(listFolderRequest, async ({ uri }: FileParams): Promise<FolderEntry[]> => {
    const folder = Uri.parse(uri);
    if (!workspace.getWorkspaceFolder(folder)) return [];
    const entries = await workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ name, kind: kinds[type] ?? "other" }));
  });
  client.onRequest(readFileRequest, async ({ uri }: FileParams): Promise<string | null> => {
    const file = Uri.parse(uri);
    if (!workspace.getWorkspaceFolder(file)) return null;
    return (await textOfSmallFile(file)) ?? null;
  });
}
