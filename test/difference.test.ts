// The comparison of the results of two builds, line by line.
import assert from "node:assert/strict";
import { difference } from "../scripts/differ/difference";

describe("difference between two builds", () => {
  it("is nothing for equal lines", () => {
    assert.equal(difference("check", ["a", "b"], ["a", "b"]), undefined);
  });

  it("shows changed lines, each on one line, and nothing around them", () => {
    assert.equal(
      difference("check", ["same", "{\n  old\n}", "end"], ["same", "{\n  new\n}", "end", "more"]),
      "check\n- { old }\n+ { new }\n+ more",
    );
  });

  it("finds lines that differ only in spaces", () => {
    assert.equal(difference("check", ["a\n b"], ["a\n  b"]), "check\n- a b\n+ a b");
  });

  it("shortens long differences", () => {
    const lines = Array.from({ length: 150 }, (_, index) => `line ${index}`);
    assert.match(difference("check", lines, []) ?? "", /^- line 99\n… and 50 more lines$/m);
    const many = Array.from({ length: 5_000 }, (_, index) => `line ${index}`);
    assert.equal(difference("check", many, []), "check\nmore than 2000 different lines");
  });
});
