// The extension's bundle, one file for both platforms, as the server's is. The language client, which is nearly all of it,
// is evaluated where it is first needed, which only `require` can say.
/* eslint-disable @typescript-eslint/no-require-imports */
import type { ExtensionContext } from "vscode";
import { begin, type Extension } from "./begin";
import type * as Platform from "./client.node";

const platform = (): typeof Platform =>
  typeof importScripts === "function" ? require("./client.browser") : require("./client.node");

export const activate = (context: ExtensionContext): Extension =>
  begin(context, () => platform().clientFor(context));
