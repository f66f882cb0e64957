// The panels after the problems, through their own controls: the role table, the effective configuration and the upgrade.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { replaceText, stop, textIn, withPage, write } from "./page";

const role = `# kestra-config: version=1.3
kestra:
  security:
    default-role:
      name: viewer
      description: Looks around
      permissions:
        FLOW: [READ]
        EXECUTION: [READ]
`;

const opens = (page: Page, panel: string): Promise<void> => page.locator(`#tab-${panel}`).click();

describe("the default role in the playground", () => {
  after(stop);

  it("changes grants by keyboard, one step each", () =>
    withPage(async (page) => {
      await write(page, role);
      await opens(page, "role");
      await page.locator("#panel-role h2", { hasText: "viewer" }).waitFor();
      await page.locator('[aria-label="FLOW READ, granted"]').focus();
      await page.keyboard.press("ArrowDown");
      await page.locator('[aria-label="EXECUTION READ, granted"]:focus').waitFor();
      await page.keyboard.press("Space");
      await page.locator('[aria-label="EXECUTION READ, not granted"]:focus').waitFor();
      await page.locator("#role-status", { hasText: "EXECUTION READ revoked." }).waitFor();
      await page.locator('[aria-label="FLOW READ, granted"]').click();
      await page.locator('[aria-label="FLOW READ, not granted"]').waitFor();
      const changed = await textIn(page);
      assert.doesNotMatch(changed, /READ/);
      await page.locator(".cm-content").focus();
      await page.keyboard.press("ControlOrMeta+z");
      await page.locator('[aria-label="FLOW READ, granted"]').waitFor();
      assert.equal(await textIn(page), role.replace("        EXECUTION: [READ]\n", ""));
      await page.keyboard.press("ControlOrMeta+z");
      await page.locator('[aria-label="EXECUTION READ, granted"]').waitFor();
      assert.equal(await textIn(page), role);
    }));

  it("applies a preset after a confirmation, and exports the role", () =>
    withPage(async (page) => {
      await write(page, role.replace("FLOW: [READ]", "ROLE: [CREATE]"));
      await opens(page, "role");
      await page.locator("#role-preset").selectOption("Launcher");
      const question = page.waitForEvent("dialog");
      const click = page.locator("#role-apply").click();
      const dialog = await question;
      assert.match(dialog.message(), /preset Launcher\?.*revoked: 1\./s);
      await dialog.accept();
      await click;
      await page.locator('[aria-label="FLOW READ, granted"]').waitFor();
      assert.doesNotMatch(await textIn(page), /ROLE/);
      const download = page.waitForEvent("download");
      await page.locator("#role-terraform").click();
      assert.equal((await download).suggestedFilename(), "default-role.tf");
      await page.locator("#role-reveal").click();
      assert.equal(await selected(page), "default-role");
    }));

  it("shows the role for the version that is chosen for the page, and the other way round", () =>
    withPage(async (page) => {
      await write(page, role.replaceAll("[READ]", "[VIEW]").replace(/^.*\n/, ""));
      await opens(page, "role");
      await page.locator("#role-version").selectOption("1.2");
      await page.locator('[aria-label="FLOW VIEW, granted, no such action"]').waitFor();
      assert.equal(await page.locator("#version").inputValue(), "1.2");
      await page.locator("#version").selectOption("");
      await page.locator('[aria-label="FLOW VIEW, granted"]').waitFor();
      await page.locator("#name").fill("prod.yml");
      await page.locator("#name").press("Enter");
      await page.locator("#panel-role", { hasText: "prod.yml" }).waitFor();
    }));
});

/** The text that is selected in the editor. */
const selected = (page: Page): Promise<string> =>
  page.evaluate<string>("String(document.querySelector('.editor').shadowRoot.getSelection())");

