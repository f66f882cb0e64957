// The permissions and actions of each version are those of Kestra's generated clients for it.
import assert from "node:assert/strict";
import { actions, vocabularyIn } from "../../server/src/knowledge/roles/actions";
import { existsIn, permissions } from "../../server/src/knowledge/roles/permissions";
import { parseVersion } from "../../server/src/knowledge/versions";
import { granting } from "../../server/src/rules/shared/examples";
import { finds } from "../check";
import { hovers, labels } from "../features/check";

const upTo13 =
  "FLOW BLUEPRINT TEMPLATE NAMESPACE EXECUTION USER GROUP ROLE BINDING AUDITLOG SECRET KVSTORE IMPERSONATE SETTING APP " +
  "APPEXECUTION TEST DASHBOARD TENANT_ACCESS SERVICE_ACCOUNT INVITATION GROUP_MEMBERSHIP";

/** By version, without UNKNOWN, which stands for a name that the client does not know. */
const permissionsByClient = {
  "0.24": `${upTo13} INFRASTRUCTURE`,
  "1.0": `${upTo13} INFRASTRUCTURE`,
  "1.2": `${upTo13} ASSET`,
  "1.3": `${upTo13} ASSET CREDENTIAL AI_COPILOT`,
  "2.0":
    "FLOW BLUEPRINT NAMESPACE EXECUTION USER GROUP ROLE BINDING AUDITLOG SECRET KVSTORE APP DASHBOARD TENANT_ACCESS " +
    "TENANT SERVICE_ACCOUNT INVITATION ASSET CREDENTIAL TRIGGER REUSABLE_INPUTS SYSTEM_SETTINGS TENANT_SETTINGS " +
    "TESTSUITE COPILOT MCP_SERVER SUPPORT POLICY CASE PROMOTION_TARGET APP_EXECUTION NAMESPACE_FILE TESTSUITE_RUN " +
    "SECURITY_INTEGRATION CASE_TEMPLATE BANNER KILL_SWITCH VERSIONED_PLUGIN WORKER_GROUP WORKER_QUEUE INSTANCE",
};

const actionsOf20 =
  "CREATE UPDATE DELETE VIEW LIST EXECUTE RESTART KILL REPLAY PAUSE RESUME UNQUEUE FORCE_RUN FOLLOW TEMPLATE " +
  "CHANGE_LABELS ACCESS_LOGS ACCESS_OUTPUTS ACCESS_FILES EXPORT IMPORT DISABLE ENABLE VALIDATE UNLOCK LOCK BACKFILL " +
  "PROMOTE MANAGE_FILES MANAGE_MEMBERS MANAGE_GROUP_MEMBERSHIP USE IMPERSONATE";

const sorted = (names: readonly string[]): string[] => [...names].sort();
const in2 = { target: parseVersion("2.0") };

describe("permissions and actions of Kestra's clients", () => {
  for (const [version, names] of Object.entries(permissionsByClient)) {
    const parsed = parseVersion(version);
    assert.ok(parsed);
    it(`are known for ${version}`, () => {
      assert.deepEqual(
        sorted(permissions.filter((one) => existsIn(one, parsed)).map(({ name }) => name)),
        sorted(names.split(" ")),
      );
      const vocabulary = vocabularyIn(parsed);
      const known = actions.filter((one) => [vocabulary, "both"].includes(one.vocabulary));
      assert.deepEqual(
        sorted(known.map(({ name }) => name)),
        sorted(
          vocabulary === "2.0" ? actionsOf20.split(" ") : "READ CREATE UPDATE DELETE".split(" "),
        ),
      );
    });
  }

  it("have no finding in a role for 2.0", () => {
    const grants = "CASE CASE_TEMPLATE BANNER PROMOTION_TARGET"
      .split(" ")
      .map((name) => `${name}: [VIEW, PROMOTE, TEMPLATE]`);
    finds(granting(...grants, "FLOW: [VIEW, PROMOTE, TEMPLATE, LOCK]"), [], {
      ...in2,
      severities: { "action-without-effect": "hint" },
    });
  });

  it("are reported for 1.3 if 2.0 introduced them", () =>
    finds(
      granting("CASE: [READ]", "FLOW: [READ, PROMOTE]"),
      ["permission-version:7", "action-version:8"],
      {
        target: parseVersion("1.3"),
      },
    ));

  it("do not include the actions for plugin defaults", () =>
    finds(granting("NAMESPACE: [VIEW, EXPORT_PLUGIN_DEFAULTS]"), ["unknown-action:7"], in2));

  it("are proposed if their meaning is known", () => {
    const proposed = labels(granting("$0: []"), { ...in2, snippets: false });
    assert.ok(proposed.includes("CASE") && proposed.includes("PROMOTION_TARGET"));
    assert.ok(!proposed.includes("BANNER") && !proposed.includes("CASE_TEMPLATE"));
  });

  it("have hovers", () => {
    hovers(granting("CA$0SE: [VIEW]"), /cases, which group related executions/, /2\.0/);
    hovers(granting("FLOW: [PRO$0MOTE]"), /promote it/);
  });
});
