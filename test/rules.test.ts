// Every rule on its own examples, in every kind of file: the same finding, and the same fix at the translated place.
import assert from "node:assert/strict";
import { parseVersion } from "../server/src/knowledge/versions";
import { rules } from "../server/src/rules";
import type { LintOptions } from "../server/src/rules/lint";
import { carriers } from "./carriers";
import { findingsIn, fixed } from "./check";

const containers = carriers.flatMap(({ name, wrap }) => [
  { name, wrap },
  { name: `${name} with CRLF`, wrap: (config: string) => wrap(config.replaceAll("\n", "\r\n")) },
]);

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    for (const { name, wrap } of containers) {
      rule.examples.forEach(({ bad, good, version }, index) => {
        const options: LintOptions = {
          target: version === undefined ? undefined : parseVersion(version),
          severities: rule.offByDefault ? { [rule.id]: rule.severity } : {},
        };
        it(`example ${index + 1} in ${name}`, () => {
          const ids = findingsIn(wrap(bad), options).map((finding) => finding.rule.id);
          assert.deepEqual(ids, [rule.id], bad);
          if (good === undefined) return;
          assert.equal(fixed(wrap(bad), rule.id, undefined, options), wrap(good));
          assert.deepEqual(
            findingsIn(wrap(good), options).map((finding) => finding.rule.id),
            [],
          );
        });
      });
    }
    it("has at least one example", () => assert.ok(rule.examples.length > 0));
  });
}
