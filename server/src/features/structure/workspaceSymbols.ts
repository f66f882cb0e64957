// Clients, default roles and keys of many files, found by name. They are those of the outline, with the whole path of a key as
// its name.
import {
  type DocumentSymbol,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { KestraFile } from "../../interpretation/kestraFile";
import type { Worded } from "../../messages/message";
import { outlineOf, ownerOf } from "./documentSymbols";

/** The name is not translated. */
export type NamedSymbol = Worded<Omit<SymbolInformation, "name">> & { readonly name: string };

/** More are not readable, and the user goes on typing. */
const maxSymbols = 500;

/** All symbols of a file; the containers that read a configuration contain them. */
export const symbolsOf = (file: KestraFile, document: TextDocument): NamedSymbol[] =>
  file.configs.flatMap((config) => {
    const containerName = ownerOf(config);
    return outlineOf(config, document)
      .symbols.flatMap((symbol) => flat(symbol, ""))
      .map(({ name, symbol: { kind, selectionRange } }): NamedSymbol => ({
        name,
        kind,
        location: { uri: document.uri, range: selectionRange },
        containerName,
      }));
  });

interface Flat {
  readonly name: string;
  readonly symbol: DocumentSymbol;
}

function flat(symbol: DocumentSymbol, above: string): Flat[] {
  const path =
    symbol.name.startsWith("[") || above === "" ? above + symbol.name : `${above}.${symbol.name}`;
  return [
    { name: nameOf(symbol, path), symbol },
    ...(symbol.children ?? []).flatMap((child) => flat(child, path)),
  ];
}

/** Clients and roles have a name of their own. */
function nameOf({ name, kind, detail }: DocumentSymbol, path: string): string {
  if (kind === SymbolKind.Interface) return name;
  return kind === SymbolKind.Class && detail !== undefined ? `${name} ${detail}` : path;
}

/**
 * The symbols in whose name the letters of `query` appear in this order, in upper or lower case; the editor ranks them. Of too many,
 * the closest are left: whole words before scattered letters, short names before long ones.
 */
export function matching(symbols: readonly NamedSymbol[], query: string): NamedSymbol[] {
  const letters = query.toLowerCase().replace(/\s+/g, "");
  const matches = symbols.flatMap((symbol) => {
    const name = symbol.name.toLowerCase();
    const rank = rankOf(name, letters);
    return rank === undefined ? [] : [{ symbol, rank, length: name.length }];
  });
  return (
    matches.length > maxSymbols
      ? matches.sort((a, b) => a.rank - b.rank || a.length - b.length).slice(0, maxSymbols)
      : matches
  ).map(({ symbol }) => symbol);
}

/** Undefined if they do not match. */
function rankOf(name: string, letters: string): number | undefined {
  const at = name.indexOf(letters);
  if (at !== -1) return at === 0 ? 0 : 1;
  let from = 0;
  for (const letter of letters) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return undefined;
  }
  return 2;
}
