// Runs VS Code's provider commands for a document and returns plain values.
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

/** The result of the command `vscode.execute…` for a document. */
export const execute = <T>(what: string, { uri }: TextDocument, ...more: unknown[]): Thenable<T> =>
  commands.executeCommand<T>(`vscode.execute${what}`, uri, ...more);

/**
 * The code actions of a kind for a range. While a window starts, extensions register providers, and VS Code then drops
 * pending results and returns none; so this asks again if there is none.
 */
export async function codeActionsIn(
  document: TextDocument,
  range: Range,
  kind: string,
): Promise<CodeAction[]> {
  for (let times = 0; ; times++) {
    const actions = await execute<CodeAction[]>("CodeActionProvider", document, range, kind);
    if (actions.length > 0 || times === maxAttempts) return actions;
  }
}

/** Only a few providers are registered while a window starts. */
const maxAttempts = 10;

/** The contents of all hovers at a position, empty if there is none. */
export async function hoverAt({ uri }: TextDocument, at: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, at);
  return hovers
    .flatMap(({ contents }) => contents as MarkdownString[])
    .map(({ value }) => value)
    .join("\n");
}

/** The labels of all completion items. */
export async function labelsAt({ uri }: TextDocument, at: Position): Promise<string[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    uri,
    at,
  );
  return items.map(({ label }) => (typeof label === "string" ? label : label.label));
}
