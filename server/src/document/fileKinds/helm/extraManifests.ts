// The manifests in `extraManifests` of Helm values: maps, or strings with YAML. Helm runs them as templates.
import { isServerOnly } from "../../yaml/diagnose";
import { commentsWithin } from "../../edits/comments";
import { contains, type Span } from "../../span";
import { resolve, type SyntaxNode } from "../../syntax";
import type { Found, ReadPart } from "../fileKind";
import { findInManifests } from "../kubernetes/kubernetes";
import { foundInLiteral, nestedIn } from "../nested";
import { type FileReader, fileReader } from "../reader";
import type { Refusal } from "../refusal";

export function extraManifests(
  reader: FileReader,
  read: ReadPart,
  value: SyntaxNode | undefined,
): Found[] {
  const items = [
    ...reader.itemsOf(value),
    ...reader.pairsOf(value).flatMap(({ pair }) => resolve(pair.value) ?? []),
  ];
  const maps = items.filter(({ kind }) => kind === "map");
  const strings = items.flatMap((item) => findInString(reader.text, item, read));
  const refusals = value ? [...unknownFunctions(reader.text, value.span)] : [];
  return [findInManifests(reader, maps), ...strings, { regions: [], workloads: [], refusals }];
}

function findInString(text: string, item: SyntaxNode, read: ReadPart): Found[] {
  const literal = nestedIn(text, item);
  if (!literal) return [];
  const { documents, problems } = read(literal.span);
  const found = findInManifests(fileReader(text, documents), documents);
  return [
    foundInLiteral(problems.every(isServerOnly) ? found : { ...found, refusals: [] }, literal),
  ];
}

/** Names that Pebble, the language of Kestra's expressions, has and Helm has not. */
const pebble =
  /\{\{-?[ \t]*(?:flow|execution|trigger|inputs|outputs|task|taskrun|vars|envs|globals|namespace|labels|secret|kv|parents?|render|renderOnce|fileURI)\b[^{}`\n]*\}\}/g;

/** Expressions of Kestra, in which Helm looks for functions of its own. */
function* unknownFunctions(text: string, within: Span): Generator<Refusal> {
  const written = text.slice(within.start, within.end);
  if (!written.includes("{{")) return;
  const comments = commentsWithin(text, within);
  for (const { 0: expression, index } of written.matchAll(pebble)) {
    const start = within.start + index;
    const span = { start, end: start + expression.length };
    // A string in an expression of Helm: {{ "{{ flow.id }}" }}.
    if (/\{\{-?\s*["`]$/.test(text.slice(Math.max(0, start - 20), start))) continue;
    if (comments.some((comment) => contains(comment, start))) continue;
    const changes = [{ span, text: `{{\`${expression}\`}}` }];
    yield {
      ...{ reader: "Helm", kind: "unknown-function", span },
      corrections: [{ kind: "escape-template", changes }],
    };
  }
}
