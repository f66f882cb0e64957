// The role table: by keyboard alone, with a preset, and after the window is reloaded.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../../scripts/repository";
import type { Scenario } from "../user";

const sample = readFileSync(join(repository, "test", "samples", "application.yml"), "utf8");

export const roleTableScenarios: Record<string, Scenario> = {
  "changes the grants of the default role by keyboard": async (user) => {
    await user.creates("role.yml", sample);
    await user.sees(".squiggly-warning");
    await user.runs("Kestra Config: Show Default Role");
    const table = user.webview();
    await table.sees("h1", "default_admin_role");
    // The first cell has the focus.
    await table.sees('[role="checkbox"][aria-label^="FLOW CREATE"]:focus');
    await user.presses("ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight");
    await table.sees('[role="checkbox"][aria-label="NAMESPACE UPDATE, granted"]:focus');
    await table.sees("#role-about", "Governs namespaces");
    await user.presses("Space");
    await table.sees('[aria-label="NAMESPACE UPDATE, not granted"][aria-checked="false"]:focus');
    await table.sees("#role-status", "NAMESPACE UPDATE revoked.");
    await user.presses("Control+Home", "End", "Space");
    await table.sees('[aria-label="FLOW DELETE, not granted"]:focus');
    await user.sees(".view-line", '"CREATE", "READ", "DELETE"');
    await table.chooses("#role-preset", "Viewer");
    await table.sees(".preset", "Viewer would grant");
    await user.takesPicture("default-role");
    await table.clicks("#role-reveal");
    await user.sees(".monaco-editor.focused");
    const expected = sample
      .replace(
        'NAMESPACE: ["CREATE", "READ", "UPDATE", "DELETE"]',
        'NAMESPACE: ["CREATE", "READ", "DELETE"]',
      )
      .replace(
        'FLOW: ["CREATE", "READ", "UPDATE", "DELETE"]',
        'FLOW: ["CREATE", "READ", "UPDATE"]',
      );
    assert.equal(await user.saves(), expected);
    // The table follows the document.
    await user.presses("ControlOrMeta+Z");
    await table.sees('[aria-label="FLOW DELETE, granted, Viewer would revoke it"]');
    await user.presses("ControlOrMeta+Y");
    await table.sees('[aria-label="FLOW DELETE, not granted"]');
  },

  "applies a preset after a confirmation": async (user) => {
    const role = (grants: string) =>
      `kestra:\n  security:\n    default-role:\n      name: viewer\n      description: x\n      permissions:\n${grants}`;
    await user.creates("preset.yml", role("        ROLE: [CREATE] # all\n        FLOW: [READ]\n"));
    await user.sees(".squiggly-info");
    await user.runs("Kestra Config: Show Default Role");
    const table = user.webview();
    await table.sees("#role-grid");
    await table.chooses("#role-preset", "Launcher");
    await table.clicks("#role-apply");
    await user.sees(".monaco-dialog-box", "Replace the permissions of the default role");
    await user.presses("Enter");
    await table.sees("#role-status", "preset Launcher");
    await table.clicks("#role-reveal");
    await user.sees(".monaco-editor.focused");
    const expected = role(
      "        FLOW: [READ]\n        EXECUTION: [CREATE, READ, UPDATE]\n        NAMESPACE: [READ]\n        KVSTORE: [READ]\n        DASHBOARD: [READ]\n",
    );
    assert.equal(await user.saves(), expected);
  },

  "restores the table after a reload, and shows markup in a role as text": async (user) => {
    const name = '<img src=x onerror="document.title=1"><b>bold</b>';
    await user.creates(
      "again.yml",
      `kestra:\n  security:\n    default-role:\n      name: '${name}'\n      description: '<script>1</script>'\n      permissions: { FLOW: [VIEW], '<i>FLOW</i>': ['<u>READ</u>'] }\n`,
    );
    await user.sees(".squiggly-warning");
    await user.runs("Kestra Config: Show Default Role");
    const table = user.webview();
    await table.sees("h1", name);
    await table.sees(".description", "<script>1</script>");
    await table.sees('th[scope="row"]', "<i>FLOW</i>");
    await table.sees('th[scope="col"]', "<u>READ</u>");
    assert.equal(await table.counts("main img, main b, main i, main u, main script"), 0);
    await table.chooses("#role-version", "1.2");
    await table.sees('[aria-label="FLOW VIEW, granted, no such action"]');
    await user.reloads();
    await user.sees(".tab", "Default Role: again.yml");
    await table.sees('[aria-label="FLOW VIEW, granted, no such action"]');
    await table.chooses("#role-version", "auto");
    await table.sees('[aria-label="FLOW VIEW, granted"]');
    await user.takesPicture("default-role-again");
  },
};
