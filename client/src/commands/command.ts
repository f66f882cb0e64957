// The type of a command.
import type { Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/**
 * The implementation of a command. The argument comes from a keybinding, a link or another extension; `extension` is the
 * folder of this extension.
 */
export type Command = (
  client: BaseLanguageClient,
  argument: unknown,
  extension: Uri,
) => Promise<void> | void;
