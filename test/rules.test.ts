// Every rule on its own examples, as a file and inside a compose file's block scalar.
import assert from "node:assert/strict";
import { rules } from "../server/src/rules";
import { findingsIn, fixed, inCompose } from "./check";

const containers = [
  { name: "a plain file", wrap: (config: string) => config },
  { name: "a compose file", wrap: inCompose },
  { name: "a plain file with CRLF", wrap: (config: string) => config.replaceAll("\n", "\r\n") },
  {
    name: "a compose file with CRLF",
    wrap: (config: string) => inCompose(config.replaceAll("\n", "\r\n")),
  },
];

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    for (const { name, wrap } of containers) {
      rule.examples.forEach(({ bad, good }, index) => {
        it(`example ${index + 1} in ${name}`, () => {
          const ids = findingsIn(wrap(bad)).map((finding) => finding.rule.id);
          assert.deepEqual(ids, [rule.id], bad);
          if (good === undefined) return;
          assert.equal(fixed(wrap(bad), rule.id), wrap(good));
          assert.deepEqual(
            findingsIn(wrap(good)).map((finding) => finding.rule.id),
            [],
          );
        });
      });
    }
    it("has at least one example", () => assert.ok(rule.examples.length > 0));
  });
}
