// Pasting a configuration from a page of documentation.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../../scripts/repository";
import type { Scenario } from "../user";

const page = (name: string) =>
  readFileSync(join(repository, "test", "fixtures", "public", `${name}.yml`), "utf8");
const withoutIndentation = (text: string) => text.replace(/^ +/gm, "");

export const pastingScenarios: Record<string, Scenario> = {
  "restores lost indentation when pasting, and pastes other text unchanged": async (user) => {
    const nested = page("authentik-page").trimEnd();
    await user.copies(withoutIndentation(nested));
    await user.creates("pasted.yml", "");
    // The extension is active. Its server is not needed for an empty file, so it has not started.
    await user.runs("Developer: Show Running Extensions");
    await user.findsInList(".runtime-extensions-editor", "Kestra Config");
    await user.goesBackToEditor();
    await user.presses("ControlOrMeta+V");
    await user.sees(".view-line", "defaultTenant");
    await user.takesPicture("pasted");
    assert.equal(await user.saves(), nested);
    await user.presses("ControlOrMeta+Z");
    assert.equal(await user.saves(), "");

    const service = (name: string, block: string) =>
      `  ${name}:\n    environment:\n      KESTRA_CONFIGURATION: |\n        ${block}\n`;
    const mistaken = service("other", "micronaut: { security: { defaultRole: { name: a } } }");
    const compose = (block: string) => `services:\n${service("kestra", block)}${mistaken}`;
    await user.creates("compose.yml", compose("# here"));
    // The server has read the file.
    await user.sees(".squiggly-error");
    await user.goesTo("# here");
    await user.presses("Shift+End", "ControlOrMeta+V");
    await user.sees(".view-line", "default_admin_role");
    const indented = nested.replace(/\n(?=.)/g, `\n${" ".repeat(8)}`);
    assert.equal(await user.saves(), compose(indented));

    const plain = page("google");
    await user.copies(plain);
    await user.creates("plain.yml", "");
    await user.presses("ControlOrMeta+V");
    await user.sees(".view-line", "accounts.google.com");
    assert.equal(await user.saves(), plain);
  },
};
