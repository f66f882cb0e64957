// A language server in the process of the test. It starts without the time that Node needs to load and compile it again.
import { PassThrough } from "node:stream";
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { filesFor, online } from "../../server/src/entry/server.node";
import { serveConnection } from "../../server/src/lsp/lifecycle";
import { createServer } from "../../server/src/lsp/server";

/** Starts a server that never ends the process, and returns its standard input and output. */
export function serveHere(): { readonly stdin: PassThrough; readonly stdout: PassThrough } {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  serveConnection(
    (options) =>
      createConnection(
        ProposedFeatures.all,
        new StreamMessageReader(stdin),
        new StreamMessageWriter(stdout),
        options,
      ),
    () => createServer(filesFor, online()),
  );
  return { stdin, stdout };
}
