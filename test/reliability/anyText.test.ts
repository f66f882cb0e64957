// Every feature responds for every text at every offset, with positions in the text and edits that do not overlap.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { checkAnswer } from "./answers";
import { casesOf, seed } from "../randomCases";
import { type Case, casesFor, type Question, questions } from "./questions";
import { anyText } from "./texts";

/** The number of offsets per text. */
const places = 30;
const perText = questions.reduce((sum, question) => sum + (question.places ?? places), 0);
const texts = Math.ceil(casesOf(20_000) / perText);

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
  minLength: places,
  maxLength: places,
});

describe("any text, any offset", () => {
  it(`gets ${(texts * perText).toLocaleString("en")} valid responses (seed ${seed})`, function () {
    this.timeout(0);
    const reported = { withConfiguration: 0, cases: 0, answered: 0 };
    fc.assert(
      fc.property(anyText, chances, anyText, (text, offsets, other) => {
        const cases = casesFor(text, offsets, other);
        if ((cases[0]?.file.configs.length ?? 0) > 0) reported.withConfiguration++;
        for (const question of questions)
          for (const about of cases.slice(0, question.places)) {
            reported.cases++;
            if (ask(question, about)) reported.answered++;
          }
      }),
      { numRuns: texts, seed },
    );
    assert.ok(reported.withConfiguration > texts / 3, "too few texts contain a configuration");
    assert.equal(reported.cases, texts * perText);
    assert.ok(reported.answered > 0, "no response had a result");
  });

  for (const name of readdirSync("test/fixtures/broken"))
    it(`gets valid responses at 60 offsets of ${name}`, () => {
      const text = readFileSync(`test/fixtures/broken/${name}`, "utf8");
      const offsets = Array.from({ length: 60 }, (_, index) => index / 60);
      const cases = casesFor(text, offsets, text);
      for (const question of questions)
        for (const about of cases.slice(0, question.places)) ask(question, about);
    });
});

/** Whether the response has a result. */
function ask({ name, ask }: Question, about: Case): boolean {
  try {
    const answer = ask(about);
    checkAnswer(about.document, answer);
    return Array.isArray(answer) ? answer.length > 0 : answer !== undefined;
  } catch (error) {
    const place = `${name} at ${about.offset}, random input ${about.random}`;
    throw new Error(`${place}: ${String(error)}`, { cause: error });
  }
}
