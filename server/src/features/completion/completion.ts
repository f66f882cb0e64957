// Completion: the proposals for each slot at the cursor, as edits that produce valid YAML in the file's own style.
import { CompletionItemKind, CompletionItemTag } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { message } from "../../messages/message";
import { indentStep } from "../../document/layout";
import { indentation, lineBreakAt, lineEnd, lineStart, shiftLines } from "../../document/lines";
import { targetOf } from "../../interpretation/deployment/edition";
import { findKey } from "../../knowledge/schema/keys";
import { configAt, type KestraFile } from "../../interpretation/kestraFile";
import { render } from "./template";
import type { KestraVersion } from "../../knowledge/versions";
import { type Config, spellingIn } from "../../micronaut/configuration";
import { slotsAt } from "../../micronaut/cursor/cursor";
import { spell, type Spelling } from "../../micronaut/names";
import { at } from "../../micronaut/tree/node";
import type { Slot } from "../../micronaut/cursor/slot";
import { completionItem, stop, type WordedItem } from "./completionItem";
import {
  itemProposals,
  type KeyProposal,
  keyProposals,
  type Proposal,
  valueProposals,
} from "./proposals";
import { completeVariables } from "./variableCompletion";

export interface CompletionOptions {
  /** The user's choice of version; undefined to use that of the configuration's own server. */
  readonly target: KestraVersion | undefined;
  /** Whether the editor supports tab stops. */
  readonly snippets: boolean;
  readonly lines?: FurtherLines;
  /** The editor's command that opens the suggestion list again, if it has one. */
  readonly suggestCommand?: string;
}

/**
 * What the editor does with the further lines of a proposal: keeps them unchanged (the default), indents them like the
 * line they are inserted in, or is unknown. If it is unknown, proposals must be a single line.
 */
export type FurtherLines = "kept" | "indented" | "unknown";

/** The proposals at `offset` (UTF-16 units from the start of the file), most likely first. */
export function complete(
  file: KestraFile,
  document: TextDocument,
  offset: number,
  options: CompletionOptions,
): WordedItem[] {
  const config = configAt(file, offset);
  return [
    ...completeVariables(file, document, offset, options.snippets),
    ...(config ? completeConfiguration(config, document, offset, options) : []),
  ];
}

function completeConfiguration(
  config: Config,
  document: TextDocument,
  offset: number,
  chosen: CompletionOptions,
): WordedItem[] {
  const options = { ...chosen, target: targetOf(config, chosen.target) };
  const style = { spelling: spellingIn(config), step: indentStep(config.text, config.documents) };
  return slotsAt(config, offset).flatMap((slot, rank) => {
    const place: SlotContext = { config, slot, style, document, options, rank };
    return proposalsFor(place, offset).map((proposal, index) => item(place, proposal, index));
  });
}

interface SlotContext {
  readonly config: Config;
  readonly slot: Slot;
  readonly style: { readonly spelling: Spelling; readonly step: number };
  readonly document: TextDocument;
  readonly options: CompletionOptions;
  /** 0 for the slot that fits the cursor best. */
  readonly rank: number;
}

function proposalsFor({ config, slot, options }: SlotContext, offset: number): Proposal[] {
  const { path } = slot;
  if (slot.kind === "value") return valueProposals(config, path, options.target);
  if (slot.kind === "item") return itemProposals(config, path, options.target);
  const present = namesElsewhere(config, path, offset);
  return keyProposals(config, path, options.target).filter(
    ({ name }) => !present.has(name.toLowerCase()),
  );
}

/** The keys of a mapping, without one that is being typed on the cursor's own line. */
function namesElsewhere(config: Config, path: readonly string[], offset: number): Set<string> {
  const start = lineStart(config.text, offset);
  const end = lineEnd(config.text, offset);
  const isHere = (key: number): boolean => start <= key && key <= end && key <= offset;
  const children = at(config.root, path)?.children.values() ?? [];
  const elsewhere = [...children].filter(({ entries }) =>
    entries.some(({ key }) => !isHere(key.start)),
  );
  return new Set(
    elsewhere.flatMap(({ name, entries }) => [
      name,
      ...entries.map(({ written }) => written.toLowerCase()),
    ]),
  );
}

