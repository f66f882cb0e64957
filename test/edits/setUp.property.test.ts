// Setups in random configurations: no comment or value is lost or changed, and the same setup changes nothing the second
// time.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import type { Answers, SetUp } from "../../server/src/protocol/setUp";
import { findingsIn } from "../check";
import { given as usual, setsUp } from "../features/setUp";
import { type Configuration, misplacedRole } from "./configurations";

const runs = {
  numRuns: casesOf(100),
  seed,
};

const given = {
  ...usual,
  client: "google",
  url: "https://kestra.example.com",
  misplaced: "stay",
  scope: "groups",
};

interface Asked {
  readonly what: SetUp;
  readonly answers: Answers;
}

const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("authentik", "keycloak", "okta", "google", "entra", "oidc", "ldap"),
      fc.constantFrom("Viewer", "none"),
      fc.constantFrom("environment", "file"),
      fc.constantFrom("", "kestra"),
    )
    .map(([provider, role, secret, id]): Asked => ({
      what: "sso",
      answers: { ...given, provider, role, secret, "client-id": id },
    })),
  fc
    .constantFrom("Viewer", "Editor")
    .map((role): Asked => ({ what: "default-role", answers: { ...given, role } })),
  fc.constant<Asked>({ what: "group-sync", answers: given }),
);

const watched = ["yaml-syntax", "duplicate-key"];

describe("a setup in any configuration", () => {
  it("keeps all existing values and changes nothing the second time", function () {
    this.timeout(600_000);
    let possible = 0;
    const refused: string[] = [];
    fc.assert(
      fc.property(misplacedRole, asked, (configuration, { what, answers }) => {
        const { text, hasAnchors } = configuration;
        if (readKestraFile(text).configs.length !== 1) return;
        const { outcome, text: after, confirms } = setsUp(text, what, { answers });
        const isDone = outcome.kind !== "refused";
        // Groups need a client, and not every configuration has one. Without indentation, a setup is refused.
        const isFlattened = findingsIn(text).some(({ rule }) => rule.id === "flattened-paste");
        if (!hasAnchors && !isFlattened && (what !== "group-sync" || isDone)) {
          possible++;
          if (!isDone) refused.push(`${outcome.message}\n${text}`);
        }
        if (!isDone) return;
        const reported = `\n=== ${what} ${JSON.stringify(answers)}\n${text}\n=== after\n${after}`;
        checkKept(configuration, after, confirms, reported);
        const again = setsUp(after, what, { answers });
        assert.equal(
          again.outcome.kind,
          "nothing",
          `${JSON.stringify(again.outcome)}${reported}\n=== twice\n${again.text}`,
        );
      }),
      runs,
    );
    assert.ok(possible > 0.6 * runs.numRuns, `only ${possible} cases were possible`);
    const share = 1 - refused.length / possible;
    assert.ok(share >= 0.95, `${share} done, not:\n${refused.slice(0, 3).join("\n===\n")}`);
  });
});

function checkKept(
  { text, comments }: Configuration,
  after: string,
  confirms: boolean,
  reported: string,
): void {
  for (const id of comments)
    assert.equal(
      after.split(id).length - 1,
      1,
      `comment ${id} does not occur exactly once${reported}`,
    );
  const [before, now] = [valuesIn(text), valuesIn(after)];
  for (const [path, value] of before)
    assert.equal(now.get(path), value, `${path} has another value${reported}`);
  const ofThese = (file: string): string[] =>
    findingsIn(file)
      .map(({ rule }) => rule.id)
      .filter((id) => watched.includes(id));
  assert.deepEqual(ofThese(after), ofThese(text), `new findings${reported}`);
  assert.equal(after.startsWith("\uFEFF"), text.startsWith("\uFEFF"), `byte order mark${reported}`);
  if (confirms) return;
  // A setup without a confirmation only adds lines: all existing lines remain in order.
  const lines = after.split(/\r?\n/);
  let next = 0;
  for (const line of text.split(/\r?\n/)) {
    const index = lines.indexOf(line, next);
    assert.notEqual(index, -1, `this line is gone or changed: ${JSON.stringify(line)}${reported}`);
    next = index + 1;
  }
}

function valuesIn(text: string): Map<string, string> {
  const [config] = readKestraFile(text).configs;
  assert.ok(config);
  return valuesOf(config.root);
}
