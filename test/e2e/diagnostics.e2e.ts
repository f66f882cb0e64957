// Findings as the Problems panel shows them.
import assert from "node:assert/strict";
import { closeEverything, findingsOf, openSample, ruleOf } from "./window";

describe("diagnostics", () => {
  after(closeEverything);

  it("show each mistake of a file on its line", async () => {
    const { document } = await openSample("application-with-mistakes.yml");
    const found = (await findingsOf(document)).map(
      (finding) => `${finding.range.start.line + 1} ${ruleOf(finding)}`,
    );
    assert.deepEqual(found, [
      "10 misplaced-default-role",
      "15 unknown-permission",
      "16 unknown-action",
      "17 unknown-permission",
      "24 placeholder-credential",
      "26 issuer-not-url",
      "29 unknown-key",
      "30 scopes-without-openid",
      "32 issuer-is-discovery-url",
      "35 kestra-url",
      "40 duplicate-key",
      "44 key-without-effect",
      "45 key-without-effect",
    ]);
  });
});
