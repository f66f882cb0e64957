// Valid YAML that Micronaut's loader rejects: limits and types of SnakeYAML, each recorded from the real one in
// test/conformance/properties. Custom tags are rejected, too, but not reported: a file with custom tags is usually
// processed by another tool before the server reads it.
import { isMerge } from "../../document/yaml/mergeKeys";
import { originalOf, viewIn } from "../../document/placed";
import type { Span } from "../../document/span";
import {
  type ListNode,
  type MapNode,
  resolve,
  type SyntaxNode,
  type YamlDocument,
} from "../../document/syntax";
import { resolveScalar } from "../values/scalars";

export type LoaderErrorKind =
  "too-many-aliases" | "merge-of-non-mapping" | "null-key" | "invalid-date" | "too-deep";

export interface LoaderError {
  readonly kind: LoaderErrorKind;
  readonly span: Span;
}

/** SnakeYAML's limits: aliases to maps and lists, and levels of maps and lists. */
export const maxAliases = 50;
export const maxLevels = 50;

/** Cached by array of documents, regardless of their position. */
const known = new WeakMap<readonly YamlDocument[], readonly LoaderError[]>();

/** What the server's loader rejects in some YAML documents, at most one of each kind. */
export function loaderErrorsOf(documents: readonly YamlDocument[]): readonly LoaderError[] {
  let loaderErrors = known.get(documents);
  if (!loaderErrors) {
    const view = viewIn(documents);
    loaderErrors = view
      ? loaderErrorsOf(view.original).map(({ kind, span }) => ({
          kind,
          span: view.from.span(span),
        }))
      : loaderErrorsIn(documents);
    known.set(documents, loaderErrors);
  }
  return loaderErrors;
}

function loaderErrorsIn(documents: readonly YamlDocument[]): LoaderError[] {
  const found = new Map<LoaderErrorKind, LoaderError>();
  const report = (kind: LoaderErrorKind, { span }: { readonly span: Span }): void => {
    if (!found.has(kind)) found.set(kind, { kind, span });
  };
  for (const root of documents) scan(root, 1, { aliases: 0, report });
  return [...found.values()];
}

interface Scan {
  aliases: number;
  report(kind: LoaderErrorKind, at: { readonly span: Span }): void;
}

function scan(node: SyntaxNode | undefined, depth: number, state: Scan): void {
  const { report } = state;
  if (node?.kind === "alias" && isCollection(node) && ++state.aliases > maxAliases)
    report("too-many-aliases", node);
  if (node?.kind === "scalar" && isImpossibleDay(node)) report("invalid-date", node);
  if (node?.kind !== "map" && node?.kind !== "list") return;
  if (depth > maxLevels) return report("too-deep", node);
  for (const part of node.parts ?? [node]) {
    if (node.parts && isHarmless(part, depth)) continue;
    if (part.kind === "list") for (const item of part.items) scan(item, depth + 1, state);
    else scanPairs(part, depth, state);
  }
}

function scanPairs({ pairs }: MapNode, depth: number, state: Scan): void {
  for (const pair of pairs) {
    if (resolveScalar(pair.key).kind === "null") state.report("null-key", pair.key);
    if (isMerge(pair) && pair.value && !isMergeable(pair.value))
      state.report("merge-of-non-mapping", pair.value);
    scan(pair.value, depth + 1, state);
  }
}

/** Parts of large maps and lists without errors and aliases, with the maximum depth at which that is known. */
const harmless = new WeakMap<SyntaxNode, { readonly depth: number }>();

function isHarmless(placed: MapNode | ListNode, depth: number): boolean {
  const part = originalOf(placed);
  const known = harmless.get(part);
  if (known) return depth <= known.depth;
  let isClean = true;
  const state: Scan = { aliases: 0, report: () => (isClean = false) };
  if (part.kind === "list") for (const item of part.items) scan(item, depth + 1, state);
  else scanPairs(part, depth, state);
  isClean &&= state.aliases === 0;
  harmless.set(part, { depth: isClean ? depth : -1 });
  return isClean;
}

const isCollection = (node: SyntaxNode): boolean => {
  const resolved = resolve(node);
  return resolved?.kind === "map" || resolved?.kind === "list";
};

function isMergeable(value: SyntaxNode): boolean {
  const resolved = resolve(value);
  // An alias without an anchor is reported separately.
  if (!resolved) return true;
  if (resolved.kind !== "list") return resolved.kind === "map";
  return resolved.items.every((item) => (resolve(item)?.kind ?? "map") === "map");
}

function isImpossibleDay(node: Extract<SyntaxNode, { kind: "scalar" }>): boolean {
  if (!/^\d{4}-/.test(node.text)) return false;
  const value = resolveScalar(node);
  if (value.kind !== "date" && value.kind !== "time") return false;
  const [year = 0, month = 0, day = 0] = value.text.split(/\D/).map(Number);
  // eslint-disable-next-line no-restricted-globals -- the calendar, not the clock
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month < 1 || month > 12 || day < 1 || day > days;
}
