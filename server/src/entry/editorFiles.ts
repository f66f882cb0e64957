// Access to files through the editor, for a server in a web worker. The editor uses its own file system, which may be a
// remote repository, and only gives access to its workspace folders.
import type { Connection } from "vscode-languageserver";
import type { Files } from "../lsp/files";
import { listFolderRequest, readFileRequest } from "../protocol/files";

export const editorFiles = (connection: Connection): Files => ({
  list: (folder) =>
    connection.sendRequest<string[]>(listFolderRequest, { uri: folder }).catch(() => []),
  read: (uri) =>
    connection
      .sendRequest<string | null>(readFileRequest, { uri })
      .then((text) => text ?? undefined)
      .catch(() => undefined),
});
