// The outline of Kestra's configurations: their mappings and keys, clients with their provider, the default role with
// what it grants. Values are left out because some are secrets.
import { isSecretKey, withoutSecret } from "../../interpretation/secretKeys";
import { isWrittenOut, valueOf } from "../../interpretation/values/value";
import {
  type DocumentSymbol,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { lineEnd } from "../../document/lines";
import type { Span } from "../../document/span";
import { type Pair, resolve, type SyntaxNode } from "../../document/syntax";
import { clientAround, clientProvider } from "../../interpretation/clients/clients";
import { ownActionsIn } from "../../interpretation/role/defaultRole";
import { titleOf } from "../../interpretation/fileKindTitle";
import type { KestraFile } from "../../interpretation/kestraFile";
import { defaultRolePath, permissionsPath } from "../../knowledge/roles/permissions";
import { segmentsOf } from "../../micronaut/tree/build";
import type { Config } from "../../micronaut/configuration";
import { at } from "../../micronaut/tree/node";
import type { Text, Worded } from "../../messages/message";
import { toRange } from "../ranges";

export interface SymbolOptions {
  /** Another extension provides an outline of the file's own YAML, so ours would be a duplicate. */
  readonly yamlIsChecked: boolean;
}

/** The outline of a file; if there are several configurations, each is below the name of its readers. */
export function documentSymbols(
  file: KestraFile,
  document: TextDocument,
  { yamlIsChecked }: SymbolOptions,
): Worded<DocumentSymbol>[] {
  const configs = file.configs.filter(({ region }) => region.embedded || !yamlIsChecked);
  const outlines = configs.map((config) => outlineOf(config, document));
  if (file.configs.length < 2) return outlines.flatMap(({ symbols }) => symbols);
  return outlines.map(({ config, symbols }) => ({
    name: ownerOf(config),
    kind: SymbolKind.File,
    range: rangeAround(document, config.region.span, symbols),
    selectionRange: symbols[0]?.selectionRange ?? startOf(document, config.region.span),
    children: symbols,
  }));
}

export interface Outline {
  readonly config: Config;
  readonly symbols: DocumentSymbol[];
}

/** The keys of one configuration. */
export const outlineOf = (config: Config, document: TextDocument): Outline => ({
  config,
  symbols: config.documents.flatMap((root) => symbolsBelow({ config, document }, root, [])),
});

/** The same as a flat list, for editors without support for nested symbols. */
export const flatSymbols = (
  symbols: readonly Worded<DocumentSymbol>[],
  uri: string,
  container?: Text,
): Worded<SymbolInformation>[] =>
  symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container ? { containerName: container } : {}) },
    ...flatSymbols(children ?? [], uri, name),
  ]);

/** The names of the containers that read a configuration. */
export function ownerOf({ region, workloads, fileKind }: Config): Text {
  const readers = workloads.filter(({ reads }) => reads.includes(region.span.start));
  const { object } = region;
  if (readers.length > 0) return readers.map(({ name }) => name).join(", ");
  return object ? [object.name, object.key].filter(Boolean).join(" / ") : titleOf(fileKind);
}

const startOf = (document: TextDocument, { start }: Span): DocumentSymbol["range"] =>
  toRange(document, { start, end: start });

/** The range of a region, extended to its content: its last lines may be blank. */
function rangeAround(
  document: TextDocument,
  region: Span,
  symbols: readonly DocumentSymbol[],
): DocumentSymbol["range"] {
  const { start, end } = toRange(document, region);
  const last = symbols.at(-1)?.range.end;
  return last ? { start, end: last } : { start, end };
}

interface Outlined {
  readonly config: Config;
  readonly document: TextDocument;
}

function symbolsBelow(
  outlined: Outlined,
  node: SyntaxNode | undefined,
  path: readonly string[],
): DocumentSymbol[] {
  // What looks like keys below a secret is part of it; the same applies to a line that cannot be parsed.
  if (isSecretKey(path)) return [];
  if (node?.kind === "map")
    return node.pairs
      .filter((pair) => !isUnread(outlined.config, pair))
      .map((pair) => symbolOf(outlined, pair, path));
  if (node?.kind !== "list") return [];
  return node.items.flatMap((item, index) =>
    item.kind === "map" ? itemSymbol(outlined, item, [...path, `[${index}]`]) : [],
  );
}

function symbolOf(outlined: Outlined, pair: Pair, above: readonly string[]): DocumentSymbol {
  const { config, document } = outlined;
  const path = [...above, ...segmentsOf(pair).map(({ name }) => name)];
  const detail = detailOf(config, path);
  const children = symbolsBelow(outlined, pair.value, path);
  return {
    name: nameOf(config, pair.key.span, pair.key.text),
    kind: kindOf(pair, path),
    ...(detail ? { detail } : {}),
    range: toRange(document, pair.span),
    selectionRange: toRange(document, pair.key.span),
    ...(children.length > 0 ? { children } : {}),
  };
}

/**
 * Whether the parser made up a key from a line without a colon, or from several lines, in a file with syntax errors.
 */
const isUnread = ({ problems, text }: Config, { key: { span } }: Pair): boolean =>
  problems.length > 0 &&
  (text.slice(span.start, span.end).includes("\n") ||
    !/^[ \t]*:/.test(text.slice(span.end, lineEnd(text, span.end))));

/** A map in a list, named by its index. */
function itemSymbol(outlined: Outlined, item: SyntaxNode, path: readonly string[]): DocumentSymbol {
  const range = toRange(outlined.document, item.span);
  return {
    name: path.at(-1) ?? "",
    kind: SymbolKind.Object,
    range,
    selectionRange: range,
    children: symbolsBelow(outlined, item, path),
  };
}

/** Editors reject a symbol without a name. */
const nameOf = ({ text }: Config, { start, end }: Span, name: string): string =>
  withoutSecret(name.trim() || text.slice(start, end).trim() || '""');

const isAt = (path: readonly string[], ...place: readonly string[]): boolean =>
  path.length === place.length && place.every((name, index) => name === path[index]);

const isClient = (path: readonly string[]): boolean => clientAround(path)?.below.length === 0;

const isGrant = (path: readonly string[]): boolean =>
  isAt(path, ...permissionsPath, path.at(-1) ?? "");

function kindOf({ value }: Pair, path: readonly string[]): SymbolKind {
  if (isClient(path)) return SymbolKind.Interface;
  if (isAt(path, ...defaultRolePath)) return SymbolKind.Class;
  if (isGrant(path)) return SymbolKind.EnumMember;
  const kind = resolve(value)?.kind;
  if (kind === "list") return SymbolKind.Array;
  return kind === "map"
    ? path.length === 1
      ? SymbolKind.Module
      : SymbolKind.Namespace
    : SymbolKind.Property;
}

/** The summary shown for a client, a role or a grant. */
function detailOf(config: Config, path: readonly string[]): string | undefined {
  const node = at(config.root, path);
  if (!node) return undefined;
  if (isClient(path)) {
    return node.children.size > 0 ? clientProvider(config, node)?.name : undefined;
  }
  if (isAt(path, ...defaultRolePath)) {
    const name = valueOf(config, [...defaultRolePath, "name"]);
    return isWrittenOut(name) ? name.text : undefined;
  }
  if (isGrant(path)) {
    return ownActionsIn(config, node)
      .map(({ word }) => word)
      .join(", ");
  }
  return undefined;
}
