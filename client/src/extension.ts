// The extension's bundle, one file for both platforms, as the server's is.
/* eslint-disable @typescript-eslint/no-require-imports */
import type * as Platform from "./extension.node";

const platform = (
  typeof importScripts === "function" ? require("./extension.browser") : require("./extension.node")
) as typeof Platform;

export const { activate } = platform;
