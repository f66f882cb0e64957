// Random configurations that are not in a literal block: after the fix, they have the intended values.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import { type FileKindCase, fileKinds } from "../fileKinds";
import { findingsIn, fixed } from "../check";
import { misplacedRole } from "./configurations";

const runs = {
  numRuns: casesOf(80),
  seed,
};
const rule = "config-not-literal";

/** The header of the block scalar with the configuration, in a file with the configuration `…`. */
const header = /(?<=: (?:&\w+ )?|- )\|[-+]?(?=\r?\n(?: *[\w.]+=\r?\n)? *…)/;

/** The file kinds with the configuration in a block scalar. */
const blockKinds = fileKinds.filter(({ wrap }) => header.test(wrap("…\n")));
/** Those in which the block scalar directly follows its key. */
const keyedKinds = blockKinds.filter(({ wrap }) => !/&|[\w.]+=\n/.test(wrap("…\n")));

/** The file before the header, and after it. */
function aroundHeader(config: string, { wrap }: FileKindCase): readonly [string, string] {
  const [before = ""] = wrap(config.includes("\r\n") ? "…\r\n" : "…\n").split(header);
  const after = wrap(config).slice(before.length);
  return [before, after.replace(/^\|[-+]?/, "")];
}

const configuration = misplacedRole
  .map(({ text }) => text.replace(/^\uFEFF/, "").replace(/([^\n])$/, "$1\n"))
  .filter((text) => !/^(services:|---)/m.test(text));

interface Notation {
  readonly name: string;
  readonly kinds: readonly FileKindCase[];
  readonly write: (config: string, kind: FileKindCase) => string;
}

const notations: readonly Notation[] = [
  {
    name: "in a folded block",
    kinds: blockKinds,
    write: (config, kind) => aroundHeader(config, kind).join(">"),
  },
  {
    name: "as a mapping",
    // Of variables with a name and a value, and of files that a tool writes, only strings are checked.
    kinds: keyedKinds.filter(({ wrap }) => !/ (value|content): \|[-+]?\n *…/i.test(wrap("…\n"))),
    write(config, kind) {
      const [before, after] = aroundHeader(config, kind);
      return before.trimEnd() + after;
    },
  },
  {
    name: "in quotes",
    kinds: keyedKinds,
    write(config, { wrap }) {
      const [head = "", foot = ""] = wrap("…\n").split(/(?<=: )\|[-+]?\n *…\n/);
      // A carriage return would become part of the string.
      return `${head}${JSON.stringify(config.replaceAll("\r\n", "\n"))}\n${foot}`;
    },
  },
];

describe("a configuration that is not in a literal block", () => {
  for (const { name, kinds, write } of notations) {
    it(`gets a literal block with the intended values: ${name}`, function () {
      this.timeout(600_000);
      let asked = 0;
      let offered = 0;
      fc.assert(
        fc.property(configuration, fc.constantFrom(...kinds), (config, kind) => {
          const other = write(config, kind);
          if (readKestraFile(other).nonLiteral.length !== 1) return;
          asked++;
          const [finding] = findingsIn(other);
          assert.equal(finding?.rule.id, rule, other);
          if (finding.fixes().length === 0) return;
          offered++;
          assert.deepEqual(valuesIn(fixed(other, rule)), valuesIn(kind.wrap(config)), other);
        }),
        runs,
      );
      assert.ok(asked > 0.8 * runs.numRuns, `only ${asked} were configurations`);
      assert.ok(offered > 0.8 * asked, `only ${offered} of ${asked} were offered a fix`);
    });
  }
});

function valuesIn(text: string): Record<string, string> {
  const { configs, nonLiteral } = readKestraFile(text);
  assert.deepEqual([configs.length, nonLiteral.length], [1, 0], text);
  const [config] = configs;
  assert.ok(config);
  return Object.fromEntries(valuesOf(config.root));
}
