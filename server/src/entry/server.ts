// Starts the language server. One bundle serves both Node and web workers. `require` evaluates a module only when it is
// reached, so the other platform is never loaded and the features are loaded on demand.
/* eslint-disable @typescript-eslint/no-require-imports */
import { serveConnection } from "../lsp/lifecycle";
import type * as Server from "../lsp/server";
import type * as Platform from "./server.node";

const { connect, filesFor, online } = (
  typeof importScripts === "function" ? require("./server.browser") : require("./server.node")
) as typeof Platform;

serveConnection(connect, () =>
  (require("../lsp/server") as typeof Server).createServer(filesFor, online()),
);
