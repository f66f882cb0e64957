// Starts the language server. One bundle serves both a Node process and a web worker; `require` keeps what belongs to the
// other platform from being evaluated.
/* eslint-disable @typescript-eslint/no-require-imports */
import { serve } from "../lsp/server";
import type * as Platform from "./server.node";

const { connect, filesFor, online } = (
  typeof importScripts === "function" ? require("./server.browser") : require("./server.node")
) as typeof Platform;

serve(connect, filesFor, online());
