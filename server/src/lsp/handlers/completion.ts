// Completion.
import type { CompletionClientCapabilities } from "vscode-languageserver";
import { type CompletionItem, InsertTextMode } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  complete,
  type CompletionOptions,
  type FurtherLines,
} from "../../features/completion/completion";
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
      const { completion, hover } = session.capabilities().textDocument ?? {};
      const { completionItem } = completion ?? {};
      const { indentsSnippets, documentsLikeHover } = session.habits();
      const offset = document.offsetAt(position);
      const file = fileAt(document, offset);
      if (!file) return [];
      const items = complete(file, document, offset, {
        target: session.target(document),
        ...insertion(completionItem, indentsSnippets === true),
        ...(suggestCommand ? { suggestCommand } : {}),
      });
      const format =
        completionItem?.documentationFormat ??
        (documentsLikeHover ? hover?.contentFormat : undefined);
      return items.map((item) => ({
        ...item,
        documentation: readable(item.documentation, format, session.show),
      }));
    }),
  );
};

/**
 * How the editor inserts a proposal, according to its capabilities and what is known about it. Snippet support alone says
 * little: some editors indent the further lines, and others do not, or drop the texts of tab stops.
 */
function insertion(
  item: CompletionClientCapabilities["completionItem"],
  indentsSnippets: boolean,
): Pick<CompletionOptions, "snippets"> & { readonly lines: FurtherLines } {
  const modes = item?.insertTextModeSupport?.valueSet;
  const snippets = item?.snippetSupport === true && (modes !== undefined || indentsSnippets);
  if (modes?.includes(InsertTextMode.asIs)) return { snippets, lines: "kept" };
  return { snippets, lines: modes || snippets ? "indented" : "unknown" };
}
