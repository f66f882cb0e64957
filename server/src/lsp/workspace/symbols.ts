// Symbols by name in all files of the workspace, open or not.
import type { CancellationToken } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { matching, type NamedSymbol, symbolsOf } from "../../features/structure/workspaceSymbols";
import type { KestraFile } from "../../interpretation/kestraFile";
import { plainUri } from "../../knowledge/location";
import type { Session } from "../session";
import { longWork } from "./longWork";
import type { WorkspaceFiles } from "./workspaceFiles";

/** The symbols that match a query; null if the editor does not want them any more. */
export type SymbolSearch = (
  query: string,
  token: CancellationToken,
) => Promise<NamedSymbol[] | null>;

export function symbolSearchIn(session: Session, files: WorkspaceFiles): SymbolSearch {
  const known = new WeakMap<KestraFile, readonly NamedSymbol[]>();

  async function symbolsIn(document: TextDocument): Promise<readonly NamedSymbol[]> {
    if (session.isExcluded(document)) return [];
    const file = await session.reportedFileOf(document);
    const symbols = known.get(file) ?? symbolsOf(file, document);
    known.set(file, symbols);
    return symbols;
  }

  return async (query, token) => {
    const work = longWork(session);
    token.onCancellationRequested(work.stop);
    try {
      await session.begun;
      if (!session.watchesFiles()) files.forget();
      if (!(await files.update((count) => work.step(count)))) return null;
      const documents = new Map(files.found);
      for (const open of session.documents.all()) documents.set(plainUri(open.uri), open);
      const found: NamedSymbol[] = [];
      for (const document of documents.values()) {
        if (!(await work.step())) return null;
        found.push(...matching(await symbolsIn(document), query));
      }
      return matching(found, query);
    } finally {
      work.end();
    }
  };
}
