// Keys of charts 0.x in the values of a chart from 1.0, which ignores or rejects them. From checks.yaml in the
// templates of charts/kestra, and recorded in `test/conformance/carriers`.
import { ownLinesOf, ownsItsLines } from "../../edits/blocks";
import { jsonValueOf } from "../../goYaml";
import { column, lineBreakAt, nextLine, shiftLines, splitLines } from "../../lines";
import { applyChanges, type Span, type TextChange } from "../../span";
import { type Pair, resolve, type SyntaxNode, type YamlDocument } from "../../syntax";
import { parseYaml } from "../../yaml/read";
import type { IgnoredKind, IgnoredValue } from "../ignoredValue";
import { type FileReader, isFilled } from "../reader";
import { pairAt } from "../regions";
import type { Refusal, RefusalKind } from "../refusal";
import { variableRefusals } from "../kubernetes/variableRefusals";

/** The keys of charts 0.x that charts from 1.0 do not read. */
const oldKeys: Readonly<Record<string, IgnoredKind>> = {
  extraEnv: "variables",
  extraEnvFrom: "variables",
  extraConfigMapEnvFrom: "configuration",
  extraSecretEnvFrom: "configuration",
  secrets: "configuration",
  externalSecret: "configuration",
};

/** The programs that charts 0.x installed, too. */
const dependencies = ["postgresql", "minio", "kafka", "elasticsearch"];

const isChart1 = (reader: FileReader, root: YamlDocument): boolean =>
  reader.pairAt(root, "configurations") !== undefined;

/** What charts from 1.0, or Kubernetes after them, refuse in some values. */
export function* chartRefusals(reader: FileReader, root: YamlDocument): Generator<Refusal> {
  if (!isChart1(reader, root)) return;
  const refused = (kind: RefusalKind, { key }: Pair): Refusal => ({
    ...{ reader: "Helm", kind, span: key.span, corrections: [] },
  });
  const old = reader.pairAt(root, "configuration");
  if (old) yield refused("old-configuration", old);
  for (const name of dependencies) {
    const enabled = reader.pairAt(root, name, "enabled");
    if (enabled && isOn(enabled.value)) yield refused("old-dependency", enabled);
  }
  for (const env of environments(reader, root)) yield* variableRefusals(reader, env);
}

/** The lists of variables of the containers that the chart creates for certain. */
export function* environments(reader: FileReader, root: YamlDocument): Generator<Pair> {
  const shared = reader.pairAt(root, "common", "extraEnv");
  if (shared) yield shared;
  for (const { pair } of reader.pairsOf(reader.pairAt(root, "deployments")?.value)) {
    const enabled = reader.pairAt(pair.value, "enabled")?.value;
    const env = reader.pairAt(pair.value, "extraEnv");
    // Only the standalone deployment is on by default.
    if (env && (enabled ? isOn(enabled) : pair.key.text === "standalone")) yield env;
  }
}

function isOn(node: SyntaxNode | undefined): boolean {
  const scalar = resolve(node);
  if (scalar?.kind !== "scalar") return false;
  const value = jsonValueOf(scalar);
  return value.kind === "boolean" && value.value;
}

/** What charts from 1.0 ignore in some values. */
export function* ignoredKeys(reader: FileReader, root: YamlDocument): Generator<IgnoredValue> {
  if (!isChart1(reader, root)) return;
  for (const { pair } of reader.pairsOf(root)) {
    const { key, value } = pair;
    const kind = Object.hasOwn(oldKeys, key.text) ? oldKeys[key.text] : undefined;
    if (!kind || !isFilled(value)) continue;
    const move = kind === "variables" ? toCommon(reader.text, root, pair) : [];
    yield { kind, span: key.span, name: key.text, move };
  }
}

/** The changes that move a key at the top into `common`; none unless the result is exactly that. */
function toCommon(text: string, root: YamlDocument, pair: Pair): TextChange[] {
  const name = pair.key.text;
  if (column(text, pair.key.span.start) > 0 || !ownsItsLines(text, pair)) return [];
  const common = pairAt(root, "common");
  const lines = ownLinesOf(text, pair);
  const changes = common ? intoCommon(text, common, lines) : belowNewCommon(text, lines);
  const [after, ...others] = parseYaml(applyChanges(text, changes)).documents;
  const moved = after && pairAt(after, "common", name);
  const isExact =
    others.length === 0 && !pairAt(after, name) && shapeOf(moved?.value) === shapeOf(pair.value);
  return isExact ? changes : [];
}

function belowNewCommon(text: string, lines: Span): TextChange[] {
  const lineBreak = lineBreakAt(text, lines.start);
  return [{ span: lines, text: `common:${lineBreak}${shifted(text, lines, 2)}` }];
}

/** Moves lines to the start of `common`, if it is a block map on lines of its own. */
function intoCommon(text: string, { key, value }: Pair, lines: Span): TextChange[] {
  const [first] = value?.kind === "map" && !value.flow ? value.pairs : [];
  if (!first) return [];
  const start = nextLine(text, key.span.end);
  const inserted = shifted(text, lines, column(text, first.key.span.start));
  // Without a line end, they were the last lines of the file.
  const lineBreak = inserted.endsWith("\n") ? "" : lineBreakAt(text, start);
  return [
    { span: { start, end: start }, text: inserted + lineBreak },
    { span: lines, text: "" },
  ];
}

const shifted = (text: string, { start, end }: Span, by: number): string =>
  shiftLines(splitLines(text.slice(start, end)), by).join(lineBreakAt(text, start));

/** Equal for nodes with the same values, regardless of their position. */
const shapeOf = (node: SyntaxNode | undefined): string =>
  JSON.stringify(node, (key, value: unknown) =>
    key === "span" || key === "parts" ? undefined : value,
  );
