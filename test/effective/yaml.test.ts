// The view as YAML, read as a configuration, has the same properties: of every file of the fixtures and samples, and of random
// strings.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { plain, wholeFile } from "../../server/src/document/fileKinds/plain";
import { effectiveOf } from "../../server/src/effective/collect";
import { textOfLine } from "../../server/src/effective/formats/text";
import { yamlLines } from "../../server/src/effective/formats/yaml";
import type { Effective } from "../../server/src/effective/property";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { readConfiguration } from "../../server/src/micronaut/configuration";
import { casesOf, seed } from "../randomCases";
import { serversOf } from "./check";

const open = { showSecrets: true, defaultsOf: undefined };

/** The properties of a text that is a configuration as a whole. */
function readAlone(text: string): Effective {
  const uri = "file:///a.yml";
  const config = readConfiguration(text, plain, wholeFile(text));
  assert.deepEqual(config.problems, [], text);
  return effectiveOf(
    { uri, workload: undefined, configs: [{ uri, config }], hasNonLiteral: false },
    open,
  );
}

function yamlOf(effective: Effective, origins: boolean): string {
  const options = { fileName: (uri: string) => uri, say: inEnglish };
  return yamlLines(effective, { origins })
    .map((line) => `${textOfLine(line, options)}\n`)
    .join("");
}

/** The values by name. Of an unknown value, only that there is one: it is printed as written, which may be of another tool. */
const comparedIn = ({ properties }: Effective, unknown: ReadonlySet<string>): object =>
  Object.fromEntries(
    properties.map(({ name, compared }) => [name, unknown.has(name) ? "unknown" : compared]),
  );

function keepsProperties(effective: Effective, isThorough = false): void {
  const unknown = new Set(
    effective.properties.flatMap((one) => (one.unknown === undefined ? [] : [one.name])),
  );
  for (const origins of isThorough ? [false, true] : [true]) {
    const yaml = yamlOf(effective, origins);
    assert.deepEqual(comparedIn(readAlone(yaml), unknown), comparedIn(effective, unknown), yaml);
  }
}

const folders = ["public", "broken", "reports"].map((name) => join("test/fixtures", name));
const files = [...folders, "test/samples"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })),
);

describe("effective configuration as YAML", () => {
  it(`has the same properties for ${files.length} files`, () => {
    let count = 0;
    for (const { name, text } of files)
      for (const server of serversOf({ [name]: text.replace(/^\uFEFF/, "") })) {
        keepsProperties(effectiveOf(server, open));
        count++;
      }
    assert.ok(count > 50);
  });

  const cases = casesOf(80);
  const word = fc.oneof(
    fc.constantFrom(
      ...["yes", "010", "1e3", "1:30", "2024-01-01", "~", "", " a", "a ", "a: b", "- a"],
    ),
    fc.constantFrom(
      ...["#", "a #b", "&a", "*a", "!a", "%a", "@a", "`a", "{a}", "[a]", "'", '"', "\\"],
    ),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom("a", " ", "\n", ":", "#", '"', "'", "\t", "-") }),
  );
  it(`keeps ${cases} random strings as keys and values (seed ${seed})`, () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 6 }), (pairs) => {
        const text = pairs
          .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}\n`)
          .join("");
        const config = readConfiguration(`m:\n${text}`, plain, wholeFile(`m:\n${text}`));
        // Some characters are no YAML, even in quotes.
        fc.pre(config.problems.length === 0);
        const uri = "file:///a.yml";
        keepsProperties(
          effectiveOf(
            { uri, workload: undefined, configs: [{ uri, config }], hasNonLiteral: false },
            open,
          ),
          true,
        );
      }),
      { numRuns: cases, seed },
    ));
});
