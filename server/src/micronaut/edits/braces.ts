// Converts the lines of a block key to a pair of a flow map, if they can be kept as they are.
import { commentsWithin } from "../../document/edits/comments";
import { shiftLines } from "../../document/lines";
import { parseYaml } from "../../document/yaml/read";
import { buildTree } from "../tree/build";
import { valuesOf } from "../values/flatValues";

/**
 * The lines of a key as a pair of a flow map, nested in maps with the names `blocks`; undefined if flow style would
 * change their meaning. The key is at column 0.
 */
export function asFlowPair(
  lines: readonly string[],
  blocks: readonly string[],
): string[] | undefined {
  if (!fitsBraces(lines)) return undefined;
  const [first = "", ...rest] = lines;
  // If the key is quoted, as in JSON, quote the others, too.
  const quote = first.startsWith('"') ? '"' : "";
  const opened = blocks.map((block) => `${quote}${block}${quote}: { `).join("");
  const all = [opened + first, ...rest];
  all.push((all.pop() ?? "") + " }".repeat(blocks.length));
  return all;
}

function fitsBraces(lines: readonly string[]): boolean {
  const block = lines.join("\n");
  const flow = `{ ${shiftLines(lines, 2).join("\n").trimStart()} }`;
  // A comment on the last line would include the closing brace; one on the first line is not the key.
  const lastLine = block.lastIndexOf("\n") + 1;
  const comments = commentsWithin(block, { start: 0, end: block.length });
  if (comments.some(({ start }) => start === 0 || start >= lastLine)) return false;
  const [asBlock, asFlow] = [parseYaml(block), parseYaml(flow)];
  if (asBlock.problems.length + asFlow.problems.length > 0) return false;
  const written = (parsed: typeof asBlock): string =>
    JSON.stringify([...valuesOf(buildTree(parsed.documents).root)]);
  return written(asBlock) === written(asFlow);
}
