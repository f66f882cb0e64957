// What may be typed at an offset: a key of a map, a value of a key, an item of a list. It is determined from the text
// above the line, so a half-typed line does not affect it. It includes nearby maps if the cursor's indentation is wrong.
import { lineStart } from "../../document/lines";
import { pathTo } from "../../document/syntax";
import { blockSlots } from "./blockSlot";
import { flowSlot } from "./flowSlot";
import type { Slot, TypedYaml } from "./slot";

/** No completion beyond this column: the patterns for the text before the cursor take quadratic time. */
const maxColumn = 2000;

/** What may be typed at `offset`, most likely first. Empty in comments, in block scalars and after complete values. */
export function slotsAt(yaml: TypedYaml, offset: number): Slot[] {
  const { region } = yaml;
  if (offset < region.span.start || offset > region.span.end) return [];
  if (offset - lineStart(yaml.text, offset) > maxColumn) return [];
  if (isInText(yaml, offset) || isInComment(yaml.text, offset)) return [];
  return flowSlot(yaml, offset) ?? blockSlots(yaml, offset);
}

/** Inside a block scalar or a multi-line quoted string. */
function isInText(yaml: TypedYaml, offset: number): boolean {
  const scalar = yaml.documents.map((root) => pathTo(root, offset).at(-1)).find(Boolean);
  if (!scalar || !("kind" in scalar) || scalar.kind !== "scalar" || scalar.style === "plain")
    return false;
  return yaml.text.slice(scalar.span.start, offset).includes("\n");
}

/** After a `#` at the start of the line or after whitespace, outside of quotes. */
function isInComment(text: string, offset: number): boolean {
  const before = text.slice(lineStart(text, offset), offset);
  // eslint-disable-next-line redos/no-vulnerable -- at most maxColumn characters
  const withoutQuoted = before.replace(/"(?:\\.|[^"\\])*"|'(?:''|[^'])*'/g, (quoted) =>
    "x".repeat(quoted.length),
  );
  return /(^|\s)#/.test(withoutQuoted);
}
