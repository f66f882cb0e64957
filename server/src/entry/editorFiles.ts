// Access to files through the editor, for a server in a web worker. The editor uses its own file system, which may be a
// remote repository, and only gives access to its workspace folders.
import type { Connection } from "vscode-languageserver";
import type { Files } from "../lsp/files";
import { type FolderEntry, listFolderRequest, readFileRequest } from "../protocol/files";

export function editorFiles(connection: Connection): Files {
  const read = (uri: string): Promise<string | undefined> =>
    connection
      .sendRequest<string | null>(readFileRequest, { uri })
      .then((text) => text ?? undefined)
      .catch(() => undefined);
  return {
    list: (folder) =>
      connection.sendRequest<FolderEntry[]>(listFolderRequest, { uri: folder }).catch(() => []),
    read,
    readListed: read,
    // Each may be a request over the network.
    maxListed: 2_000,
  };
}
