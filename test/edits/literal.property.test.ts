// Random configurations, held in every way but the right one: whatever becomes a literal block reads as what was meant.
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

/** The header of the block that holds the configuration. */
const header = /(?<=: (?:&\w+ )?|- )\|[-+]?(?=\r?\n)/;

/** The kinds of file that hold the configuration as a text. */
const holders = fileKinds.filter(({ wrap }) => header.test(wrap("\n")));
/** Those in which it stands right behind its key. */
const behindKeys = holders.filter(({ wrap }) => !/&|KESTRA_CONFIGURATION=/.test(wrap("\n")));

const configuration = misplacedRole
  .map(({ text }) => text.replace(/^\uFEFF/, "").replace(/([^\n])$/, "$1\n"))
  .filter((text) => !/^(services:|---)/m.test(text));

interface Way {
  readonly name: string;
  readonly carriers: readonly FileKindCase[];
  readonly hold: (config: string, carrier: FileKindCase) => string;
}

const ways: readonly Way[] = [
  {
    name: "in a folded block",
    carriers: holders,
    hold: (config, { wrap }) => wrap(config).replace(header, ">"),
  },
  {
    name: "as a map",
    // Where a variable is a name and a value, only a text is looked at.
    carriers: behindKeys.filter(({ wrap }) => !wrap("\n").includes(" value: ")),
    hold: (config, { wrap }) => wrap(config).replace(new RegExp(` ${header.source}`), ""),
  },
  {
    name: "in quotes",
    carriers: behindKeys,
    hold(config, { wrap }) {
      const [head = "", foot = ""] = wrap("…\n").split(/\|[-+]?\n *…\n/);
      // A carriage return would be one of the text.
      return `${head}${JSON.stringify(config.replaceAll("\r\n", "\n"))}\n${foot}`;
    },
  },
];

describe("a configuration that is not held as a literal block", () => {
  for (const { name, carriers: kinds, hold } of ways) {
    it(`becomes one that reads as was meant: ${name}`, function () {
      this.timeout(600_000);
      let asked = 0;
      let offered = 0;
      fc.assert(
        fc.property(configuration, fc.constantFrom(...kinds), (config, kind) => {
          const other = hold(config, kind);
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
