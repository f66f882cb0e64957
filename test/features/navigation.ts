// Check functions for navigation: the cursor is `$0`, and locations are in «guillemets».
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentLink, DocumentSymbol, Location } from "vscode-languageserver-types";
import { inEnglishWords } from "../check";
import { definition } from "../../server/src/features/names/definition";
import { documentLinks } from "../../server/src/features/documentLinks";
import { documentSymbols } from "../../server/src/features/structure/documentSymbols";
import { namedAt } from "../../server/src/features/names/named";
import type { NamedOptions } from "../../server/src/features/names/places";
import { highlights, references } from "../../server/src/features/names/references";
import { renamable, rename } from "../../server/src/features/names/rename";
import type { Renaming } from "../../server/src/features/names/renaming";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { applyChanges } from "../../server/src/document/span";
import { deployed } from "../../server/src/interpretation/deployment/deployment";
import { type KestraFile, readKestraFile } from "../../server/src/interpretation/kestraFile";

export const ownUri = "file:///deployment/compose.yml";
const cursor = "$0";

interface Marked {
  readonly text: string;
  readonly offset: number;
  readonly document: TextDocument;
}

/** The text without the cursor marker, and the offset of the cursor. */
export function withCursor(marked: string): Marked {
  const offset = marked.indexOf(cursor);
  assert.notEqual(offset, -1, "the text has no cursor");
  const text = marked.slice(0, offset) + marked.slice(offset + cursor.length);
  return { text, offset, document: TextDocument.create(ownUri, "yaml", 1, text) };
}

const unmarked = (marked: string): string => marked.replace(/[«»]/g, "");

/** Other files of the deployment by name. */
export type SiblingFiles = Readonly<Record<string, string>>;

const uriOf = (name: string): string => `file:///deployment/${name}`;

function read(text: string, sibling: SiblingFiles): { file: KestraFile; options: NamedOptions } {
  const { ".env": env, ...others } = sibling;
  const files = Object.entries(others).map(([name, other]) => ({
    uri: uriOf(name),
    file: readKestraFile(other),
  }));
  return {
    file: deployed({ uri: ownUri, file: readKestraFile(text) }, files),
    options: {
      yamlIsChecked: false,
      ...(env === undefined ? {} : { environmentFiles: [{ uri: uriOf(".env"), text: env }] }),
    },
  };
}

/** The text of a document with its locations in guillemets. */
function mark(document: TextDocument, locations: readonly Location[]): string {
  const spots = locations
    .filter(({ uri }) => uri === document.uri)
    .flatMap(({ range }) => [
      { at: document.offsetAt(range.start), sign: "«" },
      { at: document.offsetAt(range.end), sign: "»" },
    ])
    .sort((a, b) => b.at - a.at || (a.sign === "«" ? 1 : -1));
  return spots.reduce(
    (text, { at, sign }) => text.slice(0, at) + sign + text.slice(at),
    document.getText(),
  );
}

/** Go to Definition at the cursor finds exactly the marked locations, in this file and in the sibling files. */
export function leadsTo(
  marked: string,
  sibling: SiblingFiles = {},
  more: Partial<NamedOptions> = {},
): void {
  const { text, offset, document } = withCursor(unmarked(marked));
  const { file, options } = read(text, unmarkedFiles(sibling));
  const found = definition(file, document, offset, { ...options, ...more });
  compare(marked, document, found, sibling);
}

/** Find References at the cursor finds exactly the marked locations. */
export function areReferences(marked: string, sibling: SiblingFiles = {}): void {
  const { text, offset, document } = withCursor(unmarked(marked));
  const { file, options } = read(text, unmarkedFiles(sibling));
  const found = references(file, document, offset, { ...options, includeDeclaration: true });
  compare(marked, document, found, sibling);
  assert.deepEqual(
    highlights(file, document, offset, options).map(({ range }) => range),
    found.filter(({ uri }) => uri === ownUri).map(({ range }) => range),
  );
}

const unmarkedFiles = (sibling: SiblingFiles): SiblingFiles =>
  Object.fromEntries(Object.entries(sibling).map(([name, text]) => [name, unmarked(text)]));

function compare(
  marked: string,
  document: TextDocument,
  found: readonly Location[],
  sibling: SiblingFiles,
): void {
  assert.equal(mark(document, found), marked.replace(cursor, ""));
  for (const [name, text] of Object.entries(sibling)) {
    const other = TextDocument.create(uriOf(name), "yaml", 1, unmarked(text));
    assert.equal(mark(other, found), text, name);
  }
}

/** There is no name at the cursor that could be looked up. */
export function hasNoName(marked: string, more: Partial<NamedOptions> = {}): void {
  const { text, offset } = withCursor(marked);
  const { file, options } = read(text, {});
  assert.equal(namedAt(file, offset, { ...options, ...more }), undefined);
}

export interface Renamed {
  readonly text: string;
  readonly sibling: SiblingFiles;
  readonly warning: string | undefined;
}

/** The texts after a rename at the cursor, or why it was refused. */
export function renamed(marked: string, to: string, sibling: SiblingFiles = {}): Renamed | string {
  const { text, offset } = withCursor(marked);
  const { file, options } = read(text, sibling);
  const result: Renaming | undefined = rename(file, offset, to, options);
  if (!result) return "nothing";
  if (result.kind === "refused") return inEnglish(result.message);
  const after = (uri: string | undefined, before: string): string =>
    applyChanges(before, result.files.find(({ inFile }) => inFile.uri === uri)?.changes ?? []);
  return {
    text: after(undefined, text),
    sibling: Object.fromEntries(
      Object.entries(sibling).map(([name, before]) => [name, after(uriOf(name), before)]),
    ),
    warning: result.warning && inEnglish(result.warning),
  };
}

/** Renaming at the cursor changes the text to `after`, and the sibling files from the first to the second text. */
export function renames(
  marked: string,
  to: string,
  after: string,
  sibling: Readonly<Record<string, readonly [string, string]>> = {},
): void {
  const result = renamed(
    marked,
    to,
    Object.fromEntries(Object.entries(sibling).map(([name, [before]]) => [name, before])),
  );
  assert.ok(typeof result !== "string", String(result));
  assert.equal(result.text, after);
  for (const [name, [, expected]] of Object.entries(sibling))
    assert.equal(result.sibling[name], expected, name);
}

/** The name that a rename at the cursor would change; undefined if it cannot be renamed. */
export function renamableName(marked: string): string | undefined {
  const { text, offset, document } = withCursor(marked);
  const { file, options } = read(text, {});
  const found = renamable(file, document, offset, options);
  return found?.placeholder;
}

/** The outline of a text as lines indented by level: name and detail. */
export function outline(text: string, yamlIsChecked = false): string[] {
  const document = TextDocument.create(ownUri, "yaml", 1, text);
  const lines = (symbols: readonly DocumentSymbol[], level: number): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${"  ".repeat(level)}${name}${detail ? ` (${detail})` : ""}`,
      ...lines(children ?? [], level + 1),
    ]);
  const symbols = documentSymbols(readKestraFile(text), document, { yamlIsChecked });
  return lines(inEnglishWords<DocumentSymbol[]>(symbols), 0);
}

/** The document links of a text: linked text and target. */
export function links(text: string, root?: string): [string, string][] {
  const document = TextDocument.create(ownUri, "yaml", 1, text);
  const found = documentLinks(readKestraFile(text), document, root);
  return inEnglishWords<DocumentLink[]>(found).map(({ range, target }) => [
    document.getText(range),
    target ?? "",
  ]);
}
