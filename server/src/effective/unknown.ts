// Why a value is unknown, and what is needed to know it.
import type { Variable } from "../document/fileKinds/workload";
import { dollarsIn, interpolatedMark } from "../document/dollars";
import { findKey } from "../knowledge/schema/keys";
import { and, message, type Text } from "../messages/message";
import type { Value } from "../interpretation/values/value";
import type { Config } from "../micronaut/configuration";
import type { SyntaxNode } from "../document/syntax";
import { isTemplated } from "../micronaut/values/dynamic";
import { isRandom } from "../micronaut/values/placeholders";
import { normalise } from "../micronaut/names";
import { serverTextOf } from "../micronaut/values/serverText";

/** The reason for a value of the winning variable. */
export function whyVariableUnknown(
  { arrival, node }: Variable,
  { needs }: Pick<Value, "needs">,
): Text {
  if (needs !== undefined) return needed(needs);
  if (arrival?.kind === "from-outside" || node === undefined)
    return message("effective.unknown.outside");
  return node.kind === "scalar" ? filledInLater(node.text) : message("effective.unknown.tool");
}

/** The reason for a value that a configuration sets. */
export function whyUnknown(
  config: Config,
  written: SyntaxNode | undefined,
  { needs, from }: Pick<Value, "needs" | "from">,
): Text {
  if (config.actions.length > 0) return message("effective.unknown.template");
  if (from === undefined) return message("effective.unknown.order");
  if (needs !== undefined) return needed(needs);
  if (written?.kind === "scalar") {
    const { text } = serverTextOf(config, written);
    if (text.includes(interpolatedMark)) return filledInLater(written.text);
    if (isTemplated(written)) return message("effective.unknown.tool");
    // A placeholder that is not closed, or that refers to itself.
    if (text.includes("${")) return message("effective.unknown.unresolvable");
    if (text.includes("$")) return message("effective.unknown.tool");
  }
  return message("effective.unknown.order");
}

/** Docker Compose replaces variables, and other tools have their own placeholders. */
function filledInLater(text: string): Text {
  const names = dollarsIn(text).flatMap(({ kind, start, end }) =>
    kind === "replaced" || kind === "replaced-with-operator"
      ? (/\w+/.exec(text.slice(start, end))?.[0] ?? [])
      : [],
  );
  const known = [...new Set(names)].filter(isVariable);
  return known.length > 0
    ? message("effective.unknown.replaced", { names: and(known) })
    : message("effective.unknown.tool");
}

const needed = (name: string): Text =>
  isRandom(name)
    ? message("effective.unknown.random")
    : message("effective.unknown.needs", { name: shownName(name) });

/** What looks like a name may be a part of a default, and so of a secret: only variables and known keys are shown. */
export const shownName = (name: string): string =>
  isVariable(name) || findKey(name.split(".").map(normalise)) ? `\${${name}}` : "${…}";

const isVariable = (name: string): boolean => /^[A-Z_][A-Z0-9_]*$/.test(name);
