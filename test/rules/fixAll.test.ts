// Applying all fixes at once gives the same text as one fix after the other, for any combination of mistakes in a file.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { casesOf, isLong, seed } from "../randomCases";
import { applyChanges } from "../../server/src/document/span";
import { type KestraFile, readKestraFile } from "../../server/src/interpretation/kestraFile";
import { rules } from "../../server/src/rules";
import { budgetOf, editorBudget } from "../../server/src/rules/running/budget";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { hostileTexts } from "../reliability/hostileTexts";
import { findingsIn, finds } from "../check";

const options = { target: undefined };

const endless = budgetOf(Infinity);

/** The result of repeatedly applying the first preferred fix. */
function oneByOne(text: string): string {
  for (let count = 0; count < 100; count++) {
    const fixed = withOneFix(text);
    if (fixed === undefined) return text;
    text = fixed;
  }
  throw new Error("the fixes do not terminate");
}

/** Stops at the first fix that changes something, because computing all fixes of a file with many mistakes is slow. */
function withOneFix(text: string): string | undefined {
  for (const finding of findingsIn(text)) {
    const changes = finding.fixes().find(({ preferred }) => preferred)?.changes ?? [];
    const after = applyChanges(text, changes);
    if (after !== text) return after;
  }
  return undefined;
}

/** Rules that need a provider's answer find nothing here. */
const bad = rules
  .filter(({ needsAnswer }) => !needsAnswer)
  .flatMap(({ examples }) => examples.map((example) => example.bad));

/** A compose file with a service for each configuration. */
const services = (configurations: readonly string[]): string =>
  `services:\n${configurations
    .map((text, index) => {
      const lines = text.replace(/^(?=.)/gm, " ".repeat(8)).replaceAll("${", "$$${");
      return `  kestra${index}:\n    environment:\n      KESTRA_CONFIGURATION: |\n${lines}`;
    })
    .join("")}`;

/** The time for one fix after the other grows with the square of the number of mistakes in a file. */
const files = isLong ? 4 : 10;

