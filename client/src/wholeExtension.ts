// The extension in one file, because a web worker can load no second one; Node takes the language client from it. That is
// nearly all of it, and is evaluated where it is first needed, which only `require` can say.
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
