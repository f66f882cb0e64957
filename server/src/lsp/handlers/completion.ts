// Completion.
import type { CompletionClientCapabilities } from "vscode-languageserver";
import { type CompletionItem, InsertTextMode } from "vscode-languageserver-types";
import { complete, type FurtherLines } from "../../features/completion/completion";
import { readable } from "../markup";
import type { Handler } from "./handler";

export const completionHandler: Handler = (session) => {
  const { connection, documents, answer } = session;
  connection.onCompletion(({ textDocument, position }) =>
    answer<CompletionItem[]>("completion", [], () => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      const { suggestCommand } = session.options();
      const { completionItem } = session.capabilities().textDocument?.completion ?? {};
      const items = complete(session.fileOf(document), document, document.offsetAt(position), {
        target: session.target(document),
        snippets: completionItem?.snippetSupport === true,
        lines: furtherLines(completionItem),
        ...(suggestCommand ? { suggestCommand } : {}),
      });
      const { documentationFormat } = completionItem ?? {};
      return items.map((item) => ({
        ...item,
        documentation: readable(item.documentation, documentationFormat, session.show),
      }));
    }),
  );
};

/** What the editor does with the further lines of a proposal, according to its capabilities. */
function furtherLines(item: CompletionClientCapabilities["completionItem"]): FurtherLines {
  const modes = item?.insertTextModeSupport?.valueSet;
  if (modes?.includes(InsertTextMode.asIs)) return "kept";
  // Editors that support snippets and announce nothing else indent them, for example Neovim and Helix.
  return modes || item?.snippetSupport ? "indented" : "unknown";
}
