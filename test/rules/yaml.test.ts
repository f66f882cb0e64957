// The template tag in which examples and tests write YAML at their own indentation.
import assert from "node:assert/strict";
import { yaml } from "../../server/src/rules/shared/yaml";

describe("yaml", () => {
  it("removes the first line end and the indentation that all lines have", () =>
    assert.equal(
      yaml`
        kestra:
          url: a

          # below
        micronaut:
      `,
      "kestra:\n  url: a\n\n  # below\nmicronaut:\n",
    ));
  it("keeps tabs, and what is filled in", () =>
    assert.equal(
      yaml`
        kestra:
        \turl: "\${URL}" ${"# there"}
      `,
      'kestra:\n\turl: "${URL}" # there\n',
    ));
});
