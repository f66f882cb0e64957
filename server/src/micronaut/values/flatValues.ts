// The values of a tree, flat: what Micronaut would read, without regard to how it is written.
import { isEmptyValue } from "../../document/edits/edit";
import { type ConfigNode, scalarOf, walk, winner } from "../tree/node";

/** The value of every key below `node` that has one, by its path from there, joined with dots. */
export function valuesOf(node: ConfigNode): Map<string, string> {
  const values = new Map<string, string>();
  for (const inner of walk(node)) {
    const path = inner.path.slice(node.path.length).join(".");
    const scalar = scalarOf(inner);
    // A value of the same text but another tag or quoting is another value; a null is none.
    if (scalar && !isEmptyValue(scalar))
      values.set(path, `${scalar.tag ?? ""}${scalar.style === "plain" ? "" : "'"}${scalar.text}`);
    else if (inner.children.size === 0 && winner(inner)?.value?.kind === "list")
      values.set(path, "[]");
  }
  return values;
}

/** Whether two keys hold the same, quotes apart. */
export function sameContent(a: ConfigNode, b: ConfigNode): boolean {
  const [left, right] = [valuesOf(a), valuesOf(b)];
  const bare = (value: string | undefined): string | undefined => value?.replace(/^'/, "");
  return (
    left.size === right.size &&
    [...left].every(([path, value]) => bare(right.get(path)) === bare(value))
  );
}
