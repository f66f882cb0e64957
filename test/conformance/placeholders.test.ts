// Placeholders, compared with recordings of the real Micronaut.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolvePlaceholders } from "../../server/src/micronaut/values/placeholders";
import { propertiesOf } from "../../server/src/micronaut/tree/properties";
import { textOf } from "../../server/src/micronaut/values/scalars";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valueOf } from "../../server/src/interpretation/values/value";
import { configOf, type RecordedValue, recordingsIn } from "./recordings";

type Answer = Record<
  string,
  { readonly value?: RecordedValue; readonly random?: string; readonly error?: string }
>;

const variables = JSON.parse(
  readFileSync("test/conformance/placeholders/variables.json", "utf8"),
) as Record<string, string>;
const recordings = recordingsIn<Answer>("placeholders");
const count = recordings.reduce((sum, { answer }) => sum + Object.keys(answer).length, 0);

describe(`conformance: ${count} values with placeholders`, () => {
  for (const { name: file, text, answer } of recordings) {
    const texts = textsOf(text);
    for (const [name, recorded] of Object.entries(answer)) {
      const raw = texts.get(name);
      // Lists and nulls contain no placeholder.
      if (raw === undefined || raw === null || Array.isArray(recorded.value)) continue;
      it(`${file}: ${name}: ${raw}`, () => {
        const resolved = resolvePlaceholders(raw, (key) =>
          texts.has(key) ? texts.get(key) : variables[key],
        );
        if (recorded.error !== undefined) return assert.equal(resolved.kind, "error");
        if (recorded.random !== undefined) return assert.equal(resolved.kind, "random");
        assert.ok(resolved.kind === "value", resolved.kind);
        assert.equal(resolved.text, String(recorded.value));
      });
      it(`${file}: ${name} is resolved by the key`, () => {
        const node = propertiesOf(configOf(text).root).get(name)?.node;
        const { text: value } = valueOf({ ...configOf(text), workloads }, node?.path ?? []);
        // We do not resolve what another tool seems to fill in.
        const isKnown = recorded.value !== undefined && !/\$\w|\{\{|#\{/.test(raw);
        assert.equal(value, isKnown ? String(recorded.value) : undefined);
      });
    }
  }
});

/** A container with the environment variables of the recording. */
const { workloads } = readKestraFile(
  `services:\n  kestra:\n    image: kestra/kestra\n    environment: ${JSON.stringify(variables)}\n`,
);

/** All properties and list items that can be looked up, under their normalised and their written names. */
function textsOf(text: string): Map<string, string | null> {
  const texts = new Map<string, string | null>();
  for (const [variable, value] of Object.entries(variables))
    texts.set(variable.toLowerCase().replaceAll("_", "."), value);
  for (const { name, won, value } of propertiesOf(configOf(text).root).values()) {
    if (value.kind === "list" || value.kind === "empty-block") continue;
    const asText = textOf(value) ?? null;
    texts.set(name, asText);
    texts.set(won.written, asText);
  }
  return texts;
}