function item(place: SlotContext, proposal: Proposal, index: number): WordedItem {
  const { slot, options } = place;
  const isKey = proposal.kind === "key";
  const opensValues = isKey && !proposal.template && !slot.hasColon && options.suggestCommand;
  return {
    ...completionItem(
      { ...place, snippets: options.snippets, keepsLines: (options.lines ?? "kept") === "kept" },
      {
        ...proposal,
        kind: isKey ? CompletionItemKind.Property : CompletionItemKind.Value,
        label: isKey ? labelOf(place, proposal) : proposal.label,
        marked: isKey ? keyText(place, proposal) : valueText(place, proposal.text),
      },
      index,
    ),
    ...(isKey && proposal.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...(opensValues
      ? { command: { title: message("completion.suggest"), command: options.suggestCommand ?? "" } }
      : {}),
  };
}

const labelOf = ({ style }: SlotContext, { name, chosen, exactSpelling }: KeyProposal): string =>
  exactSpelling ?? (chosen ? name : spell(name, style.spelling));

/** The marked text of a key: its name, and what is needed to continue after it. */
function keyText(place: SlotContext, proposal: KeyProposal): string {
  const { slot, style, config } = place;
  const name = labelOf(place, proposal);
  const lead = slot.moved ? missingIndentation(place) : slot.needsSpace ? " " : "";
  if (slot.hasColon) return lead + name;
  const newline = lineBreakAt(config.text, slot.replace.start);
  if (slot.flow)
    return lead + name + (proposal.shape === "block" ? `: { ${stop("")} }` : `: ${stop("")}`);
  if (!proposal.template && proposal.shape !== "block") return `${lead}${name}: ${stop("")}`;
  const column = columnOfLines(place);
  if (column === undefined) return `${lead}${name}:`;
  if (proposal.template) {
    const [first = "", ...rest] = render(proposal.template, style);
    return lead + [first, ...shiftLines(rest, column)].join(newline);
  }
  return `${lead}${name}:${newline}${" ".repeat(column + style.step)}${stop("")}`;
}

/** The spaces that the line needs for its column; surplus ones are removed by another edit of the item. */
function missingIndentation({ slot: { column, replace }, config: { text } }: SlotContext): string {
  return " ".repeat(Math.max(0, column - (replace.start - lineStart(text, replace.start))));
}

/** The column for further lines; undefined if there can be none. */
function columnOfLines({
  slot,
  config,
  options: { lines = "kept" },
}: SlotContext): number | undefined {
  if (lines === "kept") return slot.column;
  // A moved proposal changes the indentation, and editors differ in whether they add the old or the new one.
  if (lines === "unknown" || slot.moved) return undefined;
  const { start } = slot.replace;
  return slot.column - indentation(config.text.slice(lineStart(config.text, start), start));
}

/** The marked text of a value, quoted like the other items of its list. */
function valueText(place: SlotContext, text: string): string {
  const { slot, config } = place;
  const quoted = /["']/.test(config.text[slot.replace.start - 1] ?? "");
  const bare = quoted ? text.replace(/^"(.*)"$/s, "$1") : text;
  const marked = bare.replace(/<([^<>]*)>/g, (_, inner: string) => stop(inner));
  const quote = quoted || slot.kind !== "item" ? "" : quoteOfItems(place);
  return (slot.needsSpace ? " " : "") + quote + marked + quote;
}

function quoteOfItems({ config, slot }: SlotContext): string {
  const item = findKey(slot.path) && at(config.root, slot.path)?.children.get("[0]")?.entries[0];
  const first = item ? (config.text[item.key.start] ?? "") : "";
  return /["']/.test(first) ? first : "";
}
