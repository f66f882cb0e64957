// The wire of a Node process: the channel a client starts it with, or standard input and output.
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { boundWhatWaits } from "./lsp/waiting";

export function connect(options: ConnectionOptions): Connection {
  const { argv, stdin, stdout } = process;
  if (!argv.includes("--stdio")) return createConnection(ProposedFeatures.all, options);
  const [reader, writer] = [new StreamMessageReader(stdin), new StreamMessageWriter(stdout)];
  const waits = boundWhatWaits(reader, writer, stdin);
  for (const event of ["end", "close"])
    stdin.on(event, () => process.exit(waits.isAtEnd() ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, writer, options);
}
