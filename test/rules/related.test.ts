// Findings point to their related location.
import assert from "node:assert/strict";
import { findingsIn } from "../check";
import { yaml } from "../../server/src/rules/shared/yaml";

/** The first finding of `rule` points to the text between the guillemets, if any. */
function pointsTo(rule: string, marked: string): void {
  const text = marked.replace(/[«»]/g, "");
  const start = marked.indexOf("«");
  const expected = { start, end: marked.indexOf("»") - 1 };
  const { related } = findingsIn(text).find((candidate) => candidate.rule.id === rule) ?? {};
  const at = related?.[0] && { start: related[0].at.start, end: related[0].at.end };
  assert.deepEqual(at, start === -1 ? undefined : expected, text);
}

describe("the related location", () => {
  it("of a duplicate key is the earlier key", () =>
    pointsTo("duplicate-key", "«kestra»:\n  url: a\nkestra:\n  security:\n"));

  it("of a misplaced default role is the one in the right place", () => {
    const misplaced = "micronaut:\n  security:\n    defaultRole:\n      name: a\n";
    pointsTo("misplaced-default-role", `${misplaced}kestra:\n  security:\n    «default-role»:\n`);
    pointsTo("misplaced-default-role", misplaced);
  });

  it("of a misspelt permission is the correct one, if present", () => {
    const role = (second: string): string => yaml`
      kestra:
        security:
          default-role:
            name: viewer
            description: Read only
            permissions:
              FLOWS: [READ]
              ${second}: [READ]
    `;
    pointsTo("unknown-permission", role("«FLOW»"));
    pointsTo("unknown-permission", role("EXECUTION"));
  });

  it("of a missing value is its key", () => {
    const client = (id: string): string => yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google:
                ${id}
                client-secret: "x"
                openid:
                  issuer: https://accounts.google.com
    `;
    pointsTo("missing-client-id", client("«clientId»:"));
    pointsTo("missing-client-id", client("enabled: true"));
    pointsTo(
      "default-role-incomplete",
      "kestra:\n  security:\n    default-role:\n      name: a\n      «permissions»:\n",
    );
  });
});
