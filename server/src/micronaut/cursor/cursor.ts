// What may be typed at an offset: a key of this map, a value of that key, an item of that list. The answer comes from
// the tree of the text above the line, so a half-typed line never spoils it, and it also names the maps nearby, for a
// cursor that stands at a slightly wrong indentation.
import { lineStart } from "../../document/lines";
import { wayTo } from "../../document/syntax";
import { blockSlots } from "./blockSlot";
import { flowSlot } from "./flowSlot";
import type { Slot, TypedYaml } from "./slot";

/** So far to the right nobody types. What stands before the cursor is read with patterns that take the square of it. */
const longestLine = 2000;

/** What may be typed at `offset`, the likeliest first. Empty in comments, in block scalars and behind complete values. */
export function slotsAt(yaml: TypedYaml, offset: number): Slot[] {
  const { region } = yaml;
  if (offset < region.span.start || offset > region.span.end) return [];
  if (offset - lineStart(yaml.text, offset) > longestLine) return [];
  if (isInText(yaml, offset) || isInComment(yaml.text, offset)) return [];
  return flowSlot(yaml, offset) ?? blockSlots(yaml, offset);
}

/** Inside a literal or folded block, or a quoted text that goes over lines. */
function isInText(yaml: TypedYaml, offset: number): boolean {
  const scalar = yaml.documents.map((root) => wayTo(root, offset).at(-1)).find(Boolean);
  if (!scalar || !("kind" in scalar) || scalar.kind !== "scalar" || scalar.style === "plain")
    return false;
  return yaml.text.slice(scalar.span.start, offset).includes("\n");
}

/** Behind a `#` that stands at the start of the line or after a blank, outside of quotes. */
function isInComment(text: string, offset: number): boolean {
  const before = text.slice(lineStart(text, offset), offset);
  // eslint-disable-next-line redos/no-vulnerable -- at most longestLine characters
  const withoutQuoted = before.replace(/"(?:\\.|[^"\\])*"|'(?:''|[^'])*'/g, (quoted) =>
    "x".repeat(quoted.length),
  );
  return /(^|\s)#/.test(withoutQuoted);
}
