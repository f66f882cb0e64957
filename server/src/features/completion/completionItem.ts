// A proposal as the editor wants it: the text with its stops, the place it replaces, and how it is matched and sorted.
import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { message, type Text } from "../../messages/message";
import { asSnippet, withPlaceholders } from "./template";
import type { Slot } from "../../micronaut/cursor/slot";
import { type Markdown, markdown } from "../hover/markdown";
import { toRange } from "../ranges";

/** A CompletionItem with messages where a user reads it. */
export interface WordedItem extends Omit<
  CompletionItem,
  "detail" | "documentation" | "labelDetails" | "command"
> {
  readonly detail: Text;
  readonly documentation: Markdown;
  readonly labelDetails?: { readonly description: Text };
  readonly command?: { readonly title: Text; readonly command: string };
}

/** Where something is proposed. */
export interface ProposalPlace {
  readonly document: TextDocument;
  readonly slot: Pick<Slot, "replace" | "moved" | "path">;
  /** 0 for the slot that fits the cursor best. */
  readonly rank: number;
  /** The editor understands tab stops. */
  readonly snippets: boolean;
  /** Further lines are written as they are to stand in the file. */
  readonly keepsLines?: boolean;
}

export interface ProposedText {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written, its stops marked as in features/completion/template.ts. */
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
  // The indentation that a moved proposal corrects is part of what is replaced, so it is part of what is matched.
  const lead = slot.moved ? (/^\s*/.exec(document.getText(range))?.[0] ?? "") : "";
  return {
    label,
    kind,
    detail,
    documentation: markdown(documentation()),
    sortText: `${rank}${String(index).padStart(3, "0")}`,
    filterText: lead + label,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: keepsLines ? InsertTextMode.asIs : InsertTextMode.adjustIndentation,
    textEdit: { range, newText: snippets ? asSnippet(marked) : withPlaceholders(marked) },
    ...(slot.moved
      ? {
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

/** A stop in marked text. */
export const stop = (text: string): string => `\u0001${text}\u0002`;
