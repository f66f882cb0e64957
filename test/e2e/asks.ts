// What VS Code is asked for at a place of a document, in words.
import {
  type CodeAction,
  commands,
  type CompletionList,
  type Hover,
  type MarkdownString,
  type Position,
  type Range,
  type TextDocument,
} from "vscode";

/** What VS Code answers for a document by a command `vscode.execute…`. */
export const ask = <T>(what: string, { uri }: TextDocument, ...more: unknown[]): Thenable<T> =>
  commands.executeCommand<T>(`vscode.execute${what}`, uri, ...more);

/**
 * The code actions of a kind for a range. VS Code drops the answers it is waiting for when another provider is registered,
 * as happens while a window starts, and gives none; so where there is none it is asked again.
 */
export async function codeActionsIn(
  document: TextDocument,
  range: Range,
  kind: string,
): Promise<CodeAction[]> {
  for (let times = 0; ; times++) {
    const actions = await ask<CodeAction[]>("CodeActionProvider", document, range, kind);
    if (actions.length > 0 || times === mostAsks) return actions;
  }
}

/** Few providers are registered while a window starts. */
const mostAsks = 10;

/** All that hovers say there; nothing where there is none. */
export async function hoverAt({ uri }: TextDocument, at: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, at);
  return hovers
    .flatMap(({ contents }) => contents as MarkdownString[])
    .map(({ value }) => value)
    .join("\n");
}

/** The labels of all proposals. */
export async function labelsAt({ uri }: TextDocument, at: Position): Promise<string[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    uri,
    at,
  );
  return items.map(({ label }) => (typeof label === "string" ? label : label.label));
}
