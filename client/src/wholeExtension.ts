// The extension in one file, because a web worker cannot load a second one. Node takes the language client from it, which is
// nearly all of it. It is evaluated on first use, which only `require` can do.
/* eslint-disable @typescript-eslint/no-require-imports */
import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { begin, type Extension } from "./begin";
import type * as Platform from "./client.node";

const platform = (): typeof Platform =>
  typeof importScripts === "function" ? require("./client.browser") : require("./client.node");

export const clientFor = (context: ExtensionContext): BaseLanguageClient =>
  platform().clientFor(context);

export const activate = (context: ExtensionContext): Extension =>
  begin(context, () => clientFor(context));
