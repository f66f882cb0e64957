// The second part of the server: everything that answers an editor's requests, with what the platform lends it. One file
// for both platforms, as the wire is; only what they lend is evaluated by `require`, for that makes code slower to load.
/* eslint-disable @typescript-eslint/no-require-imports */
import type { Answers } from "./lsp/beginning";
import { serve } from "./lsp/server";
import type * as Platform from "./platform.node";

const { filesFor, online } = (
  typeof importScripts === "function" ? require("./platform.browser") : require("./platform.node")
) as typeof Platform;

export const answers: Answers = (connection, params) =>
  serve(connection, params, filesFor(connection), online());
