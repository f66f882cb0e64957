// The wire of a Node process: the channel a client starts it with, or standard input and output.
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/node";

export const connect = (options: ConnectionOptions): Connection =>
  createConnection(ProposedFeatures.all, options);
