// Starts the language server. One bundle serves both a Node process and a web worker; `require` evaluates a module where it
// stands, so nothing of the other platform, and the features once they are needed.
/* eslint-disable @typescript-eslint/no-require-imports */
import { converse } from "../lsp/conversation";
import type * as Server from "../lsp/server";
import type * as Platform from "./server.node";

const { connect, filesFor, online } = (
  typeof importScripts === "function" ? require("./server.browser") : require("./server.node")
) as typeof Platform;

converse(connect, () => (require("../lsp/server") as typeof Server).serving(filesFor, online()));
