// The entry point in Node, which VS Code loads for every opened YAML file, so it is tiny. The rest is a separate bundle that is
// loaded when a document may contain a configuration.
/* eslint-disable @typescript-eslint/no-require-imports */
import type { ExtensionContext } from "vscode";
import { begin, type Extension } from "./begin";
import type * as Whole from "./wholeExtension";

const loadClient = (): typeof Whole => require("./client.js") as typeof Whole;

export const activate = (context: ExtensionContext): Extension =>
  begin(context, () => loadClient().clientFor(context));
