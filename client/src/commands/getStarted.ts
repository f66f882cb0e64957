// Opens the walkthrough, which leads through a first set-up step by step.
import { commands } from "vscode";
import type { Command } from "./command";

const walkthrough = "kestra-config.kestra-config#getStarted";

export const getStarted: Command = async () => {
  // A file that is only previewed would give way, and its set-ups would find no file.
  await commands.executeCommand("workbench.action.keepEditor");
  await commands.executeCommand("workbench.action.openWalkthrough", walkthrough, false);
};
