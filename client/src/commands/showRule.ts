// Shows the page of a rule, which ships with the extension; a finding's name leads here.
import { commands, Uri } from "vscode";
import type { Command } from "./command";

/** Where the page of all rules is in the extension. */
const page = "docs/rules.md";

export const showRule: Command = async (_client, argument, extension) => {
  // The page has a heading for each rule; without a name it is shown from its top.
  const fragment = typeof argument === "string" ? argument : "";
  const uri = Uri.joinPath(extension, page).with({ fragment });
  await commands.executeCommand("markdown.showPreview", uri);
};
