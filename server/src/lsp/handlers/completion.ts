// Completion, and when the editor should ask for it.
import { complete } from "../../features/completion";
import type { InitializationOptions } from "../../protocol/start";
import type { Handler } from "./handler";

export const completionHandler: Handler = (session) => {
  const { connection, documents, answer } = session;
  connection.onCompletion(({ textDocument, position }) =>
    answer("completion", [], () => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      const { suggestCommand } = session.options();
      const { completionItem } = session.capabilities().textDocument?.completion ?? {};
      return complete(session.fileOf(document), document, document.offsetAt(position), {
        target: session.target(document),
        snippets: completionItem?.snippetSupport === true,
        oneLine:
          completionItem?.snippetSupport !== true &&
          completionItem?.insertTextModeSupport === undefined,
        ...(suggestCommand ? { suggestCommand } : {}),
      });
    }),
  );
  return () => ({ completionProvider: { triggerCharacters: triggersOf(session.options()) } });
};

/** Letters only for an editor that would not ask by itself while a word is typed. */
function triggersOf({ completeWhileTyping }: InitializationOptions): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return [" ", ":", "[", "{", ",", '"', "-", ...(completeWhileTyping ? letters : [])];
}
