// Adds and removes actions of a grant: in a flow list, a block list, or a string with commas.
import { insertFirstItem } from "../../document/edits/firstItem";
import { insertItemAfter } from "../../document/edits/itemAfter";
import { quotedLike, rewriteItems } from "../../document/edits/items";
import { lineEnd, lineStart } from "../../document/lines";
import type { TextChange } from "../../document/span";
import type { ListNode, ScalarNode } from "../../document/syntax";
import { ownActionsIn, type GrantedAction } from "../../interpretation/role/defaultRole";
import { actions } from "../../knowledge/roles/actions";
import type { Config } from "../../micronaut/configuration";
import type { ConfigNode, Entry } from "../../micronaut/tree/node";

/** Read actions first, then write actions, then the rest: the order of the documentation for both vocabularies. */
export const actionOrder: readonly string[] = [
  ...new Set(["VIEW", "LIST", "CREATE", "READ", "UPDATE", "DELETE", ...actions.map((a) => a.name)]),
];

/** The position of an action in that order. Unknown words come last. */
export const rankOf = (word: string): number =>
  actionOrder.includes(word) ? actionOrder.indexOf(word) : actionOrder.length;

/** The index of the last word that comes before `word` in that order, or -1. */
const lastBefore = (words: readonly string[], word: string): number =>
  words.findLastIndex((other) => rankOf(other) <= rankOf(word));

/** Adds an action to a grant that has some. */
export function withAction(
  config: Config,
  node: ConfigNode,
  entry: Entry,
  word: string,
): readonly TextChange[] | undefined {
  const { value } = entry;
  const granted = ownActionsIn(config, node);
  if (value?.kind === "list") return inList(config.text, value, granted, word);
  return value?.kind === "scalar" ? inScalar(config.text, value, entry, granted, word) : undefined;
}

function inList(
  text: string,
  list: ListNode,
  granted: readonly GrantedAction[],
  word: string,
): readonly TextChange[] | undefined {
  const words = granted.map((action) => action.word);
  const last = granted[lastBefore(words, word)];
  if (last) {
    const index = list.items.findIndex(
      ({ span }) => span.start <= last.at.start && last.at.end <= span.end,
    );
    return insertItemAfter(text, list, index, word);
  }
  const front = hasCommentOnTop(text, list) ? undefined : insertFirstItem(text, list, word);
  return front ? [front] : insertItemAfter(text, list, list.items.length - 1, word);
}

/**
 * A comment above the first item of a block list belongs to that item, and would belong to another one after an
 * insertion.
 */
function hasCommentOnTop(text: string, { flow, items }: ListNode): boolean {
  const start = lineStart(text, items[0]?.span.start ?? 0);
  if (flow || start === 0) return false;
  const above = lineStart(text, start - 1);
  return text.slice(above, lineEnd(text, above)).trimStart().startsWith("#");
}

function inScalar(
  text: string,
  scalar: ScalarNode,
  { part }: Entry,
  granted: readonly GrantedAction[],
  word: string,
): TextChange[] {
  const index = lastBefore(
    granted.map((action) => action.word),
    word,
  );
  const [before, first, second] = [granted[index], granted[0], granted[1]];
  if (part?.flow && scalar.style === "plain") {
    // In flow style, a comma would end the string.
    const words = granted.map((action) => action.word);
    words.splice(index + 1, 0, word);
    const quoted = words.map((written) => quotedLike(scalar, written)).join(", ");
    return [{ span: scalar.span, text: `[${quoted}]` }];
  }
  const comma = first && second ? text.slice(first.at.end, second.at.start) : ",";
  const at = before?.at.end ?? first?.at.start ?? scalar.span.end;
  return [{ span: { start: at, end: at }, text: before ? comma + word : word + comma }];
}

/** Removes all actions that are not in `left`. At least one of those must be granted. */
export function onlyActions(
  config: Config,
  node: ConfigNode,
  { value }: Entry,
  left: readonly string[],
): readonly TextChange[] | undefined {
  const granted = ownActionsIn(config, node);
  if (granted.every(({ word }) => left.includes(word))) return [];
  if (value?.kind === "list") {
    const words = value.items.map((item) =>
      granted
        .filter(({ at }) => item.span.start <= at.start && at.end <= item.span.end)
        .map(({ word }) => word),
    );
    const isLeft = (word: string): boolean => left.includes(word);
    return rewriteItems(
      config.text,
      value,
      words.map((item) => (item.every(isLeft) ? undefined : item.filter(isLeft))),
    );
  }
  return withoutParts(granted, left);
}

/** Removes words from a string, each with the comma before it, or after it for the first word. */
function withoutParts(granted: readonly GrantedAction[], left: readonly string[]): TextChange[] {
  const firstLeft = granted.findIndex(({ word }) => left.includes(word));
  return granted.flatMap(({ word, at }, index) => {
    if (left.includes(word)) return [];
    const span =
      index < firstLeft
        ? { start: at.start, end: granted[index + 1]?.at.start ?? at.end }
        : { start: granted[index - 1]?.at.end ?? at.start, end: at.end };
    return [{ span, text: "" }];
  });
}

/** Replaces all actions of a grant, starting at the place of the first one. */
export function replaceActions(
  config: Config,
  node: ConfigNode,
  entry: Entry,
  words: readonly string[],
): readonly TextChange[] | undefined {
  const { value } = entry;
  if (value?.kind === "list")
    return rewriteItems(
      config.text,
      value,
      value.items.map((_, index) => (index === 0 ? words : [])),
    );
  const granted = ownActionsIn(config, node);
  const [first, last] = [granted[0], granted.at(-1)];
  if (value?.kind !== "scalar" || !first || !last) return undefined;
  if (entry.part?.flow && value.style === "plain" && words.length > 1)
    return [{ span: value.span, text: `[${words.join(", ")}]` }];
  return [{ span: { start: first.at.start, end: last.at.end }, text: words.join(",") }];
}
