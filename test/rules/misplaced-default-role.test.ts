// A default role in the wrong place: the mistakes in it are reported at once, and fixed where it is.
import assert from "node:assert/strict";
import { parseVersion } from "../../server/src/knowledge/versions";
import { rules } from "../../server/src/rules";
import { budgetOf } from "../../server/src/rules/running/budget";
import { fixAll } from "../../server/src/rules/running/fixAll";
import type { LintOptions } from "../../server/src/rules/running/lint";
import { yaml } from "../../server/src/rules/shared/yaml";
import { finds, findingsIn, fixed } from "../check";

const right = /^kestra:\n {2}security:\n {4}(?=default-?[rR]ole:)/;
const places: Readonly<Record<string, string>> = {
  "micronaut.security": "micronaut:\n  security:\n    ",
  "the security of another product": "security:\n    ",
  "kestra.ee": "  ee:\n    ",
};

/** The rules whose examples contain a role, apart from the one on what it grants to all users. */
const ofRoles = rules.filter(
  ({ id, examples }) => id !== "broad-default-role" && examples.every(({ bad }) => right.test(bad)),
);

/** The same configuration with the role in another place, in a file that is certainly Kestra's. */
const moved = (config: string, place: string): string =>
  `kestra:\n  queue:\n    type: h2\n${config.replace(right, place)}`;

const fixedText = (text: string, options: LintOptions): string =>
  fixAll(text, options, undefined, budgetOf(Infinity));

describe("a misplaced default role", () => {
  it("is checked by all rules on roles", () =>
    assert.deepEqual(
      ofRoles.map(({ id }) => id),
      [
        "action-version",
        "action-without-effect",
        "default-role-incomplete",
        "duplicate-action",
        "permission-version",
        "permissions-shape",
        "unknown-action",
        "unknown-permission",
      ],
    ));

  for (const [form, text] of [
    [
      "dotted keys",
      "micronaut.security.default-role.name: viewer\nmicronaut.security.default-role.description: d\nmicronaut.security.default-role.permissions.FLOW: [READ]\n",
    ],
    [
      "keys next to one another",
      "micronaut:\n  security:\n    default-role.name: viewer\n    default-role.description: d\n    default-role.permissions: { FLOW: [READ] }\n",
    ],
    [
      "two documents",
      "micronaut.security.default-role: { name: viewer, description: d }\n---\nmicronaut.security.default-role: { permissions: { FLOW: [READ] } }\n",
    ],
  ] as const)
    it(`is reported once if it is written in ${form}`, () => {
      const found = findingsIn(`kestra.queue.type: h2\n---\n${text}`);
      const of = found.filter(({ rule }) => rule.id === "misplaced-default-role");
      const parts = text.match(/default-role/g)?.length ?? 0;
      assert.deepEqual(
        of.map(({ related }) => related?.length),
        [parts - 1],
      );
    });

  for (const { id, severity, examples } of ofRoles)
    for (const [name, place] of Object.entries(places))
      it(`has the findings and fixes of ${id} in ${name}`, () => {
        for (const { bad, good, version } of examples) {
          const options: LintOptions = {
            target: parseVersion(version ?? ""),
            severities: { [id]: severity },
          };
          const text = moved(bad, place);
          const found = findingsIn(text, options).map(({ rule }) => rule.id);
          assert.deepEqual(found.sort(), [id, "misplaced-default-role"].sort(), text);
          if (good !== undefined)
            assert.equal(fixed(text, id, undefined, options), moved(good, place));
        }
      });

  for (const { id, examples } of ofRoles)
    it(`is moved and corrected in one run of all fixes (${id})`, () => {
      for (const { bad, version } of examples)
        for (const place of Object.values(places)) {
          const options: LintOptions = { target: parseVersion(version ?? "") };
          const text = moved(bad, place);
          const inPlace = fixed(text, "misplaced-default-role", undefined, options);
          assert.equal(fixedText(text, options), fixedText(inPlace, options));
        }
    });

  it("is corrected where it is if a role exists in the right place", () => {
    const text = yaml`
      micronaut:
        security:
          default-role:
            name: viewer
            permissions:
              FLOWS: [CREAT]
      kestra:
        security:
          default-role:
            name: other
            description: Other
            permissions:
              FLOW: [READ]
    `;
    finds(text, ["misplaced-default-role:3", "unknown-permission:6", "unknown-action:6"]);
    assert.equal(
      fixedText(text, { target: undefined }),
      text.replace("FLOWS: [CREAT]", "FLOW: [CREATE]"),
    );
  });
});
