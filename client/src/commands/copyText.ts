// Copies a text and shows a status bar message. Code lenses run this command.
import { env, l10n, window } from "vscode";
import type { CopyText } from "../../../server/src/protocol/lenses";
import type { Command } from "./command";

/** Duration of the status bar message in milliseconds. */
const duration = 4000;

export const copyText: Command = async (_client, argument) => {
  const { text, what } = (argument ?? {}) as Partial<CopyText>;
  // Without an argument from a lens, there is nothing to copy.
  if (typeof text !== "string") return;
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(
    `$(check) ${l10n.t("Copied the {0}: {1}", what ?? l10n.t("text"), text)}`,
    duration,
  );
};
