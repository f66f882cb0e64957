// Shows the description of a rule. Rule names in findings link to it.
import { showMarkdown } from "../markdown";
import { rulesPage } from "../rulesPage";
import type { Command } from "./command";

export const showRule: Command = (_client, argument) =>
  showMarkdown(rulesPage(typeof argument === "string" ? argument : ""), "markdown.showPreview");
