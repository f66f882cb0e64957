// What compose refuses in a file outside of the configurations. Recorded from compose-go 2.16.2 in
// test/conformance/carriers/compose.
import { isServerOnly } from "../../yaml/diagnose";
import { dollarsIn, refusedDefaultsIn } from "../../dollars";
import { nextLine } from "../../lines";
import type { Span } from "../../span";
import { originalOf } from "../../placed";
import {
  type ListNode,
  type MapNode,
  type Pair,
  resolve,
  type ScalarNode,
  type SyntaxNode,
} from "../../syntax";
import { isMerge } from "../../yaml/mergeKeys";
import type { ParsedYaml } from "../../yaml/read";
import { isTemplateOutside } from "../brokenFile";
import { composeArrival } from "./composeScalars";
import type { FileReader } from "../reader";
import type { Correction, Refusal, RefusalKind } from "../refusal";

const reader = "Docker Compose";

/** `regions` are the configurations, which rules check themselves. */
export function composeRefusals(
  file: FileReader,
  { documents, problems }: ParsedYaml,
  regions: readonly Span[],
): Refusal[] {
  // A template is not what compose reads.
  if (isTemplateOutside(file.text, regions)) return [];
  // What follows from broken lines is not reported.
  const found = !problems.every(isServerOnly)
    ? []
    : [
        ...emptyDocument(file.text, documents),
        ...documents.flatMap((root) => duplicatesIn(root)),
        ...documents.flatMap((root, index) =>
          file.pairsOf(file.pairAt(root, "services")?.value).flatMap(({ pair: service }) => {
            const environment = file.pairAt(service.value, "environment");
            const found = environment ? environmentRefusals(file, environment) : [];
            const isMerged =
              (index > 0 || !isComplete(file, service.value)) &&
              resolve(environment?.value)?.tag !== "!override";
            return found.filter(({ kind }) => !isMerged || kind !== "special-number");
          }),
        ),
        ...documents.flatMap((root) =>
          ["services", "configs"].flatMap((key) =>
            placeholdersIn(file.text, file.pairAt(root, key)?.value),
          ),
        ),
      ].filter(
        ({ span: { start } }) =>
          !regions.some((region) => region.start <= start && start < region.end),
      );
  // Services may share what an alias refers to.
  return [...new Map(found.map((refusal) => [refusal.span.start, refusal])).values()];
}

const refusal = (
  kind: RefusalKind,
  span: Span,
  corrections: readonly Correction[] = [],
): Refusal => ({ reader, kind, span, corrections });

/**
 * Whether a service can run as it is written here. Otherwise this may be an override file: in variables that it or a
 * later document adds to others, compose accepts special numbers.
 */
const isComplete = (file: FileReader, service: SyntaxNode | undefined): boolean =>
  ["image", "build", "extends"].some((key) => file.pairAt(service, key));

/** `---` with nothing after it. */
function emptyDocument(text: string, documents: ParsedYaml["documents"]): Refusal[] {
  if (documents.length < 2 || documents.at(-1) !== undefined) return [];
  const start = text.lastIndexOf("\n---") + 1;
  if (start === 0 || !isBlankOrComments(text.slice(start + 3))) return [];
  const changes = [{ span: { start, end: nextLine(text, start) }, text: "" }];
  return [refusal("empty-document", { start, end: start + 3 }, [{ kind: "remove", changes }])];
}

