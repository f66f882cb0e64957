// The platform of a server in Node: it reads files from disk and uses the transport given by a flag.
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
