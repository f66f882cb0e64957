// Compares what the servers of two files, or of two versions of a file, end up with, in VS Code's diff editor.
import { commands, l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import { addressOf } from "../effective/address";
import { hasEarlierVersion } from "../effective/git";
import { mayContainConfiguration } from "../../../server/src/protocol/documents";
import type { Command } from "./command";
import { openView, sourceFor } from "./showEffective";

/** More files than this are not offered. */
const maxFiles = 1000;

interface Choice extends QuickPickItem {
  /** The other file; absent for the earlier version of the same one. */
  readonly uri?: Uri;
}

const head = "HEAD";

/** The argument may name what to compare with: HEAD, or the URI of a file. */
export const compareEffective: Command = async (_client, argument) => {
  const source = await sourceFor(argument);
  if (!source) return;
  const chosen = namedChoice(argument) ?? (await askForChoice(source));
  if (!chosen) return;
  if (!chosen.uri && !(await hasEarlierVersion(source)))
    return void window.showInformationMessage(l10n.t("This file has no earlier version in Git."));
  const right = addressOf({ uri: source.toString(), plain: true });
  const left = addressOf(
    chosen.uri
      ? { uri: chosen.uri.toString(), plain: true }
      : { uri: source.toString(), ref: head, plain: true },
  );
  await Promise.all([left, right].map(openView));
  const title = chosen.uri
    ? l10n.t("Effective: {0} ↔ {1}", nameOf(chosen.uri), nameOf(source))
    : l10n.t("Effective: {0} ({1} ↔ Working Tree)", nameOf(source), head);
  await commands.executeCommand("vscode.diff", left, right, title);
};

function namedChoice(argument: unknown): Pick<Choice, "uri"> | undefined {
  const { with: other } = (argument ?? {}) as { with?: unknown };
  if (typeof other !== "string") return undefined;
  return other === head ? {} : { uri: Uri.parse(other, true) };
}

const askForChoice = (source: Uri): Thenable<Choice | undefined> =>
  window.showQuickPick(choicesFor(source), {
    title: l10n.t("Compare Effective Configuration"),
    placeHolder: l10n.t("Select what to compare {0} with", nameOf(source)),
    matchOnDescription: true,
  });

async function choicesFor(source: Uri): Promise<Choice[]> {
  const isVersioned = await hasEarlierVersion(source);
  const versions: Choice[] = isVersioned
    ? [{ label: head, description: l10n.t("the last commit of this file and those around it") }]
    : [];
  const found = await workspace.findFiles("**/*.{yml,yaml}", "**/{node_modules,.git}/**", maxFiles);
  const open = workspace.textDocuments
    .filter(({ uri, languageId }) => uri.scheme === source.scheme && languageId.includes("yaml"))
    .map(({ uri }) => uri);
  const others = new Map([...open, ...found].map((uri) => [uri.toString(), uri]));
  others.delete(source.toString());
  const relevant = await Promise.all(
    [...others.values()].map(async (uri) => ((await mayBeConfiguration(uri)) ? [uri] : [])),
  );
  return [
    ...versions,
    ...relevant
      .flat()
      .map((uri) => ({ label: workspace.asRelativePath(uri), uri }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
  ];
}

/** Reads the file without opening it, because opening would send it to the server. */
async function mayBeConfiguration(uri: Uri): Promise<boolean> {
  const open = workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString(),
  );
  if (open) return mayContainConfiguration(open.getText());
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > maxSize) return false;
    return mayContainConfiguration(new TextDecoder().decode(await workspace.fs.readFile(uri)));
  } catch {
    return false;
  }
}

/** In bytes, far above any configuration. */
const maxSize = 1_000_000;

const nameOf = (uri: Uri): string => workspace.asRelativePath(uri);
