// Puts a text into the clipboard and says so in the status bar; code lenses run it.
import { env, l10n, window } from "vscode";
import type { CopyText } from "../../../server/src/protocol/lenses";
import type { Command } from "./command";

/** How long the status bar says so, in milliseconds. */
const shownFor = 4000;

export const copyText: Command = async (_client, argument) => {
  const { text, what } = (argument ?? {}) as Partial<CopyText>;
  // Only a lens knows what to copy; a keybinding has nothing to say here.
  if (typeof text !== "string") return;
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(
    `$(check) ${l10n.t("Copied the {0}: {1}", what ?? l10n.t("text"), text)}`,
    shownFor,
  );
};
