// All fixes at once: the same text that one fix after the other gives, for any mistakes that stand together in a file.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { casesOf, isLong, seed } from "../randomCases";
import { applyChanges } from "../../server/src/document/span";
import { type KestraFile, readKestraFile } from "../../server/src/interpretation/kestraFile";
import { rules } from "../../server/src/rules";
import { budgetOf, forAnEditor } from "../../server/src/rules/running/budget";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { hostileTexts } from "../reliability/hostileTexts";
import { findingsIn, finds } from "../check";

const options = { target: undefined };

const endless = budgetOf(Infinity);

/** What comes of applying the first preferred fix, again and again. */
function oneByOne(text: string): string {
  for (let count = 0; count < 100; count++) {
    const fixed = withOneFix(text);
    if (fixed === undefined) return text;
    text = fixed;
  }
  throw new Error("the fixes do not come to an end");
}

/** Works out no fix behind the first that changes something, which for a file with many mistakes takes most of the time. */
function withOneFix(text: string): string | undefined {
  for (const finding of findingsIn(text)) {
    const changes = finding.fixes().find(({ preferred }) => preferred)?.changes ?? [];
    const after = applyChanges(text, changes);
    if (after !== text) return after;
  }
  return undefined;
}

/** Of rules that wait for a provider's answer nothing is found here. */
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

/** One fix after the other takes time with the square of the mistakes in a file. */
const files = isLong ? 4 : 10;

describe("fixing all", () => {
  for (const file of Array.from({ length: files }, (_, file) => file))
    it(`does in file ${file} with many configurations what one fix after the other does`, () => {
      const text = services(bad.filter((_, index) => index % files === file));
      assert.equal(fixAll(text, options, undefined, endless), oneByOne(text));
    }).timeout(60_000);

  it("does with mistakes in one configuration what one fix after the other does", () => {
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

  it("ends early where it costs too much, and goes on when it is asked again", () => {
    const text = `micronaut:\n  security:\n    enabled: true\n${"a: 1\n".repeat(20)}`;
    const whole = fixAll(text, options, undefined, endless);
    let current = text;
    for (const characters of [3000, 6000, 9000]) {
      const fixed = fixAll(current, options, undefined, budgetOf(characters));
      assert.ok(fixed.length < current.length && fixed.length > whole.length, fixed);
      current = fixed;
    }
    assert.equal(fixAll(current, options), whole);
  });

  it("has a budget that is far from spent by files as people write them", () => {
    const people = ["test/samples", "test/fixtures/public", "test/fixtures/broken"].flatMap(
      (folder) =>
        readdirSync(folder)
          .filter((name) => /\.ya?ml$/.test(name))
          .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
    );
    // Also one with more mistakes than anybody makes.
    for (const text of [...people, ...bad, services(bad.slice(0, 40))]) {
      let spent = 0;
      const counted = { spend: (some: number) => void (spent += some), isSpent: () => false };
      fixAll(text, options, undefined, counted);
      assert.ok(spent < forAnEditor / 2, `${spent} for\n${text}`);
    }
  }).timeout(60_000);

  it("has the same answer as often as it is asked, in whatever time", () => {
    const text = hostileTexts["equal keys"]?.(8000) ?? "";
    const [first, second] = [1, 2].map(() => fixAll(text, options, undefined, budgetOf(500_000)));
    assert.notEqual(first, text);
    assert.equal(second, first);
  }).timeout(60_000);

  it("keeps two misspelt keys apart that are meant to be the same", () => {
    const oidc = (...lines: string[]): string =>
      ["kestra:", "  security:", "    oidc:", ...lines.map((line) => `      ${line}`), ""].join(
        "\n",
      );
    const fixed = fixAll(oidc("group-claim-path: a", "# and", "groupsclaim-path: b"), options);
    assert.equal(fixed, oidc("groups-claim-path: a", "# and", "groupsclaim-path: b"));
    finds(fixed, ["unknown-key:6"]);
  });

  it("leaves alone what a comment silences, and the comments", () => {
    const text =
      "kestra:\n  security:\n    oidc: # kestra-config-ignore wrong-type\n      group-claim-path: a # kestra-config-ignore unknown-key\n";
    assert.equal(fixAll(text, options), text);
  });

  it("reads each text with what is known of the files beside it", () => {
    const text = bad.find((one) => fixAll(one, options) !== one) ?? "";
    const nothingFound = (read: string): KestraFile => ({ ...readKestraFile(read), configs: [] });
    assert.equal(fixAll(text, options, nothingFound), text);
  });
});
