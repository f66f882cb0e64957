// Opens the walkthrough for a first setup.
import { commands } from "vscode";
import { extensionId } from "../manifest";
import { showReport } from "../reports";
import { walkthroughPage } from "../walkthroughPage";
import type { Command } from "./command";

const walkthrough = `${extensionId}#getStarted`;

export const getStarted: Command = async (_client, _argument, extension) => {
  try {
    // The walkthrough would replace a file in preview mode, and setups would not find the file.
    await commands.executeCommand("workbench.action.keepEditor");
    await commands.executeCommand("workbench.action.openWalkthrough", walkthrough, false);
  } catch {
    // Theia has no walkthroughs.
    const { title, text } = await walkthroughPage(extension);
    await showReport(title, text);
  }
};