const isBlankOrComments = (text: string): boolean =>
  text.split("\n").every((line) => /^[ \t\r]*(?:#|$)/.test(line));

/** Keys that a map has twice. */
function duplicatesIn(node: SyntaxNode | undefined): Refusal[] {
  if (node?.kind === "list") return node.items.flatMap(duplicatesIn);
  if (node?.kind !== "map" || withoutDuplicates.has(originalOf(node))) return [];
  const found = duplicateKeys(node);
  if (found.length === 0) withoutDuplicates.add(originalOf(node));
  return found;
}

/** The maps without duplicates in or below them. They are not searched again after a keystroke elsewhere. */
const withoutDuplicates = new WeakSet<MapNode>();

function duplicateKeys({ pairs }: MapNode): Refusal[] {
  const names = new Set<string>();
  return pairs.flatMap((pair) => {
    const { key, value } = pair;
    const name = isMerge(pair) ? "<<" : `${key.text} `;
    const isKnown = names.has(name);
    names.add(name);
    return [
      ...(isKnown ? [refusal(isMerge(pair) ? "two-merges" : "duplicate", key.span)] : []),
      ...duplicatesIn(value),
    ];
  });
}

function environmentRefusals(file: FileReader, environment: Pair): Refusal[] {
  const value = resolve(environment.value);
  if (value?.kind === "map")
    return file.pairsOf(value).flatMap(({ pair }) => variableRefusals(file.text, pair));
  if (value?.kind === "list") return itemRefusals(file.text, value);
  // compose removes a value with `!reset`.
  const isUnfinished = !value && isLast(file.text, environment.key.span.end);
  return isCustom(value) || isUnfinished ? [] : [refusal("variables", environment.key.span)];
}

/** Whether nothing follows a key, so that someone may be writing its value. */
const isLast = (text: string, end: number): boolean =>
  isBlankOrComments(text.slice(end).replace(/^["' \t]*:/, ""));

const isCustom = (node: SyntaxNode | undefined): boolean => node?.tag?.startsWith("!") ?? false;

function variableRefusals(text: string, { key, value: written }: Pair): Refusal[] {
  const found: Refusal[] = [];
  const name = composeArrival(key);
  if (name.kind === "rewritten" && name.as === "number")
    found.push(refusal("number-name", key.span));
  const value = resolve(written);
  if (!value || isCustom(value)) return found;
  if (value.kind !== "scalar") return [...found, refusal("collection", key.span)];
  if (composeArrival(value).kind !== "refused") return found;
  const { span } = value;
  const changes = [{ span, text: `"${text.slice(span.start, span.end)}"` }];
  return [...found, refusal("special-number", span, [{ kind: "quote", changes }])];
}

function itemRefusals(text: string, list: ListNode): Refusal[] {
  return list.items.flatMap((item, index): Refusal[] => {
    const value = resolve(item);
    if (!value || isCustom(value)) return [];
    // Someone may be writing the last item.
    if (index === list.items.length - 1 && isEmpty(value)) return [];
    if (value.kind !== "scalar" || composeArrival(value).kind !== "text")
      return [refusal("item", item.span)];
    return spaceBeforeEquals(text, value);
  });
}

const isEmpty = (value: SyntaxNode): boolean =>
  value.kind === "scalar" && value.style === "plain" && value.text === "";

function spaceBeforeEquals(text: string, { text: written, span, style }: ScalarNode): Refusal[] {
  const name = written.slice(0, Math.max(0, written.indexOf("=")));
  const spaces = name.slice(name.trimEnd().length);
  if (spaces === "") return [];
  const start = text.indexOf(`${spaces}=`, span.start);
  const isFound = style !== "literal" && style !== "folded" && start !== -1 && start < span.end;
  const at = { start, end: start + spaces.length };
  return isFound
    ? [refusal("space", at, [{ kind: "remove", changes: [{ span: at, text: "" }] }])]
    : [refusal("space", span)];
}

/** The placeholders in all values, aliases included. */
function placeholdersIn(
  text: string,
  node: SyntaxNode | undefined,
  seen = new Set<SyntaxNode>(),
): Refusal[] {
  const value = resolve(node);
  if (!value || seen.has(value) || isHarmless(text, value)) return [];
  seen.add(value);
  if (value.kind === "scalar") return placeholders(text, value);
  return valuesIn(value).flatMap((below) => placeholdersIn(text, below, seen));
}

/** Whether there are neither refused placeholders nor aliases in and below a node. */
function isHarmless(text: string, node: SyntaxNode): boolean {
  const original = originalOf(node);
  let known = harmless.get(original);
  if (known === undefined) {
    known =
      node.kind === "scalar"
        ? placeholders(text, node).length === 0
        : node.kind !== "alias" &&
          valuesIn(node).every((value) => !value || isHarmless(text, value));
    harmless.set(original, known);
  }
  return known;
}

/** Nodes that are not searched again after a keystroke elsewhere. */
const harmless = new WeakMap<SyntaxNode, boolean>();

const valuesIn = (node: MapNode | ListNode): readonly (SyntaxNode | undefined)[] =>
  node.kind === "map" ? node.pairs.map(({ value }) => value) : node.items;

function placeholders(text: string, { span, tag }: ScalarNode): Refusal[] {
  if (tag === "!reset") return [];
  const written = text.slice(span.start, span.end);
  if (!written.includes("${")) return [];
  const at = ({ start, end }: Span): Span => ({ start: span.start + start, end: span.start + end });
  return [
    ...dollarsIn(written)
      .filter(({ kind }) => kind === "refused")
      .map((dollar) => placeholder("placeholder", text, at(dollar))),
    ...refusedDefaultsIn(written).map((dollar) =>
      placeholder("placeholder-in-default", text, at(dollar)),
    ),
  ];
}

function placeholder(kind: RefusalKind, text: string, span: Span): Refusal {
  const { start } = span;
  const colon = /^\$\{[A-Za-z_]\w*:(?=[^}]*\}$)/.exec(text.slice(start, span.end))?.[0].length;
  const escape = { span: { start, end: start }, text: "$" };
  return refusal(kind, span, [
    ...(colon === undefined
      ? []
      : [
          {
            kind: "mark-default" as const,
            changes: [{ span: { start: start + colon, end: start + colon }, text: "-" }],
          },
        ]),
    { kind: "escape", changes: [escape] },
  ]);
}
