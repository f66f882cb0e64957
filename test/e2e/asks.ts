// What VS Code is asked for at a place of a document, in words.
import {
  commands,
  type CompletionList,
  type Hover,
  type MarkdownString,
  type Position,
  type TextDocument,
} from "vscode";

/** What VS Code answers for a document by a command `vscode.execute…`. */
export const ask = <T>(what: string, { uri }: TextDocument, ...more: unknown[]): Thenable<T> =>
  commands.executeCommand<T>(`vscode.execute${what}`, uri, ...more);

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
