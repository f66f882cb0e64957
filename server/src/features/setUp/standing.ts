// How a configuration stands to a wish: whether it has what is wanted, nothing, or something else, and the step that
// would change that.
import { itemScalars, wordsIn } from "../../interpretation/values/items";
import { isEmptyValue, writeValue } from "../../document/edits/edit";
import { rewriteItems } from "../../document/edits/items";
import type { ListNode, ScalarNode } from "../../document/syntax";
import { readFlag } from "../../interpretation/values/flags";
import {
  isSetElsewhere,
  ownScalar,
  scalarInFile,
  type Value,
  valueOf,
} from "../../interpretation/values/value";
import { isDynamic } from "../../micronaut/values/dynamic";
import type { Config } from "../../micronaut/configuration";
import { winner } from "../../micronaut/tree/node";
import { removeKey } from "../../micronaut/edits/remove";
import type { Step } from "../../micronaut/edits/rewrite";
import { isPlaceholderValue } from "../../rules/placeholder-credential";
import { quoteIn, textOfValue, type Wish, yamlLike, yamlOf } from "./wish";

type WantedList = Wish["value"] & { readonly kind: "list" };

export type Standing =
  | { readonly kind: "missing" | "there" }
  /** Nobody would miss what is there. */
  | { readonly kind: "blank" }
  /** There is another value, or a mapping if `shown` is undefined. */
  | { readonly kind: "other"; readonly shown: string | undefined };

export function standingOf(config: Config, wish: Wish): Standing {
  const present = valueOf(config, wish.path);
  const { node } = present;
  if (wish.value.kind === "absent")
    return node ? { kind: "other", shown: undefined } : { kind: "there" };
  if (isSetElsewhere(present)) return { kind: "there" };
  if (!node) return { kind: wish.onlyInstead ? "there" : "missing" };
  const standing =
    wish.value.kind === "list"
      ? standingOfList(present, wish.value)
      : standingOfText(config, present, wish);
  if (standing.kind === "other" && wish.yields) return { kind: "there" };
  return standing.kind === "blank" && wish.onlyInstead ? { kind: "there" } : standing;
}

function standingOfText(config: Config, present: Value, { value }: Wish): Standing {
  const scalar = scalarInFile(present);
  if (!scalar || present.kind === "nothing")
    return isBlank(present) ? { kind: "blank" } : { kind: "other", shown: undefined };
  const isWanted = scalar.text === textOfValue(config, value);
  if (isWanted) return { kind: "there" };
  if (value.kind === "flag") {
    const flag = readFlag(present);
    if (flag === "unknown" || flag === value.text) return { kind: "there" };
    return { kind: "other", shown: scalar.text };
  }
  if (value.kind !== "text" && isDynamic(scalar)) return { kind: "there" };
  if (isPlaceholderValue(config.text, scalar))
    return value.kind === "stand-in" ? { kind: "there" } : { kind: "blank" };
  // A secret that is there will do where one is only to be filled in.
  if (value.kind === "stand-in") return { kind: "there" };
  return { kind: "other", shown: scalar.text };
}

function standingOfList(present: Value, { items, alsoKnown }: WantedList): Standing {
  if (isBlank(present)) return { kind: "blank" };
  const words = itemsOf(present);
  const missing = items.filter((item) => !words.includes(item));
  const more = words.filter((item) => !items.includes(item));
  if (missing.length === 0 && (alsoKnown || more.length === 0)) return { kind: "there" };
  return alsoKnown ? { kind: "blank" } : { kind: "other", shown: words.join(", ") };
}

/** Nothing stands behind the key, or an empty block. */
const isBlank = ({ kind, node }: Value): boolean =>
  kind === "nothing" || (kind === "block" && node?.children.size === 0);

const itemsOf = ({ node }: Value): string[] => (node ? itemScalars(node).flatMap(wordsIn) : []);

/** Writes what is wanted in place of what is there; nothing where that is no single place of this file. */
export const replaces =
  (wish: Wish): Step =>
  (config) => {
    const present = valueOf(config, wish.path);
    const entry = present.node && winner(present.node);
    if (!entry?.pair || entry.inherited || !entry.whole) return undefined;
    if (wish.value.kind === "absent") return removeKey(config, entry.pair, wish.path.slice(0, -1));
    if (isEmptyValue(entry.pair.value))
      return [writeValue(config.text, entry.pair, yamlOf(config, wish.value, quoteIn(config)))];
    const written = entry.pair.value;
    if (wish.value.kind === "list")
      return written?.kind === "list"
        ? rewritesList(config, written, wish.value)
        : rewritesWords(config, present, wish.value);
    const scalar = ownScalar(present);
    if (!scalar || isBlock(scalar)) return undefined;
    return [{ span: scalar.span, text: yamlLike(config, scalar, wish.value) }];
  };

const isBlock = ({ style }: ScalarNode): boolean => style === "literal" || style === "folded";

function rewritesList(config: Config, list: ListNode, value: WantedList): ReturnType<Step> {
  if (list.items.length === 0)
    return [{ span: list.span, text: yamlOf(config, value, quoteIn(config)) }];
  const present = list.items.map((item) => (item.kind === "scalar" ? item.text : ""));
  const added = value.items.filter((item) => !present.includes(item));
  if (value.alsoKnown) {
    const last = present.length - 1;
    const words = present.map((word, index) => (index === last ? [word, ...added] : undefined));
    return rewriteItems(config.text, list, words);
  }
  const kept = present.findIndex((word) => value.items.includes(word));
  const carrier = Math.max(0, kept);
  const words = present.map((word, index) => {
    const own = value.items.includes(word) ? [word] : [];
    return index === carrier ? [...own, ...added] : own;
  });
  return rewriteItems(config.text, list, words);
}

function rewritesWords(config: Config, present: Value, wanted: WantedList): ReturnType<Step> {
  const scalar = ownScalar(present);
  if (!scalar || isBlock(scalar) || isDynamic(scalar)) return undefined;
  const words = wanted.alsoKnown ? itemsOf(present) : [];
  const items = [...words, ...wanted.items.filter((item) => !words.includes(item))];
  const text = { kind: "text", text: items.join(",") } as const;
  return [{ span: scalar.span, text: yamlLike(config, scalar, text) }];
}
