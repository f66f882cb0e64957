// The rules about the default role's permissions: what they must stay silent about, and fixes in odd spellings.
import { parseVersion } from "../../server/src/knowledge/versions";
import type { LintOptions } from "../../server/src/rules/running/lint";
import { finds, fixed } from "../check";
import assert from "node:assert/strict";

const role = (lines: string): string =>
  `kestra:\n  security:\n    default-role:\n      name: viewer\n      description: Read only\n      permissions:${lines}\n`;
const version = (text: string): LintOptions => ({ target: parseVersion(text) });

describe("permissions and actions by version", () => {
  it("says nothing of a version where it is not known", () =>
    finds(role("\n        INFRASTRUCTURE: [READ]\n        TEMPLATE: [READ]"), []));
  it("says nothing of words that both vocabularies have", () =>
    finds(role("\n        KVSTORE: [CREATE, UPDATE, DELETE]"), [], version("2.0")));
  it("says nothing of names that came back", () =>
    finds(role("\n        TENANT: [VIEW]\n        TENANT_ACCESS: [VIEW]"), [], version("2.0")));
  it("says nothing of what only the running server knows", () =>
    finds(role('\n        FLOW: ["${ACTION}"]\n        ROLE: "${ACTIONS}"'), [], version("2.0")));
  it("says nothing of a role that a placeholder supplies", () =>
    finds(role(" ${PERMISSIONS}"), [], version("2.0")));
  it("does not offer 1.x where that would allow more", () => {
    const text = role("\n        FLOW: [EXECUTE]");
    finds(text, ["action-version:7"], version("1.3"));
    assert.throws(() => fixed(text, "action-version", undefined, version("1.3")), /no fix/);
  });
  it("tells both of a permission and of an action once", () =>
    finds(
      role("\n        TEST: [READ]"),
      ["permission-version:7", "action-version:7"],
      version("2.0"),
    ));
  it("keeps silent about idle actions unless asked", () =>
    finds(role("\n        AUDITLOG: [READ, CREATE]"), []));
  it("reading users or secrets is not broad", () =>
    finds(role("\n        USER: [READ]\n        SECRET: [READ]"), []));
  it("keeps what is said of a permission that another takes over", () =>
    assert.equal(
      fixed(
        role("\n        APP: [VIEW]\n        # ours\n        APPEXECUTION: [EXECUTE] # and theirs"),
        "permission-version",
        undefined,
        version("2.0"),
      ),
      role("\n        APP: [VIEW, EXECUTE]\n        # ours\n        # and theirs"),
    ));
  it("converts between braces", () =>
    assert.equal(
      fixed(role(" { FLOW: READ }"), "action-version", undefined, version("2.0")),
      role(" { FLOW: [VIEW, LIST, EXPORT] }"),
    ));
});
