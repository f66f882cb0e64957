// Check functions for the editor features: text with the cursor as `$0` in, text out.
import assert from "node:assert/strict";
import {
  type CodeLens,
  type CompletionItem,
  type InlayHint,
  InsertTextFormat,
} from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { inEnglishWords } from "../check";
import { codeLenses } from "../../server/src/features/lenses/codeLens";
import type { LensOptions } from "../../server/src/features/lenses/lens";
import { inlayHints, type HintOptions } from "../../server/src/features/hints/inlayHints";
import { complete, type CompletionOptions } from "../../server/src/features/completion/completion";
import { hover } from "../../server/src/features/hover/hover";
import { nestPasted } from "../../server/src/features/nestPasted";
import { type KestraFile, readKestraFile } from "../../server/src/interpretation/kestraFile";
import { inEnglish } from "../../server/src/messages/inEnglish";

const cursor = "$0";

function withCursor(marked: string): { text: string; offset: number; document: TextDocument } {
  const offset = marked.indexOf(cursor);
  assert.notEqual(offset, -1, "the text has no cursor");
  const text = marked.slice(0, offset) + marked.slice(offset + cursor.length);
  return {
    text,
    offset,
    document: TextDocument.create("file:///application.yml", "yaml", 1, text),
  };
}

const plain: CompletionOptions = { target: undefined, snippets: false };

/** All completion items at the cursor. */
export function proposed(marked: string, options: CompletionOptions = plain): CompletionItem[] {
  const { text, offset, document } = withCursor(marked);
  return inEnglishWords<CompletionItem[]>(
    complete(readKestraFile(text), document, offset, options),
  );
}

/** The labels of the completion items at the cursor. Those for a nearby indentation are in parentheses. */
export const labels = (marked: string, options: CompletionOptions = plain): string[] =>
  proposed(marked, options).map(({ label, labelDetails }) =>
    labelDetails?.description ? `(${label})` : label,
  );

/** Accepting `label` changes `before` to `after` in `«before → after»`. `before` contains the cursor. */
export function completes(
  changing: string,
  label: string,
  options: CompletionOptions = plain,
): void {
  const [marked, after] = ["$1", "$2"].map((side) => changing.replace(/«(.*?) → ([^]*?)»/, side));
  const { document } = withCursor(marked ?? "");
  const all = proposed(marked ?? "", options);
  const item = all.find((candidate) => candidate.label === label);
  assert.ok(
    item,
    `'${label}' is not proposed; there are: ${all.map((other) => other.label).join(", ")}`,
  );
  const { textEdit, additionalTextEdits = [] } = item;
  assert.ok(textEdit && "range" in textEdit);
  assert.equal(item.insertTextFormat === InsertTextFormat.Snippet, options.snippets);
  assert.equal(TextDocument.applyEdits(document, [...additionalTextEdits, textEdit]), after);
}

/** The hover text at the cursor. */
export function hovered(marked: string): string | undefined {
  const { text, offset, document } = withCursor(marked);
  const found = hover(readKestraFile(text), document, offset);
  return found && inEnglish(found.contents.value);
}

/** The hover text at the cursor matches every pattern. */
export function hovers(marked: string, ...patterns: RegExp[]): void {
  const value = hovered(marked);
  assert.ok(value, "there is no hover");
  for (const pattern of patterns) assert.match(value, pattern);
}

/** The text after pasting at the cursor; undefined if the editor pastes unchanged. */
export function pasted(marked: string, clipboard: string): string | undefined {
  const { text, offset } = withCursor(marked);
  const written = nestPasted(text, { start: offset, end: offset }, clipboard);
  return written === undefined ? undefined : text.slice(0, offset) + written + text.slice(offset);
}

export const allLenses: LensOptions = {
  target: undefined,
  commands: ["kestraConfig.copyText"],
  show: { addresses: true, checkIssuer: true, defaultRole: true, effectiveConfiguration: true },
};

/** The text with its lenses as comments above their lines. Lenses that copy a text are followed by that text. */
export function withLenses(
  text: string,
  options: LensOptions = allLenses,
  file: KestraFile = readKestraFile(text),
): string {
  const document = TextDocument.create("file:///application.yml", "yaml", 1, text);
  const above = new Map<number, string[]>();
  for (const { range, command } of inEnglishWords<CodeLens[]>(
    codeLenses(file, document, options),
  )) {
    assert.ok(command);
    const [argument] = (command.arguments ?? []) as { readonly text?: string }[];
    const copied = argument?.text === undefined ? "" : ` <${argument.text}>`;
    const { line } = range.start;
    above.set(line, [...(above.get(line) ?? []), command.title + copied]);
  }
  return withLinesAbove(text, above);
}

const withLinesAbove = (text: string, above: ReadonlyMap<number, readonly string[]>): string =>
  text
    .split("\n")
    .flatMap((line, index) => {
      const titles = above.get(index);
      return titles ? [`${/^ */.exec(line)?.[0] ?? ""}# ${titles.join(" | ")}`, line] : [line];
    })
    .join("\n");

/** Only the lenses, one string per line that has some. */
export const lensesOf = (
  text: string,
  options: LensOptions = allLenses,
  file?: KestraFile,
): string[] => {
  const before = new Set(text.split("\n"));
  return withLenses(text, options, file)
    .split("\n")
    .filter((line) => !before.has(line))
    .map((line) => line.trim().replace(/^# /, ""));
};

export const allHints: HintOptions = {
  target: undefined,
  show: { effectiveValues: true, times: true, withoutEffect: true },
};

/** The text with its hints in guillemets. */
export function withHints(
  text: string,
  options: HintOptions = allHints,
  file: KestraFile = readKestraFile(text),
): string {
  const document = TextDocument.create("file:///application.yml", "yaml", 1, text);
  const everywhere = {
    start: { line: 0, character: 0 },
    end: document.positionAt(text.length),
  };
  const hints = inEnglishWords<InlayHint[]>(inlayHints(file, document, everywhere, options));
  return TextDocument.applyEdits(
    document,
    hints.map(({ position, label }) => ({
      range: { start: position, end: position },
      newText: ` \u00ab${label as string}\u00bb`,
    })),
  );
}
