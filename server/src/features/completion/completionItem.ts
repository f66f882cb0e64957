// A proposal as a CompletionItem: its text with tab stops, the range it replaces, and how it is filtered and sorted.
import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
  TextEdit,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { message, type Text } from "../../messages/message";
import { asSnippet, withPlaceholders } from "./template";
import type { Slot } from "../../micronaut/cursor/slot";
import { type Markdown, markdown } from "../hover/markdown";
import { toRange } from "../ranges";

/** A CompletionItem with messages for the parts shown to the user. */
export interface WordedItem extends Omit<
  CompletionItem,
  "detail" | "documentation" | "labelDetails" | "command"
> {
  readonly detail: Text;
  readonly documentation: Markdown;
  readonly labelDetails?: { readonly description: Text };
  readonly command?: { readonly title: Text; readonly command: string };
}

/** Where a proposal is inserted. */
export interface ProposalPlace {
  readonly document: TextDocument;
  readonly slot: Pick<Slot, "replace" | "moved" | "column" | "path">;
  /** 0 for the slot that fits the cursor best. */
  readonly rank: number;
  /** Whether the editor supports tab stops. */
  readonly snippets: boolean;
  /** Further lines are written exactly as they should be in the file. */
  readonly keepsLines?: boolean;
}

export interface ProposedText {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** The text to insert, with tab stops marked as in features/completion/template.ts. */
  readonly marked: string;
  readonly detail: Text;
  readonly documentation: () => Text;
}

/** The item of the `index`th proposal at a place. */
export function completionItem(
  { document, slot, rank, snippets, keepsLines = true }: ProposalPlace,
  { label, kind, marked, detail, documentation }: ProposedText,
  index: number,
): WordedItem {
  const range = toRange(document, slot.replace);
  return {
    label,
    kind,
    detail,
    documentation: markdown(documentation()),
    sortText: `${rank}${String(index).padStart(3, "0")}`,
    filterText: label,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: keepsLines ? InsertTextMode.asIs : InsertTextMode.adjustIndentation,
    textEdit: { range, newText: snippets ? asSnippet(marked) : withPlaceholders(marked) },
    ...(slot.moved
      ? {
          additionalTextEdits: surplusIndentation(range.start, slot.column),
          labelDetails: {
            description:
              slot.path.length > 0
                ? message("completion.in", { path: slot.path.join(".") })
                : message("completion.inTopLevel"),
          },
        }
      : {}),
  };
}

/**
 * Removes indentation beyond `column`. It is a separate edit because many editors expect all items of a list to replace
 * the same range.
 */
const surplusIndentation = ({ line, character }: Position, column: number): TextEdit[] =>
  character > column
    ? [TextEdit.del({ start: { line, character: column }, end: { line, character } })]
    : [];

/** A tab stop in marked text. */
export const stop = (text: string): string => `\u0001${text}\u0002`;