describe("fix all", () => {
  for (const file of Array.from({ length: files }, (_, file) => file))
    it(`equals one fix after the other in file ${file} with many configurations`, () => {
      const text = services(bad.filter((_, index) => index % files === file));
      assert.equal(fixAll(text, options, undefined, endless), oneByOne(text));
    }).timeout(60_000);

  it("equals one fix after the other for several mistakes in one configuration", () => {
    const together = fc.uniqueArray(fc.constantFrom(...bad), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(together, (texts) => {
        const text = texts.join("");
        assert.equal(fixAll(text, options), oneByOne(text), text);
      }),
      {
        numRuns: casesOf(100),
        seed,
      },
    );
  }).timeout(120_000);

  it("stops when its budget is spent and continues with the next call", () => {
    const text = `kestra:\n  queue:\n    type: postgres\n${"a: 1\n".repeat(20)}`;
    const whole = fixAll(text, options, undefined, endless);
    let current = text;
    for (const characters of [3000, 6000, 9000]) {
      const fixed = fixAll(current, options, undefined, budgetOf(characters));
      assert.ok(fixed.length < current.length && fixed.length > whole.length, fixed);
      current = fixed;
    }
    assert.equal(fixAll(current, options), whole);
  });

  it("has a budget that real files never reach", () => {
    const realFiles = ["test/samples", "test/fixtures/public", "test/fixtures/broken"].flatMap(
      (folder) =>
        readdirSync(folder)
          .filter((name) => /\.ya?ml$/.test(name))
          .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
    );
    // Includes a file with more mistakes than are realistic.
    for (const text of [...realFiles, ...bad, services(bad.slice(0, 40))]) {
      let spent = 0;
      const counted = { spend: (some: number) => void (spent += some), isSpent: () => false };
      fixAll(text, options, undefined, counted);
      assert.ok(spent < editorBudget / 2, `${spent} for\n${text}`);
    }
  }).timeout(60_000);

  it("examines the fixes of a round together", () => {
    const grants = Array.from({ length: 74 }, (_, line) => `        FLOW${line}: [READ, READ]\n`);
    const text = `kestra:\n  security:\n    default-role:\n      name: x\n      description: x\n      permissions:\n${grants.join("")}`;
    let [reads, spent] = [0, 0];
    const read = (one: string, before?: KestraFile): KestraFile => {
      reads++;
      return readKestraFile(one, before);
    };
    const counted = { spend: (some: number) => void (spent += some), isSpent: () => false };
    const fixed = fixAll(text, options, read, counted);
    assert.equal(fixed, text.replaceAll("READ, READ", "READ"));
    // The text is linted before and after, and read once more to examine the fixes.
    assert.equal(reads, 2);
    assert.ok(spent < 50 * text.length, `${spent / text.length} times the text`);
  });

  const head = "kestra:\n  url: https://a.example\n  queue:\n    type: postgres\n";

  /** How often the characters of a text are read to fix it. */
  function readsPerCharacter(text: string): number {
    let spent = 0;
    const counted = { spend: (some: number) => void (spent += some), isSpent: () => false };
    fixAll(text, options, undefined, counted);
    return spent / text.length;
  }

  it("reads a file with many faulty clients a few times for each of them", () => {
    const clients = Array.from(
      { length: 40 },
      (_, index) =>
        `        c${index}:\n          clientid: a\n          client-secret: \${S}\n          issuer: https://x.example/${index}\n`,
    );
    const text = `micronaut:\n  security:\n    oauth2:\n      clients:\n${clients.join("")}`;
    assert.ok(readsPerCharacter(text) < 15 * clients.length, `${readsPerCharacter(text)}`);
  });

  it("reads a file with many equal lines a few times for each of them", () => {
    const text = `${head}${"a: 1\n".repeat(100)}`;
    assert.ok(readsPerCharacter(text) < 5 * 100, `${readsPerCharacter(text)}`);
  });

  for (const [name, text] of Object.entries({
    "in lines that end with a carriage return": `${head}${"a:\n".repeat(500)}`.replaceAll(
      "\n",
      "\r",
    ),
    "in one line": `${head}${"a:\r".repeat(500)}`,
    "with unclosed quotes": `${head}${'  a: "\n'.repeat(500)}`,
  }))
    it(`computes no merges of equal keys ${name}, which cannot be verified`, () => {
      assert.ok(readsPerCharacter(text) < 800, `${readsPerCharacter(text)}`);
    });

  it("gives the same result on every call, regardless of time", () => {
    const text = hostileTexts["equal keys"]?.(8000) ?? "";
    const [first, second] = [1, 2].map(() => fixAll(text, options, undefined, budgetOf(500_000)));
    assert.notEqual(first, text);
    assert.equal(second, first);
  }).timeout(60_000);

  it("does not correct two misspelt keys to the same key", () => {
    const oidc = (...lines: string[]): string =>
      ["kestra:", "  security:", "    oidc:", ...lines.map((line) => `      ${line}`), ""].join(
        "\n",
      );
    const fixed = fixAll(oidc("group-claim-path: a", "# and", "groupsclaim-path: b"), options);
    assert.equal(fixed, oidc("groups-claim-path: a", "# and", "groupsclaim-path: b"));
    finds(fixed, ["unknown-key:6"]);
  });

  it("does not change suppressed findings or the comments that suppress them", () => {
    const text =
      "kestra:\n  security:\n    oidc: # kestra-config-ignore wrong-type\n      group-claim-path: a # kestra-config-ignore unknown-key\n";
    assert.equal(fixAll(text, options), text);
  });

  it("reads every intermediate text with the given reader", () => {
    const text = bad.find((one) => fixAll(one, options) !== one) ?? "";
    const nothingFound = (read: string): KestraFile => ({ ...readKestraFile(read), configs: [] });
    assert.equal(fixAll(text, options, nothingFound), text);
  });
});
