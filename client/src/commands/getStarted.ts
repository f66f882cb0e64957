// Opens the walkthrough, which leads through a first set-up step by step.
import { commands } from "vscode";
import type { Command } from ".";

export const getStarted: Command = async () => {
  await commands.executeCommand(
    "workbench.action.openWalkthrough",
    "kestra-config.kestra-config#getStarted",
    false,
  );
};
