// Keeps messages, documents, comments and test names in plain English.
import assert from "node:assert/strict";
import { textsOfRepository } from "./texts";
import { words } from "./words";

describe("plain English", () => {
  it("is what messages, documents, comments and test names are written in", function () {
    this.timeout(60_000);
    const found = textsOfRepository().flatMap(({ file, line, text }) =>
      words.flatMap(({ pattern, instead }) => {
        const word = pattern.exec(text)?.[0];
        return word
          ? [`${file}:${line}  "${word}" → ${instead}    ${text.trim().slice(0, 100)}`]
          : [];
      }),
    );
    assert.equal(
      found.length,
      0,
      [
        "These words are not plain English. Rewrite the sentence as a native engineer would say it,",
        "or, if the word is right here, write a comment `plain-english-ignore: reason` on its line or above it.",
        ...found,
      ].join("\n"),
    );
  });

  for (const { pattern, instead } of words)
    it(`suggests other words than those it reports: ${instead}`, () => {
      assert.doesNotMatch(instead, pattern);
    });
});
