// The problems of the text: in the panel, in the editor, and by keyboard.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { sample } from "../../playground/page/samples";
import { checked, putCursorAfter, stop, textIn, withPage, write } from "./page";

const problem = (page: Page, rule: string) => page.locator(".problems li", { hasText: rule });
const status = (page: Page) => page.locator("#status");

describe("the problems on the page", () => {
  after(stop);

  it("are those of the sample at first, each with its reason and the page of its rule", () =>
    withPage(async (page) => {
      const first = problem(page, "misplaced-default-role");
      await first.getByRole("button", { name: "Move to 'kestra.security'" }).waitFor();
      assert.match(
        (await first.textContent()) ?? "",
        /^Error Line 3misplaced-default-role'defaultRole' is ignored .* so new users would get no rights/,
      );
      const link = first.getByRole("link");
      assert.match((await link.getAttribute("href")) ?? "", /rules\.md#misplaced-default-role$/);
      assert.equal(await page.locator(".cm-lintRange-error").first().textContent(), "defaultRole");
    }));

  it("are fixed by their buttons in one step that can be undone", () =>
    withPage(async (page) => {
      await page.getByRole("button", { name: "Move to 'kestra.security'" }).click();
      await problem(page, "misplaced-default-role").waitFor({ state: "detached" });
      assert.match(
        await textIn(page),
        /^micronaut:\n {2}security:\n {4}oauth2:[^]*kestra:[^]*\n {4}defaultRole:\n/,
      );
      assert.equal(await status(page).textContent(), "Done: Move to 'kestra.security'");
      // The focus stays in the list.
      assert.ok(await page.evaluate(`document.activeElement.closest(".problems") !== null`));
      await page.locator(".cm-content").focus();
      await page.keyboard.press("ControlOrMeta+z");
      await problem(page, "misplaced-default-role").waitFor();
      assert.equal(`${await textIn(page)}`, sample);
    }));

  it("can be suppressed", () =>
    withPage(async (page) => {
      await problem(page, "unknown-action").getByText("Suppress").first().click();
      await page.getByRole("button", { name: "Suppress unknown-action on this line" }).click();
      await problem(page, "unknown-action").waitFor({ state: "detached" });
      assert.match(await textIn(page), /# kestra-config-ignore unknown-action/);
    }));

  it("are all fixed at once, which keeps the cursor and can be undone at once", () =>
    withPage(async (page) => {
      await checked(page);
      await putCursorAfter(page, "client-id: ke");
      await page.getByRole("button", { name: "Fix all" }).click();
      await problem(page, "unknown-key").waitFor({ state: "detached" });
      assert.match(await textIn(page), /client-secret: "\$\{KEYCLOAK_CLIENT_SECRET\}"/);
      await page.locator(".cm-content").focus();
      await page.keyboard.type("X");
      assert.match(await textIn(page), /client-id: keXstra\n/);
      await page.keyboard.press("ControlOrMeta+z");
      await page.keyboard.press("ControlOrMeta+z");
      assert.equal(await textIn(page), sample);
      await write(page, "kestra:\n  url: https://kestra.example.com\n");
      await page.getByRole("button", { name: "Fix all" }).click();
      await page.getByText("There is nothing to fix automatically.").waitFor();
    }));

  it("are reached by keyboard alone", () =>
    withPage(async (page) => {
      await problem(page, "unknown-key").locator(".fix").first().waitFor();
      await page.locator(".cm-content").focus();
      await page.keyboard.press("F8");
      assert.match((await status(page).textContent()) ?? "", /^'defaultRole' is ignored/);
      await page.keyboard.press("F8");
      await page.keyboard.press("F8");
      assert.match((await status(page).textContent()) ?? "", /^Unknown key 'client-secrt'/);
      await page.keyboard.press("ControlOrMeta+.");
      await page.keyboard.press("Enter");
      await problem(page, "unknown-key").waitFor({ state: "detached" });
      assert.match(await textIn(page), /client-secret:/);
    }));

  it("show themselves and their fixes under the pointer", () =>
    withPage(async (page) => {
      await page.locator(".cm-lintRange-error", { hasText: "defaultRole" }).hover();
      const tooltip = page.locator(".cm-tooltip-hover");
      await tooltip.getByText("'defaultRole' is ignored").waitFor();
      await tooltip.getByRole("button", { name: "Move to 'kestra.security'" }).click();
      await problem(page, "misplaced-default-role").waitFor({ state: "detached" });
    }));

  it("are those of the last text, however fast it was typed", () =>
    withPage(async (page) => {
      await write(page, "kestra:\n  url: https://kestra.example.com\n");
      await page.getByText("No problems found.").waitFor();
      await page.keyboard.type("  queue.type: postgres\nrepositry: b");
      await problem(page, "unknown-key").waitFor();
      assert.equal(await page.locator(".problems li").count(), 1);
      assert.match((await problem(page, "unknown-key").textContent()) ?? "", /Line 4.*'repositry'/);
    }));

  it("are listed up to a readable number", () =>
    withPage(async (page) => {
      const wrong = Array.from({ length: 150 }, (_, index) => `WRONG${index}`);
      const role = `name: a\n      description: b\n      permissions:\n        FLOW: [${wrong.join(", ")}]`;
      await write(page, `kestra:\n  security:\n    default-role:\n      ${role}\n`);
      await page.getByText("50 more are underlined in the text.").waitFor();
      assert.equal(await page.locator(".problems li").count(), 100);
      assert.equal(await page.locator("#tab-problems .note").textContent(), "150");
    }));

  it("are not looked for in other texts", () =>
    withPage(async (page) => {
      await write(page, "name: an ordinary file\n");
      await page.getByText("There is no Kestra configuration in this text.").waitFor();
    }));
});
