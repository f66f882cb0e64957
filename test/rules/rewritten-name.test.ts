// Names that Micronaut rewrites. Recorded in test/conformance/kestra/outcomes.tsv and by starting Kestra 2.0.0 with a class
// and a package as categories.
import assert from "node:assert/strict";
import { finds, findingsIn, fixed, fixes, inCompose, offersNothing } from "../check";
import { hovers } from "../features/check";

const tags = (...lines: string[]): string =>
  `kestra:\n  metrics:\n    tags:\n${lines.map((line) => `      ${line}\n`).join("")}`;
const categories = (...lines: string[]): string =>
  `kestra:\n  traces:\n    categories:\n${lines.map((line) => `      ${line}\n`).join("")}`;

describe("rewritten-name", () => {
  it("reports tags that get another name, as information", () => {
    finds(tags("my-tag: a", "region: b", "'zone': c"), []);
    finds(tags("myTag: a", "cost_center: b", "Zone: c"), [
      "rewritten-name:4",
      "rewritten-name:5",
      "rewritten-name:6",
    ]);
    const [finding] = findingsIn(tags("myTag: a"));
    assert.equal(finding?.severity, "information");
    assert.match(finding.message, /'my-tag'/);
  });
  it("renames a tag as Micronaut does", () => {
    fixes(tags("myTag: a # ours"), "rewritten-name", tags("my-tag: a # ours"));
    fixes(tags('"myTag": a'), "rewritten-name", tags('"my-tag": a'));
    fixes(inCompose(tags("myTag: a")), "rewritten-name", inCompose(tags("my-tag: a")));
    assert.equal(
      fixed("kestra.metrics.tags.myTag: a\n", "rewritten-name"),
      "kestra.metrics.tags.my-tag: a\n",
    );
  });
  it("offers no fix if the tag is set twice", () =>
    offersNothing(tags("myTag: a", "my_tag: b"), "rewritten-name"));
  it("reports trace categories that match nothing, as a warning without a fix", () => {
    finds(categories("io.kestra.core.runners: FINE", "io.kestra: DEFAULT"), []);
    const text = categories("io.kestra.core.runners.DefaultRunContext: FINE");
    finds(text, ["rewritten-name:4"]);
    assert.equal(findingsIn(text)[0]?.severity, "warning");
    offersNothing(text, "rewritten-name");
  });
  it("is explained in the hover", () => {
    hovers(tags("my-tag: a").replace("tags:", "ta$0gs:"), /myTag becomes my-tag/);
    hovers(categories("io.kestra: FINE").replace("categories:", "cat$0egories:"), /Only packages/);
  });
  it("does not report names that nothing compares", () =>
    finds("kestra:\n  variables:\n    globals:\n      myHost: a\n", []));
});
