// What makes Micronaut's YAML reader give up although it is YAML: limits and types of SnakeYAML, each recorded from the
// real one in test/conformance/properties. A custom tag is another reason and not one of these: who writes one has
// something that replaces it before the server reads the file.
import { isMerge } from "../document/mergeKeys";
import type { Span } from "../document/span";
import { type MapNode, resolve, type SyntaxNode, type YamlDocument } from "../document/syntax";
import { resolveScalar } from "./scalars";

export type RefusalKind =
  "too-many-aliases" | "merge-of-no-block" | "key-without-name" | "no-such-day" | "too-deep";

export interface Refusal {
  readonly kind: RefusalKind;
  readonly span: Span;
}

/** SnakeYAML's limits: aliases to maps and lists, and levels of maps and lists. */
export const mostAliases = 50;
export const mostLevels = 50;

/** Everything in some YAML documents that the server's reader refuses, at most one of each kind. */
export function refusalsOf(documents: readonly YamlDocument[]): Refusal[] {
  const found = new Map<RefusalKind, Refusal>();
  const refuse = (kind: RefusalKind, { span }: { readonly span: Span }): void => {
    if (!found.has(kind)) found.set(kind, { kind, span });
  };
  for (const root of documents) {
    let aliases = 0;
    const visit = (node: SyntaxNode | undefined, depth: number): void => {
      if (node?.kind === "alias" && isCollection(node) && ++aliases > mostAliases)
        refuse("too-many-aliases", node);
      if (node?.kind === "scalar" && isImpossibleDay(node)) refuse("no-such-day", node);
      if (node?.kind !== "map" && node?.kind !== "list") return;
      if (depth > mostLevels) return refuse("too-deep", node);
      if (node.kind === "list") node.items.forEach((item) => visit(item, depth + 1));
      else visitPairs(node, depth);
    };
    const visitPairs = (map: MapNode, depth: number): void => {
      for (const pair of map.pairs) {
        if (resolveScalar(pair.key).kind === "null") refuse("key-without-name", pair.key);
        if (isMerge(pair) && pair.value && !isMergeable(pair.value))
          refuse("merge-of-no-block", pair.value);
        visit(pair.value, depth + 1);
      }
    };
    visit(root, 1);
  }
  return [...found.values()];
}

const isCollection = (node: SyntaxNode): boolean => {
  const resolved = resolve(node);
  return resolved?.kind === "map" || resolved?.kind === "list";
};

function isMergeable(value: SyntaxNode): boolean {
  const resolved = resolve(value);
  // An alias to nothing is reported as such.
  if (!resolved) return true;
  if (resolved.kind !== "list") return resolved.kind === "map";
  return resolved.items.every((item) => (resolve(item)?.kind ?? "map") === "map");
}

function isImpossibleDay(node: Extract<SyntaxNode, { kind: "scalar" }>): boolean {
  const value = resolveScalar(node);
  if (value.kind !== "date" && value.kind !== "time") return false;
  const [year = 0, month = 0, day = 0] = value.text.split(/\D/).map(Number);
  return (
    month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}
