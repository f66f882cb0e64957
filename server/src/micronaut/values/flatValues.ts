// The values of a tree as a flat map: what Micronaut would read, regardless of how it is written.
import { isEmptyValue } from "../../document/edits/edit";
import { type ConfigNode, scalarOf, walk, winner } from "../tree/node";

/** The value of every key below `node` that has one, by its relative path, joined with dots. */
export function valuesOf(node: ConfigNode): Map<string, string> {
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

type Values = ReadonlyMap<string, string>;

export const areEqual = (a: Values, b: Values): boolean =>
  a.size === b.size && [...a].every(([path, value]) => b.get(path) === value);

/** Whether the values are equal except for quotes. */
export const areEqualExceptQuotes = (a: Values, b: Values): boolean =>
  areEqual(withoutQuotes(a), withoutQuotes(b));

const withoutQuotes = (values: Values): Values =>
  new Map([...values].map(([path, value]) => [path, value.replace(/^'/, "")]));
