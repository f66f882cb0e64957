// Whether the lines of a key can stand between braces as they are, and how they look there.
import { commentsWithin } from "../../document/edits/comments";
import { shiftLines } from "../../document/lines";
import { parseYaml } from "../../document/yaml/read";
import { buildTree } from "../tree/build";
import { valuesOf } from "../values/flatValues";

/**
 * The lines of a key as a pair between braces, with blocks of these names around it; nothing where braces would change
 * their meaning. The key stands at column 0.
 */
export function asFlowPair(
  lines: readonly string[],
  blocks: readonly string[],
): string[] | undefined {
  if (!fitsBraces(lines)) return undefined;
  const [first = "", ...rest] = lines;
  // Where keys have quotes, as in JSON, they all have.
  const quote = first.startsWith('"') ? '"' : "";
  const opened = blocks.map((block) => `${quote}${block}${quote}: { `).join("");
  const all = [opened + first, ...rest];
  all.push((all.pop() ?? "") + " }".repeat(blocks.length));
  return all;
}

function fitsBraces(lines: readonly string[]): boolean {
  const block = lines.join("\n");
  const flow = `{ ${shiftLines(lines, 2).join("\n").trimStart()} }`;
  // A comment on the last line would take the closing brace with it; one on the first line is not the key's own.
  const lastLine = block.lastIndexOf("\n") + 1;
  const comments = commentsWithin(block, { start: 0, end: block.length });
  if (comments.some(({ start }) => start === 0 || start >= lastLine)) return false;
  const [asBlock, asFlow] = [parseYaml(block), parseYaml(flow)];
  if (asBlock.problems.length + asFlow.problems.length > 0) return false;
  const written = (parsed: typeof asBlock): string =>
    JSON.stringify([...valuesOf(buildTree(parsed.documents).root)]);
  return written(asBlock) === written(asFlow);
}
