// What Kubernetes refuses in manifests of Kestra: values that are not strings, and data in the wrong place. Recorded
// from its types in `test/conformance/carriers`.
import { type MapNode, type Pair, resolve, type SyntaxNode } from "../../syntax";
import { isMerge } from "../../yaml/mergeKeys";
import { anyUnseen } from "../../foreignCharacters";
import { decodedBase64 } from "../../base64";
import { podOf } from "./pods";
import { quoting } from "../quoting";
import { type FileReader, textOf } from "../reader";
import type { Correction, Refusal } from "../refusal";
import { mayBeConfiguration } from "../source";
import { isString, refusedByKubernetes, variableRefusals } from "./variableRefusals";

/** The refusals in one manifest; none if it does not mention Kestra. */
export function* manifestRefusals(reader: FileReader, manifest: SyntaxNode): Generator<Refusal> {
  const { start, end } = manifest.span;
  if (!/kestra/i.test(reader.text.slice(start, end)) || isOfCloudRun(reader, manifest)) return;
  const pod = podOf(reader, manifest);
  for (const list of ["containers", "initContainers"])
    for (const container of reader.itemsOf(reader.pairAt(pod, list)?.value)) {
      const env = reader.pairAt(container, "env");
      if (env) yield* variableRefusals(reader, env);
    }
  const kind = textOf(reader.pairAt(manifest, "kind")?.value);
  if (kind === "ConfigMap") yield* configMapRefusals(reader, manifest);
  if (kind === "Secret") yield* secretRefusals(reader, manifest);
}

/** Cloud Run reads its jobs itself. */
const isOfCloudRun = (reader: FileReader, manifest: SyntaxNode): boolean =>
  textOf(reader.pairAt(manifest, "apiVersion")?.value)?.startsWith("run.googleapis.com/") === true;

function* configMapRefusals(reader: FileReader, manifest: SyntaxNode): Generator<Refusal> {
  const [data, strings] = dataOf(reader, manifest);
  if (strings)
    yield refusedByKubernetes(
      "string-data",
      strings.key.span,
      data ? [] : renaming("rename-to-data", strings, "data"),
    );
  yield* valueRefusals(reader, data);
}

function* secretRefusals(reader: FileReader, manifest: SyntaxNode): Generator<Refusal> {
  const [data, strings] = dataOf(reader, manifest);
  yield* valueRefusals(reader, strings);
  const pairs = reader.pairsOf(data?.value).map(({ pair }) => pair);
  const isLiteral = (pair: Pair): boolean => isLiteralText(reader.text, pair);
  if (!data || !pairs.some(isLiteral)) return;
  const isCertain = !strings && pairs.every(isLiteral);
  yield refusedByKubernetes(
    "not-base64",
    data.key.span,
    isCertain ? renaming("rename-to-string-data", data, "stringData") : [],
  );
}

const dataOf = (reader: FileReader, manifest: SyntaxNode): (Pair | undefined)[] =>
  ["data", "stringData"].map((key) => reader.pairAt(manifest, key));

/** Numbers and booleans, and maps under keys that no other rule checks. */
function* valueRefusals(reader: FileReader, data: Pair | undefined): Generator<Refusal> {
  for (const { pair } of reader.pairsOf(data?.value)) {
    const { key, value } = pair;
    yield* nameRefusals(pair);
    if (!value || isString(reader.text, value)) continue;
    if (resolve(value)?.kind === "map" && mayBeConfiguration(key.text)) continue;
    yield refusedByKubernetes("not-a-string", value.span, quoting(reader.text, value));
  }
}

/** The name of a file with characters that Kubernetes does not allow. Another tool may replace some of them. */
function* nameRefusals({ key }: Pair): Generator<Refusal> {
  if (key.text === "" || /^[-\w.]+$/.test(key.text) || /[{}$<>%@#\uFFFC]/.test(key.text)) return;
  const visible = key.text.replace(anyUnseen, "").trim();
  const isCertain = /^[-\w.]+$/.test(visible) && key.style === "plain";
  yield refusedByKubernetes(
    "key-name",
    key.span,
    isCertain ? [{ kind: "remove-characters", changes: [{ span: key.span, text: visible }] }] : [],
  );
}

/** Whether a value of a Secret's `data` is a string that is not base64. */
function isLiteralText(text: string, { value }: Pair): boolean {
  const scalar = resolve(value);
  if (scalar?.kind !== "scalar" || scalar.text === "" || !isString(text, scalar)) return false;
  // Another tool may fill in the base64.
  const mayBeFilledIn = !scalar.text.includes("\n") && scalar.text.includes("$");
  return !mayBeFilledIn && decodedBase64(scalar.text) === undefined;
}

const renaming = (kind: Correction["kind"], { key }: Pair, text: string): Correction[] =>
  key.style === "plain" ? [{ kind, changes: [{ span: key.span, text }] }] : [];

/** Keys that a map contains twice, or both itself and through `<<`. Helm accepts them. */
export function* duplicateRefusals(
  reader: FileReader,
  node: SyntaxNode | undefined,
): Generator<Refusal> {
  if (node?.kind === "list") for (const item of node.items) yield* duplicateRefusals(reader, item);
  if (node?.kind !== "map") return;
  const seen = mergedKeys(reader, node);
  for (const pair of node.pairs) {
    if (isMerge(pair)) continue;
    const { key, value } = pair;
    if (seen.has(key.text)) yield refusedByKubernetes("duplicate", key.span);
    seen.add(key.text);
    yield* duplicateRefusals(reader, value);
  }
}

const mergedKeys = (reader: FileReader, { pairs }: MapNode): Set<string> =>
  new Set(
    pairs
      .filter(isMerge)
      .flatMap(({ value }) => [resolve(value) ?? [], reader.itemsOf(value)].flat())
      .flatMap((source) => reader.pairsOf(source).map(({ pair }) => pair.key.text)),
  );
