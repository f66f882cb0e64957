// Planning an upgrade by keyboard: the versions, the plan, and one change of several.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scenario } from "../user";

const before = `# kestra-config: version=0.22
kestra:
  url: https://kestra.example.com
  ee:
    tenants:
      enabled: true # ours
  security:
    superAdmin:
      username: root@example.com # first user
`;

export const upgradeScenarios: Record<string, Scenario> = {
  "plans an upgrade and applies one of its changes": async (user, folder) => {
    await user.creates("upgraded.yml", before);
    await user.runs("Kestra Config: Plan an Upgrade");
    // The current version is that of the comment, so Enter accepts it.
    await user.sees(".quick-input-widget .quick-input-title", "(1/2)");
    await user.sees(".quick-input-list .monaco-list-row.focused", "0.22");
    await user.presses("Enter");
    await user.sees(".quick-input-widget .quick-input-title", "(2/2)");
    await user.sees(".quick-input-list .monaco-list-row.focused", "Kestra 2.0");
    await user.presses("Enter");
    await user.sees(".tab.active", "Upgrade from Kestra 0.22 to 2.0");
    await user.sees(".view-line", "Must be done");
    await user.presses("ControlOrMeta+End");
    await user.sees(".view-line", "Good to know");
    await user.takesPicture("upgrade-plan");
    await user.runs("Notifications: Clear All Notifications");

    await user.runs("Kestra Config: Review Changes of the Upgrade Plan");
    await user.sees(".bulk-edit-panel .monaco-list-row", "tenants");
    await user.takesPicture("upgrade-review");
    await user.appliesChange("instanceOwner");
    // The plan has its own tab.
    await user.clicks(".tab.dirty", "upgraded.yml");
    const expected = before.replace("superAdmin", "instanceOwner");
    assert.equal(await user.saves(), expected);
    assert.equal(readFileSync(join(folder, "upgraded.yml"), "utf8"), expected);
  },
};
