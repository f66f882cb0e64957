// The properties of whole files, compared with recordings of the real Micronaut.
import assert from "node:assert/strict";
import { resolve, type SyntaxNode } from "../../server/src/document/syntax";
import { keyText } from "../../server/src/micronaut/tree/mapping";
import { type Property, propertiesOf } from "../../server/src/micronaut/tree/properties";
import { resolveScalar, type YamlValue } from "../../server/src/micronaut/values/scalars";
import { valueOf } from "../../server/src/interpretation/values/value";
import { configOf, type RecordedValue, recordingsIn } from "./recordings";

type Answer = { readonly properties: Record<string, RecordedValue> } | { readonly error: string };

const recordings = recordingsIn<Answer>("properties");

/** Micronaut rejects a tool's placeholder without quotes, which the tool replaces before. */
const filledInBefore = new Set(["plain-at-sign"]);

describe(`conformance: properties of ${recordings.length} files`, () => {
  for (const { name, text, answer } of recordings) {
    it(name, () => {
      const config = configOf(text);
      // Micronaut and we read `key:value` as a string; our problem only says that this is hardly intended.
      const problems = config.problems.filter(({ kind }) => kind !== "key-like-scalar");
      const refused = problems.length + config.loaderErrors.length > 0 || hasCustomTag(config);
      assert.equal(
        refused,
        "error" in answer && !filledInBefore.has(name),
        refused ? "only we reject it" : "only Micronaut rejects it",
      );
      if ("error" in answer) return;
      const ours = [...propertiesOf(config.root).values()].map((property) => [
        property.name,
        recordedForm(property),
      ]);
      assert.deepEqual(Object.fromEntries(ours), answer.properties);
      for (const { name: key, node, value } of propertiesOf(config.root).values())
        assert.deepEqual(ourValue(config, node.path), expectedValue(value, node), key);
    });
  }
});

/** The result of valueOf, undefined if another tool seems to fill in the text before the server reads it. */
function ourValue(config: ReturnType<typeof configOf>, path: readonly string[]): unknown {
  const { kind, text } = valueOf(config, path);
  return kind === "unknown" ? undefined : [kind, text];
}

/** The result expected from Micronaut's value of a property. */
function expectedValue(value: Property["value"], { children }: Property["node"]): unknown {
  if (value.kind === "list") return ["list", undefined];
  // A scalar value is ignored if the same key is also a mapping.
  if ([...children.keys()].some((name) => !name.startsWith("["))) return ["block", undefined];
  switch (value.kind) {
    case "empty-block":
      return ["block", undefined];
    case "null":
      return ["nothing", undefined];
    case "boolean":
      return ["boolean", String(value.value)];
    case "integer":
    case "float":
      return ["number", String(value.value)];
    default:
      return /\$[{\w]|\{\{|\(\(/.test(value.text) ? undefined : ["text", value.text];
  }
}

/** Micronaut rejects custom tags. We do not report that, because users of such tags have a tool that replaces them. */
const hasCustomTag = ({ documents }: ReturnType<typeof configOf>): boolean =>
  documents.some((root) => tagsIn(root).some((tag) => !/^tag:yaml\.org,2002:[a-z]+$/.test(tag)));

function tagsIn(node: SyntaxNode | undefined): string[] {
  const own = node?.tag ? [node.tag] : [];
  if (node?.kind === "list") return [...own, ...node.items.flatMap(tagsIn)];
  if (node?.kind === "map") return [...own, ...node.pairs.flatMap(({ value }) => tagsIn(value))];
  return own;
}

function recordedForm({ value, won }: Property): RecordedValue {
  if (value.kind === "list") return nodeForm(won.value);
  if (value.kind === "empty-block") return {};
  return scalarForm(value);
}

/** A list with all its items. */
function nodeForm(node: SyntaxNode | undefined): RecordedValue {
  const resolved = resolve(node);
  if (resolved?.kind === "list") return resolved.items.map(nodeForm);
  if (resolved?.kind === "map")
    return Object.fromEntries(resolved.pairs.map((pair) => [keyText(pair), nodeForm(pair.value)]));
  return resolved ? scalarForm(resolveScalar(resolved)) : null;
}

function scalarForm(value: YamlValue): RecordedValue {
  switch (value.kind) {
    case "null":
      return null;
    case "boolean":
      return value.value;
    case "integer":
      return integerForm(value.value);
    case "float":
      return { java: "Double", text: floatText(value.value) };
    case "date":
      return { java: "LocalDate", text: value.text };
    case "time":
      return timeForm(value.text);
    case "text":
      return value.text;
  }
}

const integerForm = (value: bigint): RecordedValue =>
  value === BigInt.asIntN(32, value)
    ? Number(value)
    : { java: value === BigInt.asIntN(64, value) ? "Long" : "BigInteger", text: String(value) };

const floatText = (value: number): string =>
  Number.isInteger(value) ? `${value}.0` : String(value);

/** Only the class counts, because Java prints a time differently. */
function timeForm(text: string): RecordedValue {
  const zoned = /(Z|[-+]\d\d?(:\d\d)?)$/.test(text.slice(10));
  return {
    java: zoned ? "OffsetDateTime" : "LocalDateTime",
    text: text.replace(" ", "T").replace(/\.25\+/, ".250+"),
  };
}
