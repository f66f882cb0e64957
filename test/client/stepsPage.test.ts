// The steps after a setup: the values to copy, and the page with all steps.
import assert from "node:assert/strict";
import { copySteps, pageOf } from "../../client/src/setUp/stepsPage";

const steps = [
  { text: "Give it this slug.", copy: "kestra" },
  { text: "Leave the type at <Confidential>." },
  { text: "Enter the redirect URI.", copy: "https://kestra.example.com/oauth/callback/authentik" },
  { text: "Enter nothing.", copy: "" },
];

describe("the steps after a setup", () => {
  it("offer to copy addresses first", () =>
    assert.deepEqual(
      copySteps(steps).map(({ copy }) => copy),
      ["https://kestra.example.com/oauth/callback/authentik", "kestra"],
    ));

  it("are shown on a page in order", () =>
    assert.equal(
      pageOf("Next steps", steps),
      `# Next steps

1. Give it this slug.

   \`\`\`text
   kestra
   \`\`\`

1. Leave the type at \\<Confidential\\>.

1. Enter the redirect URI.

   \`\`\`text
   https://kestra.example.com/oauth/callback/authentik
   \`\`\`

1. Enter nothing.
`,
    ));
});
