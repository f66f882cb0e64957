// A compose file: the configuration is the literal block of a KESTRA_CONFIGURATION variable, on any service.
import { column, indentation, lineEnd, nextLine } from "../lines";
import { parseYaml } from "../parse";
import type { Pair, SyntaxNode } from "../syntax";
import type { Host, Region } from "./host";

const variable = "KESTRA_CONFIGURATION";

export const compose: Host = {
  id: "compose",
  title: "compose file",
  dollar: "$$",
  proof: true,
  embedded: true,
  find(text) {
    if (!text.includes(variable)) return [];
    const { documents } = parseYaml(text);
    return documents
      .flatMap((root) => [...literalBlocks(root)])
      .map((pair) => regionOf(text, pair));
  },
};

/** Every `KESTRA_CONFIGURATION: |` below a node. Aliases are not followed: their target is found where it stands. */
function* literalBlocks(node: SyntaxNode | undefined): Generator<Pair> {
  if (node?.kind === "list") for (const item of node.items) yield* literalBlocks(item);
  if (node?.kind !== "map") return;
  for (const pair of node.pairs) {
    if (pair.key.text !== variable) yield* literalBlocks(pair.value);
    else if (pair.value?.kind === "scalar" && pair.value.style === "literal") yield pair;
  }
}

/** From the line behind the `|` to where the file's own indentation begins again. */
function regionOf(text: string, pair: Pair): Region {
  const keyColumn = column(text, pair.key.span.start);
  const header = pair.value?.span.start ?? pair.key.span.end;
  const start = nextLine(text, header);
  let end = start;
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const written = text.slice(line, lineEnd(text, line));
    if (written.trim() !== "" && indentation(written) <= keyColumn) break;
    end = nextLine(text, line);
  }
  return { span: { start, end }, column: keyColumn + 2 };
}
