// Navigation in a file: definitions, references, highlights, links, the outline, folding, expanding a selection.
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  SelectionRange,
  SymbolInformation,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { definition } from "../../features/names/definition";
import { documentLinks } from "../../features/documentLinks";
import { documentSymbols, flatSymbols } from "../../features/structure/documentSymbols";
import { foldingRanges } from "../../features/structure/foldingRanges";
import type { NamedOptions } from "../../features/names/places";
import { highlights, references } from "../../features/names/references";
import { selectionRange } from "../../features/structure/selectionRanges";
import type { KestraFile } from "../../interpretation/kestraFile";
import { folderOf } from "../../knowledge/location";
import type { Session } from "../session";
import type { Handler } from "./handler";

export const navigationHandler: Handler = (session) => {
  const { connection, answerAbout, answerFrom } = session;

  connection.onDefinition(({ textDocument: { uri }, position }) =>
    answerAbout<Location[] | null>("definition", null, uri, async (document, file) => {
      const options = await namedOptions(session, document, file);
      return definition(file, document, document.offsetAt(position), options);
    }),
  );

  connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }) =>
    answerAbout<Location[] | null>("references", null, uri, async (document, file) => {
      const options = { ...(await namedOptions(session, document, file)), includeDeclaration };
      return references(file, document, document.offsetAt(position), options);
    }),
  );

  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    answerAbout("highlights", null, uri, (document, file) => {
      // Requested at every cursor movement, so no file is read for it.
      const options = { yamlIsChecked: session.yamlIsServed(document) };
      const found = highlights(file, document, document.offsetAt(position), options);
      // If the result is null, an editor highlights equal words itself.
      return found.length > 0 ? found : null;
    }),
  );

  connection.onDocumentLinks(({ textDocument }) =>
    answerFrom<DocumentLink[] | null>("links", null, textDocument.uri, (document, file) =>
      documentLinks(file, document, session.rootOf(document.uri)),
    ),
  );

  connection.onDocumentSymbol(({ textDocument }) =>
    answerFrom<DocumentSymbol[] | SymbolInformation[] | null>(
      "outline",
      null,
      textDocument.uri,
      (document, file) => {
        const options = { yamlIsChecked: session.yamlIsServed(document) };
        const symbols = documentSymbols(file, document, options);
        const isLeveled =
          session.capabilities().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
        return isLeveled ? symbols : flatSymbols(symbols, document.uri);
      },
    ),
  );

  connection.onFoldingRanges(({ textDocument }) =>
    answerFrom<FoldingRange[] | null>(
      "folding",
      null,
      textDocument.uri,
      (_document, file) => foldingRanges(file) ?? null,
    ),
  );

  connection.onSelectionRanges(({ textDocument, positions }) =>
    answerFrom<SelectionRange[] | null>("selection", null, textDocument.uri, (document, file) =>
      file.configs.length === 0
        ? null
        : positions.map((position) => selectionRange(file, document, document.offsetAt(position))),
    ),
  );
};

/** The context for finding the references of a name, such as the variables in `.env`, which compose reads. */
export async function namedOptions(
  { yamlIsServed, readSibling }: Session,
  document: TextDocument,
  { configs }: KestraFile,
): Promise<NamedOptions> {
  const containers = configs.flatMap(({ otherFiles }) =>
    otherFiles.workloads.map(({ uri }) => uri),
  );
  const nearest = new Map([document.uri, ...containers].map((uri) => [folderOf(uri), uri]));
  const found = await Promise.all([...nearest.values()].map((uri) => readSibling(uri, ".env")));
  return {
    yamlIsChecked: yamlIsServed(document),
    environmentFiles: found.filter((file) => file !== undefined),
  };
}
