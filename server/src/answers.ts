// The second part of the server: everything that answers an editor's requests, with what the platform lends it. One file
// for both platforms, as the wire is.
/* eslint-disable @typescript-eslint/no-require-imports */
import type * as Platform from "./answers.node";

export const { answers } = (
  typeof importScripts === "function" ? require("./answers.browser") : require("./answers.node")
) as typeof Platform;
