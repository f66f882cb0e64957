// The rules for the default role's permissions: what they must not report, and fixes for unusual spellings.
import { parseVersion } from "../../server/src/knowledge/versions";
import type { LintOptions } from "../../server/src/rules/running/lint";
import { finds, fixed } from "../check";
import assert from "node:assert/strict";

const role = (lines: string): string =>
  `kestra:\n  security:\n    default-role:\n      name: viewer\n      description: Read only\n      permissions:${lines}\n`;
const version = (text: string): LintOptions => ({ target: parseVersion(text) });

describe("permissions and actions by version", () => {
  it("does not report versions if the version is unknown", () =>
    finds(role("\n        INFRASTRUCTURE: [READ]\n        TEMPLATE: [READ]"), []));
  it("does not report actions that exist in both 1.x and 2.0", () =>
    finds(role("\n        KVSTORE: [CREATE, UPDATE, DELETE]"), [], version("2.0")));
  it("does not report permissions that were added again", () =>
    finds(role("\n        TENANT: [VIEW]\n        TENANT_ACCESS: [VIEW]"), [], version("2.0")));
  it("does not report values from placeholders", () =>
    finds(role('\n        FLOW: ["${ACTION}"]\n        ROLE: "${ACTIONS}"'), [], version("2.0")));
  it("does not report permissions from a placeholder", () =>
    finds(role(" ${PERMISSIONS}"), [], version("2.0")));
  it("does not offer 1.x actions that would grant more", () => {
    const text = role("\n        FLOW: [EXECUTE]");
    finds(text, ["action-version:7"], version("1.3"));
    assert.throws(() => fixed(text, "action-version", undefined, version("1.3")), /no fix/);
  });
  it("reports a permission and its action once each", () =>
    finds(
      role("\n        TEST: [READ]"),
      ["permission-version:7", "action-version:7"],
      version("2.0"),
    ));
  it("does not report actions without effect by default", () =>
    finds(role("\n        AUDITLOG: [READ, CREATE]"), []));
  it("does not report reading users or secrets as broad", () =>
    finds(role("\n        USER: [READ]\n        SECRET: [READ]"), []));
  it("keeps the comments of a permission that is merged into another", () =>
    assert.equal(
      fixed(
        role("\n        APP: [VIEW]\n        # ours\n        APPEXECUTION: [EXECUTE] # and theirs"),
        "permission-version",
        undefined,
        version("2.0"),
      ),
      role("\n        APP: [VIEW, EXECUTE]\n        # ours\n        # and theirs"),
    ));
  it("converts in flow style", () =>
    assert.equal(
      fixed(role(" { FLOW: READ }"), "action-version", undefined, version("2.0")),
      role(" { FLOW: [VIEW, LIST, EXPORT] }"),
    ));
});
