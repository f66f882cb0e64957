// What a person does with the table of the default role: without a mouse, and with a role that has markup in its name.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const roleTableActs = ({ folder, sample }) => ({
  "ticks what the default role grants": async (person) => {
    writeFileSync(join(folder, "role.yml"), sample("application.yml"));
    await person.open("role.yml");
    await person.sees(".squiggly-warning");
    // Room for the table.
    await person.presses("ControlOrMeta+B");
    await person.runs("Kestra Config: Show Default Role");
    const table = person.lookingIntoPanel();
    await table.sees("h1", "default_admin_role");
    // The first cell has the focus.
    await table.sees('[role="checkbox"][aria-label^="FLOW CREATE"]:focus');
    await person.presses("ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight");
    await table.sees('[role="checkbox"][aria-label="NAMESPACE UPDATE, granted"]:focus');
    await table.sees("#about", "Governs namespaces");
    await person.presses("Space");
    await table.sees('[aria-label="NAMESPACE UPDATE, not granted"][aria-checked="false"]:focus');
    await table.sees("#status", "NAMESPACE UPDATE withdrawn.");
    await person.presses("Control+Home", "End", "Space");
    await table.sees('[aria-label="FLOW DELETE, not granted"]:focus');
    await person.sees(".view-line", '"CREATE", "READ", "DELETE"');
    await table.chooses("#preset", "Viewer");
    await table.sees(".preset", "Viewer would grant");
    await person.takesPicture("default-role");
    await table.clicks("#reveal");
    await person.sees(".monaco-editor.focused");
    const expected = sample("application.yml")
      .replace(
        'NAMESPACE: ["CREATE", "READ", "UPDATE", "DELETE"]',
        'NAMESPACE: ["CREATE", "READ", "DELETE"]',
      )
      .replace(
        'FLOW: ["CREATE", "READ", "UPDATE", "DELETE"]',
        'FLOW: ["CREATE", "READ", "UPDATE"]',
      );
    assert.equal(await person.saves(), expected);
    // The table follows the document.
    await person.presses("ControlOrMeta+Z");
    await table.sees('[aria-label="FLOW DELETE, granted, Viewer withdraws it"]');
    await person.presses("ControlOrMeta+Y");
    await table.sees('[aria-label="FLOW DELETE, not granted"]');
  },

  "finds the table of the same role after a restart": async (person) => {
    const role = "kestra:\n  security:\n    default-role:\n      permissions: { FLOW: [VIEW] }\n";
    writeFileSync(join(folder, "again.yml"), role);
    await person.opensFromFolder("again.yml");
    await person.sees(".squiggly-warning");
    await person.runs("Kestra Config: Show Default Role");
    const table = person.lookingIntoPanel();
    await table.chooses("#version", "1.2");
    await table.sees('[aria-label="FLOW VIEW, granted, no such action"]');
    await person.reloads();
    await person.sees(".tab", "Default Role: again.yml");
    await table.sees('[aria-label="FLOW VIEW, granted, no such action"]');
    await table.chooses("#version", "auto");
    await table.sees('[aria-label="FLOW VIEW, granted"]');
    await person.takesPicture("default-role-again");
  },

  "applies a preset when asked twice": async (person) => {
    const role = (grants) =>
      `kestra:\n  security:\n    default-role:\n      name: viewer\n      description: x\n      permissions:\n${grants}`;
    writeFileSync(
      join(folder, "preset.yml"),
      role("        ROLE: [CREATE] # all\n        FLOW: [READ]\n"),
    );
    await person.open("preset.yml");
    await person.sees(".squiggly-info");
    await person.runs("Kestra Config: Show Default Role");
    const table = person.lookingIntoPanel();
    await table.sees("#grid");
    await table.chooses("#preset", "Launcher");
    await table.clicks("#apply");
    await person.sees(".monaco-dialog-box", "Replace what the default role grants");
    await person.presses("Enter");
    await table.sees("#status", "preset Launcher");
    await table.clicks("#reveal");
    await person.sees(".monaco-editor.focused");
    const expected = role(
      "        FLOW: [READ]\n        EXECUTION: [CREATE, READ, UPDATE]\n        NAMESPACE: [READ]\n        KVSTORE: [READ]\n        DASHBOARD: [READ]\n",
    );
    assert.equal(await person.saves(), expected);
  },

  "sees markup in a role's name as text": async (person) => {
    const name = '<img src=x onerror="document.title=1"><b>bold</b>';
    writeFileSync(
      join(folder, "markup.yml"),
      `kestra:\n  security:\n    default-role:\n      name: '${name}'\n      description: '<script>1</script>'\n      permissions:\n        '<i>FLOW</i>': ['<u>READ</u>']\n`,
    );
    await person.open("markup.yml");
    await person.sees(".squiggly-warning");
    await person.runs("Kestra Config: Show Default Role");
    const table = person.lookingIntoPanel();
    await table.sees("h1", name);
    await table.sees(".description", "<script>1</script>");
    await table.sees('th[scope="row"]', "<i>FLOW</i>");
    await table.sees('th[scope="col"]', "<u>READ</u>");
    assert.equal(await table.counts("main img, main b, main i, main u, main script"), 0);
    const before = readFileSync(join(folder, "markup.yml"), "utf8");
    assert.match(before, /onerror/);
  },
});
