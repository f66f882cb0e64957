// The server as a Node process: it reads the disk, and talks to its client over the wire that a flag names.
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/node";
import type { Files } from "../lsp/files";
import { diskFiles } from "./diskFiles";

export { onlineOnDemand as online } from "../online/onDemand";

export const filesFor = (_connection: Connection): Files => diskFiles;

export function connect(options: ConnectionOptions): Connection {
  if (!process.argv.slice(2).some((word) => /^--(stdio|node-ipc|socket|pipe)(=|$)/.test(word))) {
    process.stderr.write("Add a flag: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.\n");
    process.exit(1);
  }
  return createConnection(ProposedFeatures.all, options);
}
