// Answers a server that has no files of its own: it may look at small files in the folders that are open, and at no others.
import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type FileParams,
  listFolderRequest,
  readFileRequest,
} from "../../server/src/protocol/files";

/** No configuration comes near this size, in bytes. */
const largest = 1_000_000;

/** Lends the server the editor's own file system, which may be a repository somewhere. */
export function lendFiles(client: BaseLanguageClient): void {
  client.onRequest(listFolderRequest, async ({ uri }: FileParams): Promise<string[]> => {
    const folder = Uri.parse(uri);
    if (!workspace.getWorkspaceFolder(folder)) return [];
    const entries = await workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => type === FileType.File).map(([name]) => name);
  });
  client.onRequest(readFileRequest, async ({ uri }: FileParams): Promise<string | null> => {
    const file = Uri.parse(uri);
    if (!workspace.getWorkspaceFolder(file)) return null;
    const { size, type } = await workspace.fs.stat(file);
    // A link may lead out of the folder.
    if (type !== FileType.File || size > largest) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  });
}
