// The list of commands, by the ids under which package.json contributes them.
import { commands as editor, type Disposable } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { chooseVersion } from "./chooseVersion";
import { insertClient } from "./insertClient";
import { insertDefaultRole } from "./insertDefaultRole";
import { restartServer } from "./restartServer";
import { showLog } from "./showLog";

/** What a command does; its argument comes from a keybinding or from another extension. */
export type Command = (client: BaseLanguageClient, argument?: unknown) => Promise<void> | void;

const commands: Record<string, Command> = {
  "kestraConfig.insertClient": insertClient,
  "kestraConfig.insertDefaultRole": insertDefaultRole,
  "kestraConfig.chooseVersion": chooseVersion,
  "kestraConfig.restartServer": restartServer,
  "kestraConfig.showLog": showLog,
};

export const registerCommands = (client: BaseLanguageClient): Disposable[] =>
  Object.entries(commands).map(([id, run]) =>
    editor.registerCommand(id, (argument?: unknown) => run(client, argument)),
  );
