// Completion of environment variable names in a server's container, in each notation the file uses.
import { CompletionItemKind } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { wholeFile } from "../../document/fileKinds/plain";
import type { VariableForm, Workload } from "../../document/fileKinds/workload";
import { readerOf } from "../../document/yaml/read";
import { lineBreakAt, lineEnd, lineStart, nextLine } from "../../document/lines";
import { contains, type Span } from "../../document/span";
import type { KestraFile } from "../../interpretation/kestraFile";
import { slotsAt } from "../../micronaut/cursor/cursor";
import { isListItem } from "../../micronaut/tree/node";
import type { Slot } from "../../micronaut/cursor/slot";
import { completionItem, stop, type WordedItem } from "./completionItem";
import { describeKey } from "../hover/keyText";
import { variablesToPropose } from "./variableProposals";

/** The variables that can be inserted at `offset`, most likely first; empty outside a server's environment. */
export function completeVariables(
  file: KestraFile,
  document: TextDocument,
  offset: number,
  snippets: boolean,
): WordedItem[] {
  const blocks = blocksOf(file.workloads);
  if (blocks.size === 0) return [];
  const { text, parseCache } = file;
  const part = file.workloads.find(({ within }) => within && contains(within, offset))?.within;
  const { documents } = readerOf(text, parseCache).read(part);
  const whole = wholeFile(text);
  const region = part ? { ...whole, span: part } : whole;
  return slotsAt({ text, parseCache, region, documents }, offset).flatMap((slot, rank) => {
    const block = slot.owner === undefined ? undefined : blocks.get(slot.owner);
    // A proposal that moves to a nearby mapping would only add noise to the completions of the file's own language.
    const form = block && !slot.moved ? formAt(text, slot, block.forms, offset) : undefined;
    if (!block || !form) return [];
    const place = { document, slot: { ...slot, replace: form.replace }, rank, snippets };
    const present = namesElsewhere(block.workloads, offset);
    return [...variablesToPropose(configsOf(file, block.workloads))]
      .filter(([name]) => !present.has(name))
      .map(([name, key], index) =>
        completionItem(
          place,
          {
            label: name,
            kind: CompletionItemKind.Variable,
            marked: form.before + name + form.after,
            detail: key.schema.description ?? "",
            documentation: () => describeKey(key),
          },
          index,
        ),
      );
  });
}

interface Block {
  readonly forms: readonly VariableForm[];
  /** The containers that get its variables. */
  readonly workloads: Workload[];
}

/** The mappings of variables, by the position of their keys. */
function blocksOf(workloads: readonly Workload[]): Map<number, Block> {
  const blocks = new Map<number, Block>();
  for (const workload of workloads) {
    for (const { key, forms } of workload.environments) {
      const block = blocks.get(key.start) ?? { forms, workloads: [] };
      block.workloads.push(workload);
      blocks.set(key.start, block);
    }
  }
  return blocks;
}

/** The variables that already exist, without one that is being typed. */
const namesElsewhere = (workloads: readonly Workload[], offset: number): Set<string> =>
  new Set(
    workloads.flatMap(({ variables }) =>
      variables.filter(({ at }) => !contains(at, offset)).map(({ name }) => name),
    ),
  );

/** The configurations that those containers read. If there are none, all of them, because they may suit the others. */
function configsOf({ configs }: KestraFile, workloads: readonly Workload[]): KestraFile["configs"] {
  const read = configs.filter((config) =>
    config.workloads.some((reader) => workloads.includes(reader)),
  );
  return read.length > 0 ? read : configs;
}

/** The text around a variable's name and the span it replaces. */
interface Form {
  readonly replace: Span;
  readonly before: string;
  readonly after: string;
}

function formAt(
  text: string,
  slot: Slot,
  forms: readonly VariableForm[],
  offset: number,
): Form | undefined {
  const blank = slot.needsSpace ? " " : "";
  const isInItem = isListItem(slot.path.at(-1) ?? "");
  if (slot.kind === "key" && !isInItem && forms.includes("pair"))
    return { replace: slot.replace, before: blank, after: slot.hasColon ? "" : `: ${stop("")}` };
  if (slot.kind === "item" && forms.includes("assignment")) return assignment(text, slot, offset);
  if (!forms.includes("named") || slot.flow || slot.hasColon) return undefined;
  const value = (column: number): string =>
    valueLineFollows(text, offset)
      ? ""
      : `${lineBreakAt(text, offset)}${" ".repeat(column)}value: ${stop("")}`;
  if (slot.kind === "key" && !isInItem)
    return { replace: slot.replace, before: "- name: ", after: value(slot.column + 2) };
  if (slot.kind === "item" && !text.slice(offset, slot.replace.end).includes(":")) {
    const column = slot.column + blank.length;
    return { replace: slot.replace, before: `${blank}name: `, after: value(column) };
  }
  if (slot.kind === "value" && slot.path.at(-1) === "name" && isListItem(slot.path.at(-2) ?? "")) {
    const lead = /^\s*-\s+/.exec(text.slice(lineStart(text, offset), offset))?.[0];
    return { replace: slot.replace, before: blank, after: lead ? value(lead.length) : "" };
  }
  return undefined;
}

/** The name before an equals sign; the value after it is kept. */
function assignment(
  text: string,
  { replace, typed, needsSpace }: Slot,
  offset: number,
): Form | undefined {
  if (typed.includes("=")) return undefined;
  const equals = text.slice(offset, replace.end).indexOf("=");
  const before = needsSpace ? " " : "";
  return equals === -1
    ? { replace, before, after: `=${stop("")}` }
    : { replace: { start: replace.start, end: offset + equals }, before, after: "" };
}

/** Whether the next line continues with the value of the same variable. */
function valueLineFollows(text: string, offset: number): boolean {
  const next = nextLine(text, offset);
  return /^\s+value(From)?\s*:/.test(text.slice(next, lineEnd(text, next)));
}
