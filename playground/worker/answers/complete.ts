// What can be inserted at a place.
import { CompletionItemTag, type TextEdit } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { complete as completeIn } from "../../../server/src/features/completion/completion";
import type { WordedItem } from "../../../server/src/features/completion/completionItem";
import { blankConfig } from "../../../server/src/interpretation/kestraFile";
import type { Worded } from "../../../server/src/messages/message";
import type { Place, Proposal } from "../../protocol/requests";
import { readSource } from "../reading";
import { toChanges, toSpan } from "../spans";

export function complete({ source, offset }: Place): Worded<Proposal>[] {
  const { document, partAt, options } = readSource(source);
  const part = partAt(offset);
  if (!part?.isOpen) return [];
  const blank = blankConfig(source.text);
  // In an editor, an empty file may become anything. Here, it becomes a configuration.
  const file = blank ? { ...part.file, configs: [blank] } : part.file;
  return completeIn(file, document, offset, {
    target: options.target,
    snippets: true,
    suggestCommand: "suggest",
  }).map((item) => toProposal(document, item));
}

function toProposal(document: TextDocument, item: WordedItem): Worded<Proposal> {
  const { range, newText } = item.textEdit as TextEdit;
  return {
    label: item.label,
    detail: item.detail,
    markdown: item.documentation.value,
    deprecated: item.tags?.includes(CompletionItemTag.Deprecated) === true,
    at: toSpan(document, range),
    snippet: newText,
    also: toChanges(document, item.additionalTextEdits ?? []),
    continues: item.command !== undefined,
    ...(item.labelDetails ? { where: item.labelDetails.description } : {}),
  };
}
