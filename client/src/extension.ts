// What Node loads when VS Code wakes the extension, for any YAML file that is opened: next to nothing. The rest is a bundle of
// its own, and is read from disk when a document may hold a configuration.
/* eslint-disable @typescript-eslint/no-require-imports */
import type { ExtensionContext } from "vscode";
import { begin, type Extension } from "./begin";
import type * as Whole from "./wholeExtension";

const whole = (): typeof Whole => require("./client.js") as typeof Whole;

export const activate = (context: ExtensionContext): Extension =>
  begin(context, () => whole().clientFor(context));
