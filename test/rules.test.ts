// Every rule on its own examples, in every kind of file: the same finding, and the same fix at the translated place.
import assert from "node:assert/strict";
import { rules } from "../server/src/rules";
import { carriers } from "./carriers";
import { findingsIn, fixed } from "./check";

const files = carriers.flatMap((carrier) => [
  carrier,
  {
    name: `${carrier.name} with CRLF`,
    contained: carrier.contained,
    wrap: (config: string) => carrier.wrap(config.replaceAll("\n", "\r\n")),
  },
]);

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    for (const { name, contained, wrap } of files) {
      rule.examples.forEach(({ bad, good }, index) => {
        it(`example ${index + 1} in ${name}`, () => {
          const ids = findingsIn(wrap(bad)).map((finding) => finding.rule.id);
          const speaks = contained || !rule.containersOnly;
          assert.deepEqual(ids, speaks ? [rule.id] : [], bad);
          if (!speaks) return;
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
