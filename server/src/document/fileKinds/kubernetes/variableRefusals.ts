// What Kubernetes refuses in a list of variables: each is a map, and its value a string.
import { jsonValueOf } from "../../goYaml";
import { column, lineBreakAt } from "../../lines";
import type { Span, TextChange } from "../../span";
import { type Pair, resolve, type ScalarNode, type SyntaxNode } from "../../syntax";
import { type FileReader, textOf } from "../reader";
import { quoting } from "../quoting";
import type { Correction, Refusal, RefusalKind } from "../refusal";
import { configurationVariable } from "../source";

export const refusedByKubernetes = (
  kind: RefusalKind,
  span: Span,
  corrections: readonly Correction[] = [],
): Refusal => ({ reader: "Kubernetes", kind, span, corrections });

/** The refusals in the variables below `env`. */
export function* variableRefusals(reader: FileReader, env: Pair): Generator<Refusal> {
  const block = resolve(env.value);
  if (block?.kind === "map" && block.pairs.length > 0)
    yield refusedByKubernetes("variables-as-map", env.key.span);
  for (const item of reader.itemsOf(block)) {
    if (item.kind === "scalar") {
      const refusal = assignmentRefusal(reader.text, item);
      if (refusal) yield refusal;
      continue;
    }
    const value = reader.pairAt(item, "value")?.value;
    const isConfiguration =
      textOf(reader.pairAt(item, "name")?.value) === configurationVariable &&
      resolve(value)?.kind === "map";
    // Another rule reports a configuration that is a map.
    if (!value || isConfiguration || isString(reader.text, value)) continue;
    yield refusedByKubernetes("not-a-string", value.span, quoting(reader.text, value));
  }
}

/** Whether Kubernetes accepts a value where it takes a string, or another tool may write it first. */
export function isString(text: string, node: SyntaxNode): boolean {
  const value = resolve(node);
  if (!value || value.tag?.startsWith("!") === true) return true;
  if (text.slice(value.span.start, value.span.end).includes("{{")) return true;
  if (value.kind !== "scalar") return false;
  const { kind } = jsonValueOf(value);
  return kind === "string" || kind === "null";
}

function assignmentRefusal(text: string, item: ScalarNode): Refusal | undefined {
  const [, name = "", value = ""] = /^([A-Za-z_][\w.-]*)=([^]*)$/.exec(item.text) ?? [];
  if (name === "") return undefined;
  const changes = item.style === "plain" ? asPairs(text, item, name, value) : [];
  const corrections = changes.length > 0 ? [{ kind: "split" as const, changes }] : [];
  return refusedByKubernetes("assignment", item.span, corrections);
}

/** `NAME=value` as a name and a value. */
function asPairs(text: string, { span }: ScalarNode, name: string, value: string): TextChange[] {
  if (!/^[\w./:@%+-]*$/.test(value)) return [];
  const indentation = " ".repeat(column(text, span.start));
  const lineBreak = lineBreakAt(text, span.start);
  return [{ span, text: `name: ${name}${lineBreak}${indentation}value: "${value}"` }];
}
