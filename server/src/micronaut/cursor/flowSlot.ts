// What may be typed inside flow maps and lists, where commas separate entries and indentation has no meaning.
import { column } from "../../document/lines";
import { normalise } from "../names";
import { flowAround } from "./place";
import { type Slot, typedText, type TypedYaml } from "./slot";

/** The maximum length of a key and its colon; limits the time of the pattern below. */
const maxPairLength = 1000;

/** The slot at `offset` if that is inside a flow map or list. */
export function flowSlot(yaml: TypedYaml, offset: number): Slot[] | undefined {
  const flow = flowAround(yaml, offset);
  if (!flow) return undefined;
  const { text } = yaml;
  const from = startOfFlowPart(text, flow.node.span.start + 1, offset);
  const part = text.slice(from, offset);
  const start = from + (part.length - part.trimStart().length);
  const base = {
    owner: flow.owner,
    column: column(text, start),
    moved: false,
    flow: true,
    hasColon: false,
    needsSpace: false,
  };
  if (flow.node.kind === "list") {
    return [
      { ...base, ...typedText(text, start, offset, /[,\]\r\n]/), kind: "item", path: flow.path },
    ];
  }
  // eslint-disable-next-line redos/no-vulnerable -- cut to maxPairLength
  const pair = /^(["']?)([^"':,]+)\1\s*:(\s*)/.exec(
    text.slice(start, Math.min(offset, start + maxPairLength)),
  );
  if (!pair) {
    const typed = typedText(text, start, offset, /[:,}\r\n]/);
    return [
      {
        ...base,
        ...typed,
        kind: "key",
        path: flow.path,
        hasColon: text[skipSpaces(text, typed.replace.end)] === ":",
      },
    ];
  }
  const path = [...flow.path, ...(pair[2] ?? "").trim().split(".").map(normalise)];
  const valueStart = start + pair[0].length;
  return [
    {
      ...base,
      ...typedText(text, valueStart, offset, /[,}\r\n]/),
      kind: "value",
      path,
      needsSpace: pair[3] === "",
    },
  ];
}

/** Start of the item or pair at `offset`: after the last comma that is not in nested brackets. */
function startOfFlowPart(text: string, from: number, offset: number): number {
  let start = from;
  let depth = 0;
  for (let index = from; index < offset; index++) {
    const character = text[index] ?? "";
    if ("[{".includes(character)) depth++;
    if ("]}".includes(character)) depth--;
    if (character === "," && depth === 0) start = index + 1;
  }
  return start;
}

function skipSpaces(text: string, offset: number): number {
  let index = offset;
  while (text[index] === " ") index++;
  return index;
}
