// The names that the placeholders of a configuration look up, with their spans.
import type { Span } from "../document/span";
import type { ScalarNode, SyntaxNode } from "../document/syntax";
import type { Config } from "./configuration";
import { type Placeholder, placeholdersIn } from "./values/placeholders";
import { serverTextOf } from "./values/serverText";

export interface Reference {
  readonly name: string;
  /** Span of the name; the whole value if the exact position cannot be determined. */
  readonly at: Span;
  readonly exact: boolean;
}

/** Every name that a value of the configuration looks up, in the order of the file, defined or not. */
export function referencesIn(config: Config): Reference[] {
  return [...scalarsIn(config)].flatMap((scalar) => {
    if (!scalar.text.includes("${")) return [];
    const seen = serverTextOf(config, scalar);
    return placeholdersIn(seen.text).flatMap((placeholder) =>
      namesIn(seen.text, placeholder).map(({ name, start, end }) => {
        const at = seen.spanOf(start, end);
        return { name, at: at ?? scalar.span, exact: at !== undefined };
      }),
    );
  });
}

/** The names of a placeholder with their offsets in `text`; they are separated by colons. */
function namesIn(
  text: string,
  { start, names }: Placeholder,
): ({ readonly name: string } & Span)[] {
  let offset = start + 2 + (/^\s*/.exec(text.slice(start + 2))?.[0].length ?? 0);
  return names.map((name) => {
    const begin = offset;
    offset += name.length + 1;
    return { name, start: begin, end: begin + name.length };
  });
}

/** The scalars of a configuration that are written as values. */
export function* scalarsIn({ documents }: Pick<Config, "documents">): Generator<ScalarNode> {
  for (const root of documents) if (root) yield* scalarsBelow(root);
}

function* scalarsBelow(node: SyntaxNode): Generator<ScalarNode> {
  if (node.kind === "scalar") yield node;
  if (node.kind === "list") for (const item of node.items) yield* scalarsBelow(item);
  if (node.kind === "map")
    for (const { value } of node.pairs) if (value) yield* scalarsBelow(value);
}
