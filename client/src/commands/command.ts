// A command as the list of commands and each of its members see it.
import type { Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/**
 * What a command does. Its argument comes from a keybinding, from a link or from another extension; `extension` is the
 * folder of ours.
 */
export type Command = (
  client: BaseLanguageClient,
  argument: unknown,
  extension: Uri,
) => Promise<void> | void;
