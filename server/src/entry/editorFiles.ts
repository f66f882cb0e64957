// Files as the editor knows them, for a server that is a web worker and has none of its own. The editor asks its own file
// system, which may be a repository somewhere, and answers for folders it has opened only.
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
