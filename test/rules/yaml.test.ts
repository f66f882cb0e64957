// The template tag that lets examples and tests indent YAML with the code.
import assert from "node:assert/strict";
import { yaml } from "../../server/src/rules/shared/yaml";

describe("the yaml template tag", () => {
  it("removes the first line break and the common indentation", () =>
    assert.equal(
      yaml`
        kestra:
          url: a

          # below
        micronaut:
      `,
      "kestra:\n  url: a\n\n  # below\nmicronaut:\n",
    ));
  it("keeps tabs and inserted values", () =>
    assert.equal(
      yaml`
        kestra:
        \turl: "\${URL}" ${"# there"}
      `,
      'kestra:\n\turl: "${URL}" # there\n',
    ));
});
