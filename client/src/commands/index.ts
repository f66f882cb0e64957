// All commands, by their ids in package.json.
import { commands as editor, type Disposable, type Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { checkIssuer } from "./checkIssuer";
import { chooseVersion } from "./chooseVersion";
import type { Command } from "./command";
import { convertToVersion2 } from "./convertToVersion2";
import { createProviderSide } from "./createProviderSide";
import { exportTerraform } from "./exportTerraform";
import { compareEffective } from "./compareEffective";
import { copyText } from "./copyText";
import { getStarted } from "./getStarted";
import { planUpgrade, reviewUpgrade } from "./planUpgrade";
import { reportIssue } from "./reportIssue";
import { restartServer } from "./restartServer";
import { setsUp, setUp } from "./setUp";
import { showDefaultRole } from "./showDefaultRole";
import { showEffective, toggleEffectiveDefaults } from "./showEffective";
import { showLog } from "./showLog";
import { showRule } from "./showRule";

const commands: Record<string, Command> = {
  "kestraConfig.getStarted": getStarted,
  "kestraConfig.setUp": setUp,
  "kestraConfig.setUpSingleSignOn": setsUp("sso"),
  "kestraConfig.addDefaultRole": setsUp("default-role"),
  "kestraConfig.addGroupSync": setsUp("group-sync"),
  "kestraConfig.addLdap": setsUp("ldap"),
  "kestraConfig.createProviderSide": createProviderSide,
  "kestraConfig.showDefaultRole": showDefaultRole,
  "kestraConfig.exportTerraform": exportTerraform,
  "kestraConfig.showEffectiveConfiguration": showEffective,
  "kestraConfig.compareEffectiveConfiguration": compareEffective,
  "kestraConfig.toggleEffectiveDefaults": toggleEffectiveDefaults,
  "kestraConfig.chooseVersion": chooseVersion,
  "kestraConfig.convertToVersion2": convertToVersion2,
  "kestraConfig.planUpgrade": planUpgrade,
  "kestraConfig.reviewUpgrade": reviewUpgrade,
  "kestraConfig.checkIssuer": checkIssuer,
  "kestraConfig.restartServer": restartServer,
  "kestraConfig.showLog": showLog,
  "kestraConfig.reportIssue": reportIssue,
  "kestraConfig.showRule": showRule,
  "kestraConfig.copyText": copyText,
};

/** Commands that the server may offer. */
export const commandIds: readonly string[] = Object.keys(commands);

export const registerCommands = (client: () => BaseLanguageClient, extension: Uri): Disposable[] =>
  Object.entries(commands).map(([id, run]) =>
    editor.registerCommand(id, (argument?: unknown) => run(client(), argument, extension)),
  );
