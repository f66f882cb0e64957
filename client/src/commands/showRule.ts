// Shows the description of a rule, which is part of the extension. Rule names in findings link to it.
import { Uri } from "vscode";
import { showMarkdown } from "../markdown";
import type { Command } from "./command";

/** The path of the page with all rules in the extension. */
const page = "docs/rules.md";

export const showRule: Command = async (_client, argument, extension) => {
  // The page has a heading per rule; without a name, it is shown from the top.
  const fragment = typeof argument === "string" ? argument : "";
  const uri = Uri.joinPath(extension, page).with({ fragment });
  await showMarkdown(uri, "markdown.showPreview");
};
