// The values of a tree as a flat map: what Micronaut would read, regardless of how it is written.
import { isEmptyValue } from "../../document/edits/edit";
import { type ConfigNode, scalarOf, walk, winner } from "../tree/node";

type Values = ReadonlyMap<string, string>;

/** Cached, because trees do not change and every edit of one is compared with it. */
const known = new WeakMap<ConfigNode, Values>();

/** The value of every key below `node` that has one, by its relative path, joined with dots. */
export function valuesOf(node: ConfigNode): Map<string, string> {
  const values = known.get(node) ?? readValues(node);
  known.set(node, values);
  return new Map(values);
}

function readValues(node: ConfigNode): Values {
  const values = new Map<string, string>();
  for (const inner of walk(node)) {
    const path = inner.path.slice(node.path.length).join(".");
    const scalar = scalarOf(inner);
    // Equal strings with different tags or quoting are different values; null is no value.
    if (scalar && !isEmptyValue(scalar))
      values.set(path, `${scalar.tag ?? ""}${scalar.style === "plain" ? "" : "'"}${scalar.text}`);
    else if (inner.children.size === 0 && winner(inner)?.value?.kind === "list")
      values.set(path, "[]");
  }
  return values;
}

export const areEqual = (a: Values, b: Values): boolean =>
  a.size === b.size && [...a].every(([path, value]) => b.get(path) === value);

/** Whether the values are equal except for quotes. */
export const areEqualExceptQuotes = (a: Values, b: Values): boolean =>
  areEqual(withoutQuotes(a), withoutQuotes(b));

const withoutQuotes = (values: Values): Values =>
  new Map([...values].map(([path, value]) => [path, value.replace(/^'/, "")]));
