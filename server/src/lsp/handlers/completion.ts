// Completion.
import type { CompletionClientCapabilities } from "vscode-languageserver";
import { type CompletionItem, InsertTextMode } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { complete, type FurtherLines } from "../../features/completion/completion";
import type { KestraFile } from "../../interpretation/kestraFile";
import { blockAt } from "../../rules/running/codeBlocks";
import { languageOfDocument } from "../documentLanguage";
import { readable } from "../markup";
import type { Handler } from "./handler";

export const completionHandler: Handler = (session) => {
  const { connection, documents, answer } = session;

  /** The file, or a code block in which any text may be inserted. */
  function fileAt(document: TextDocument, offset: number): KestraFile | undefined {
    const language = languageOfDocument(document);
    if (!language) return session.fileOf(document);
    const found = blockAt(session.blocksOf(document, language), offset);
    return found && !found.block.reserved && !found.block.tabs ? found.file : undefined;
  }

  connection.onCompletion(({ textDocument, position }) =>
    answer<CompletionItem[]>("completion", [], () => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      const { suggestCommand } = session.options();
      const { completionItem } = session.capabilities().textDocument?.completion ?? {};
      const offset = document.offsetAt(position);
      const file = fileAt(document, offset);
      if (!file) return [];
      const items = complete(file, document, offset, {
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
