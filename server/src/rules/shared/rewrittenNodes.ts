// Values and keys that another program writes again before Kestra reads them. Part of the rule `rewritten-value`.
import { message } from "../../messages/message";
import type { Pair, ScalarNode } from "../../document/syntax";
import { findKey, type Key } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { finder } from "../../micronaut/tree/finder";
import { keyText, writtenKeyText } from "../../micronaut/tree/mapping";
import { type Entry, writtenScalarOf, winner } from "../../micronaut/tree/node";
import { isDynamic } from "../../micronaut/values/dynamic";
import {
  resolveScalar,
  resolveWritten,
  textOf,
  type YamlValue,
} from "../../micronaut/values/scalars";
import type { Finding, Fix } from "../rule";

/** The findings for the values and keys of a configuration that is a part of the YAML of its file. */
export function* rewrittenNodes({ root }: Config): Iterable<Finding> {
  for (const node of rewritten(root)) {
    const entry = winner(node);
    const scalar = writtenScalarOf(node);
    if (scalar?.arrives && isChanged(findKey(node.path), scalar)) yield valueFinding(scalar);
    if (entry && isRenamed(entry)) yield keyFinding(entry.pair);
  }
}

const rewritten = finder((node) => {
  const entry = winner(node);
  return entry !== undefined && (writtenScalarOf(node)?.arrives !== undefined || isRenamed(entry));
});

const isRenamed = (entry: Entry): entry is Entry & { readonly pair: Pair } =>
  entry.pair?.key.arrives !== undefined &&
  entry.key.start === entry.pair.key.span.start &&
  keyText(entry.pair) !== writtenKeyText(entry.pair);

/** Whether a key keeps the characters of its value. Kestra converts the others to the same number or boolean. */
export const keepsCharacters = ({ schema: { type, format, enum: words } }: Key): boolean =>
  type === "string" && format !== "duration" && words === undefined;

/** Whether a key gets something else than it would get without the other program, and than what is written. */
function isChanged(key: Key | undefined, scalar: ScalarNode): boolean {
  if (isDynamic(scalar)) return false;
  const [before, after] = [resolveWritten(scalar), resolveScalar(scalar)];
  const isSame = textOf(before) === textOf(after);
  if (isSame || textOf(after) === scalar.text) return false;
  if (key && keepsCharacters(key)) return true;
  if (isNumber(before) && isNumber(after)) return true;
  // A key that takes a number or boolean gets the one that was meant.
  const takesOthers = ["boolean", "integer", "number"].includes(key?.schema.type ?? "");
  return before.kind === "text" && !takesOthers;
}

const isNumber = ({ kind }: YamlValue): boolean => kind === "integer" || kind === "float";

/** The value is not shown, because it may be a secret. */
const valueFinding = (scalar: ScalarNode): Finding => ({
  at: scalar.span,
  what: message("rewritten-value.what", { reader: "Helm" }),
  why: message("rewritten-value.why"),
  todo: message("rewritten-value.todo"),
  // What works today may be the other string.
  fixes: () => [
    quoted(scalar, scalar.text, "rewritten-value.fix"),
    quoted(scalar, textOf(resolveScalar(scalar)) ?? "", "rewritten-value.current.fix"),
  ],
});

const keyFinding = (pair: Pair): Finding => ({
  at: pair.key.span,
  what: message("rewritten-value.key.what", { reader: "Helm", name: keyText(pair) }),
  why: message("rewritten-value.key.why"),
  todo: message("rewritten-value.key.todo"),
  fixes: () => [quoted(pair.key, pair.key.text, "rewritten-value.key.fix")],
});

const quoted = (
  { span }: ScalarNode,
  text: string,
  title: "rewritten-value.fix" | "rewritten-value.current.fix" | "rewritten-value.key.fix",
): Fix => ({ title: message(title), changes: [{ span, text: `"${text}"` }], preferred: false });