describe("the effective configuration in the playground", () => {
  after(stop);

  it("shows where a value comes from, and no secret", () =>
    withPage(async (page) => {
      await write(
        page,
        "kestra:\n  url: https://kestra.example.com\n  encryption.secret-key: TopSecret123\n",
      );
      await opens(page, "effective");
      const line = page.locator(".effective .line", { hasText: "url: https://kestra.example.com" });
      await line.locator(".place", { hasText: "application.yml:2" }).click();
      assert.equal(await selected(page), "url: https://kestra.example.com");
      const shown = (await page.locator(".effective").textContent()) ?? "";
      assert.match(shown, /secret-key: "?\*\*\*/);
      assert.doesNotMatch(shown, /TopSecret123/);
      const count = await page.locator(".effective .line").count();
      await page.getByLabel("Also show the defaults of the release").check();
      await page.locator(`.effective .line:nth-child(${count + 10})`).waitFor();
    }));

  it("is that of the code block in a Markdown file", () =>
    withPage(async (page) => {
      await page.locator("#name").fill("README.md");
      await page.locator("#name").press("Enter");
      await write(page, `# Docs\n\n\`\`\`yaml\n${role}\`\`\`\n`);
      await opens(page, "effective");
      await page.locator(".effective .line", { hasText: "name: viewer" }).waitFor();
      await opens(page, "role");
      await page.locator('[aria-label="FLOW READ, granted"]').click();
      await page.locator('[aria-label="FLOW READ, not granted"]').waitFor();
      assert.match(await textIn(page), /permissions:\n {8}EXECUTION: \[READ\]\n```/);
    }));

  it("says if there is no configuration", () =>
    withPage(async (page) => {
      await write(page, "a: b\n");
      await opens(page, "effective");
      await page.locator("#panel-effective", { hasText: "contains no configuration" }).waitFor();
    }));
});

describe("an upgrade in the playground", () => {
  after(stop);

  const text =
    "# kestra-config: version=1.3\nkestra:\n  templates.enabled: false\n  url: https://a.example.com\n  jdbc.executor.thread-count: 4\n";

  it("applies the chosen changes in one step", () =>
    withPage(async (page) => {
      await write(page, text);
      await opens(page, "upgrade");
      const panel = page.locator("#panel-upgrade");
      await panel.locator("h2", { hasText: "Upgrade from Kestra 1.3 to 2.0" }).waitFor();
      const apply = panel.locator(".apply");
      assert.ok(await apply.isDisabled());
      await panel.getByLabel(/jdbc\.executor\.thread-count/).check();
      assert.equal(await apply.textContent(), "Apply the selected changes (1)");
      await apply.click();
      await page.locator("#status", { hasText: "Applied the selected changes" }).waitFor();
      const moved = text.replace("jdbc.executor.thread-count: 4", "executor:\n    thread-count: 4");
      assert.equal(await textIn(page), moved);
      await panel.getByLabel("Select all").check();
      await apply.click();
      await panel.locator("#upgrade-all").waitFor({ state: "detached" });
      assert.equal(await textIn(page), moved.replace("  templates.enabled: false\n", ""));
      await page.locator(".cm-content").focus();
      await page.keyboard.press("ControlOrMeta+z");
      assert.equal(await textIn(page), moved);
      await page.keyboard.press("ControlOrMeta+z");
      assert.equal(await textIn(page), text);
    }));

  it("begins at the version of another text, unless the visitor has chosen one", () =>
    withPage(async (page) => {
      const [from, to] = [page.locator("#upgrade-from"), page.locator("#upgrade-to")];
      const heading = page.locator("#panel-upgrade h2");
      await write(page, text);
      await opens(page, "upgrade");
      await heading.getByText("from Kestra 1.3 to 2.0").waitFor();
      await replaceText(page, text.replace("1.3", "0.22"));
      await heading.getByText("from Kestra 0.22 to 2.0").waitFor();
      await to.selectOption("1.0");
      await from.selectOption("1.2");
      await heading.getByText("from Kestra 1.2 to 2.0").waitFor();
      // A choice survives the moment without a configuration while a text is replaced.
      await replaceText(page, "");
      await page.locator("#panel-upgrade").getByText("There is no Kestra configuration").waitFor();
      await replaceText(page, text.replace(/ {2}templates.*\n/, ""));
      await heading.getByText("from Kestra 1.2 to 2.0").waitFor();
      assert.equal(await page.locator("li", { hasText: "templates" }).count(), 0);
      assert.equal(await from.inputValue(), "1.2");
    }));

  it("selects the line of an item, and asks for a version that is not known", () =>
    withPage(async (page) => {
      await write(page, text.replace(/^.*\n/, ""));
      await opens(page, "upgrade");
      const panel = page.locator("#panel-upgrade");
      await panel.getByText("Select the current version of Kestra.").waitFor();
      await panel.getByLabel("From").selectOption("1.3");
      await panel.locator("li", { hasText: "templates.enabled" }).locator(".place").first().click();
      assert.equal(await selected(page), "templates.enabled: false");
    }));
});
