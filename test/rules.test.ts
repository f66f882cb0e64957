// Every rule on its own examples, in every kind of file: the same finding, and the same fix at the translated place.
import assert from "node:assert/strict";
import { rules } from "../server/src/rules";
import { type Carrier, carriers } from "./carriers";
import { findingsIn, fixed } from "./check";

const withBothLineEnds = ({ name, wrap }: Carrier): Carrier[] => [
  { name, wrap },
  { name: `${name} with CRLF`, wrap: (config) => wrap(config.replaceAll("\n", "\r\n")) },
];
const containers = carriers.flatMap(withBothLineEnds);
const asTheyAre = withBothLineEnds({ name: "its own file", wrap: (file) => file });

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    rule.examples.forEach(({ bad, good, whole }, index) => {
      for (const { name, wrap } of whole ? asTheyAre : containers) {
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
      }
    });
    it("has at least one example", () => assert.ok(rule.examples.length > 0));
  });
}
