// Findings that have to do with another place point to it.
import assert from "node:assert/strict";
import { findingsIn } from "../check";
import { yaml } from "../../server/src/rules/shared/yaml";

/** The first finding of `rule` points to the text between the guillemets. */
function pointsTo(rule: string, marked: string): void {
  const text = marked.replace(/[«»]/g, "");
  const start = marked.indexOf("«");
  const expected = { start, end: marked.indexOf("»") - 1 };
  const { related } = findingsIn(text).find((candidate) => candidate.rule.id === rule) ?? {};
  const at = related && { start: related.at.start, end: related.at.end };
  assert.deepEqual(at, start === -1 ? undefined : expected, text);
}

describe("related places", () => {
  it("the earlier of two equal keys", () =>
    pointsTo("duplicate-key", "«kestra»:\n  url: a\nkestra:\n  security:\n"));

  it("the default role that is in its place already", () => {
    const misplaced = "micronaut:\n  security:\n    defaultRole:\n      name: a\n";
    pointsTo("misplaced-default-role", `${misplaced}kestra:\n  security:\n    «default-role»:\n`);
    pointsTo("misplaced-default-role", misplaced);
  });

  it("the permission that was meant, where it is there, too", () => {
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

  it("the key without a value, where one is missing", () => {
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
