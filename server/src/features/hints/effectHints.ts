// Hints for the effective value of a key that another place in the related files decides. A value whose default only an
// unseen variable could change is shown as it is and gets no hint; secrets never get one.
import { and, joined, message, type Text } from "../../messages/message";
import { contains, type Span } from "../../document/span";
import type { ScalarNode } from "../../document/syntax";
import { type Value, valueOf } from "../../interpretation/values/value";
import { nameOf } from "../../knowledge/location";
import { holdsSecret, isSecretKey, isSecretReference } from "../../interpretation/secretKeys";
import type { Config } from "../../micronaut/configuration";
import { isListItem, ownScalarOf, walk } from "../../micronaut/tree/node";
import type { Hint } from "./hint";

/** Hints for the values in a span of the file. */
export function effectHints(config: Config, range: Span): Hint[] {
  return [...walk(config.root)].flatMap((node) => {
    const scalar = ownScalarOf(node);
    if (!scalar || !contains(range, scalar.span.end) || !isOnOneLine(config, scalar)) return [];
    // Items of a list are overridden together with the whole list.
    if (node.path.some(isListItem) || isSecretKey(node.path)) return [];
    const value = valueOf(config, node.path);
    return isElsewhere(value) && !isSecret(value)
      ? [{ offset: scalar.span.end, ...hintText(value) }]
      : [];
  });
}

/** A block scalar may end lines below its visible end. */
const isOnOneLine = ({ text }: Config, { span }: ScalarNode): boolean =>
  !/[\r\n]/.test(text.slice(span.start, span.end));

const isElsewhere = ({ text, from, names, unless }: Value): boolean =>
  text !== undefined && unless.length === 0 && (from?.kind !== "here" || names.length > 0);

const isSecret = ({ text = "", from, names }: Value): boolean =>
  holdsSecret(text) ||
  [...names, ...(from?.kind === "variable" ? [from.name] : [])].some(isSecretReference);

function hintText({ text = "", from, names }: Value): Pick<Hint, "label" | "tooltip"> {
  const shown = shortened(text);
  switch (from?.kind) {
    case "variable":
      return {
        label: joined(["\u2190", shown, `(${from.name})`], " "),
        tooltip: message("effectHints.variable", { name: from.name }),
      };
    case "file":
      return {
        label: joined(["\u2190", shown, `(${nameOf(from.uri)})`], " "),
        tooltip: message("effectHints.file", { file: nameOf(from.uri) }),
      };
    default:
      return {
        label: joined(["=", shown], " "),
        tooltip: message("effectHints.resolved", { names: and(names) }),
      };
  }
}

/** As much as fits at the end of a line. */
const shortened = (text: string): Text =>
  text.length > 60
    ? `${text.slice(0, 59)}\u2026`
    : text === ""
      ? message("effectHints.empty")
      : text;
