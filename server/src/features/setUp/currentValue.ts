// Compares the configuration with a desired value, and replaces the current value.
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
import { isExampleValue } from "../../rules/shared/exampleValues";
import { quoteIn, stringOf, type DesiredValue, yamlLike, yamlOf } from "./desiredValue";

type DesiredList = DesiredValue["value"] & { readonly kind: "list" };

export type CurrentValue =
  | { readonly kind: "missing" | "as-desired" }
  /** There is nothing worth keeping. */
  | { readonly kind: "empty" }
  /** There is another value, or a mapping if `shown` is undefined. */
  | { readonly kind: "different"; readonly shown: string | undefined };

export function currentValueOf(config: Config, desired: DesiredValue): CurrentValue {
  const present = valueOf(config, desired.path);
  const { node } = present;
  if (desired.value.kind === "absent")
    return node ? { kind: "different", shown: undefined } : { kind: "as-desired" };
  if (isSetElsewhere(present)) return { kind: "as-desired" };
  if (!node) return { kind: desired.onlyReplaces ? "as-desired" : "missing" };
  const current =
    desired.value.kind === "list"
      ? currentListOf(present, desired.value)
      : currentStringOf(config, present, desired);
  if (current.kind === "different" && desired.keepsExisting) return { kind: "as-desired" };
  return current.kind === "empty" && desired.onlyReplaces ? { kind: "as-desired" } : current;
}

function currentStringOf(config: Config, present: Value, { value }: DesiredValue): CurrentValue {
  const scalar = scalarInFile(present);
  if (!scalar || present.kind === "nothing")
    return isEmpty(present) ? { kind: "empty" } : { kind: "different", shown: undefined };
  const isWanted = scalar.text === stringOf(config, value);
  if (isWanted) return { kind: "as-desired" };
  if (value.kind === "boolean") {
    const flag = readFlag(present);
    if (flag === "unknown" || flag === value.text) return { kind: "as-desired" };
    return { kind: "different", shown: scalar.text };
  }
  if (value.kind !== "text" && isDynamic(scalar)) return { kind: "as-desired" };
  if (isExampleValue(config.text, scalar))
    return value.kind === "placeholder" ? { kind: "as-desired" } : { kind: "empty" };
  // An existing secret is kept if only a placeholder would replace it.
  if (value.kind === "placeholder") return { kind: "as-desired" };
  return { kind: "different", shown: scalar.text };
}

function currentListOf(present: Value, { items, keepsOthers }: DesiredList): CurrentValue {
  if (isEmpty(present)) return { kind: "empty" };
  const words = itemsOf(present);
  const missing = items.filter((item) => !words.includes(item));
  const more = words.filter((item) => !items.includes(item));
  if (missing.length === 0 && (keepsOthers || more.length === 0)) return { kind: "as-desired" };
  return keepsOthers ? { kind: "empty" } : { kind: "different", shown: words.join(", ") };
}

/** The key has no value or an empty mapping. */
const isEmpty = ({ kind, node }: Value): boolean =>
  kind === "nothing" || (kind === "block" && node?.children.size === 0);

const itemsOf = ({ node }: Value): string[] => (node ? itemScalars(node).flatMap(wordsIn) : []);

/** Replaces the current value. Fails if the value is not in a single place of this file. */
export const replaceValue =
  (desired: DesiredValue): Step =>
  (config) => {
    const present = valueOf(config, desired.path);
    const entry = present.node && winner(present.node);
    if (!entry?.pair || entry.inherited || !entry.whole) return undefined;
    if (desired.value.kind === "absent")
      return removeKey(config, entry.pair, desired.path.slice(0, -1));
    if (isEmptyValue(entry.pair.value))
      return [writeValue(config.text, entry.pair, yamlOf(config, desired.value, quoteIn(config)))];
    const written = entry.pair.value;
    if (desired.value.kind === "list")
      return written?.kind === "list"
        ? rewritesList(config, written, desired.value)
        : rewritesWords(config, present, desired.value);
    const scalar = ownScalar(present);
    if (!scalar || isBlock(scalar)) return undefined;
    return [{ span: scalar.span, text: yamlLike(config, scalar, desired.value) }];
  };

const isBlock = ({ style }: ScalarNode): boolean => style === "literal" || style === "folded";

function rewritesList(config: Config, list: ListNode, value: DesiredList): ReturnType<Step> {
  if (list.items.length === 0)
    return [{ span: list.span, text: yamlOf(config, value, quoteIn(config)) }];
  const present = list.items.map((item) => (item.kind === "scalar" ? item.text : ""));
  const added = value.items.filter((item) => !present.includes(item));
  if (value.keepsOthers) {
    const last = present.length - 1;
    const words = present.map((word, index) => (index === last ? [word, ...added] : undefined));
    return rewriteItems(config.text, list, words);
  }
  const kept = present.findIndex((word) => value.items.includes(word));
  const target = Math.max(0, kept);
  const words = present.map((word, index) => {
    const own = value.items.includes(word) ? [word] : [];
    return index === target ? [...own, ...added] : own;
  });
  return rewriteItems(config.text, list, words);
}

function rewritesWords(config: Config, present: Value, wanted: DesiredList): ReturnType<Step> {
  const scalar = ownScalar(present);
  if (!scalar || isBlock(scalar) || isDynamic(scalar)) return undefined;
  const words = wanted.keepsOthers ? itemsOf(present) : [];
  const items = [...words, ...wanted.items.filter((item) => !words.includes(item))];
  const text = { kind: "text", text: items.join(",") } as const;
  return [{ span: scalar.span, text: yamlLike(config, scalar, text) }];
}
