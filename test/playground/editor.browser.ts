// Writing in the editor: completion, descriptions and pasting.
import assert from "node:assert/strict";
import { sample } from "../../playground/page/samples";
import { checked, paste, putCursorAfter, stop, textIn, withPage, write } from "./page";

describe("the editor of the page", () => {
  after(stop);

  it("completes keys with everything below them, and Tab goes from value to value", () =>
    withPage(async (page) => {
      await write(page, "micronaut:\n  security:\n    oauth2:\n      clients:\n        ");
      await page.keyboard.type("keyc");
      const list = page.locator(".cm-tooltip-autocomplete");
      await list.getByText("keycloak").first().waitFor();
      await page.locator(".cm-completionInfo").getByText("Keycloak").first().waitFor();
      // Keys are ignored while a list is too new for the visitor to have seen it.
      await page.clock.install({ time: Date.now() + 60_000 });
      await page.keyboard.press("Enter");
      const completed = await textIn(page);
      assert.match(completed, /\n {8}keycloak:\n {10}client-id: \S+\n {10}client-secret: /);
      await page.keyboard.press("ControlOrMeta+z");
      assert.match(await textIn(page), /clients:\n {8}keyc$/);
      await page.keyboard.press("ControlOrMeta+y");
      assert.equal(await textIn(page), completed);
      await page.keyboard.press("ControlOrMeta+z");
      await page.keyboard.press("ControlOrMeta+Space");
      await list.getByText("keycloak").first().click();
      await page.keyboard.type("FIRST");
      await page.keyboard.press("Tab");
      await page.keyboard.type("SECOND");
      assert.match(await textIn(page), /client-id: "FIRST"\n {10}client-secret: "SECOND"\n/);
    }));

  it("proposes the values after a key", () =>
    withPage(async (page) => {
      await write(page, "kestra:\n  repository:\n    ");
      await page.keyboard.type("ty");
      await page.locator(".cm-completionLabel", { hasText: /^type$/ }).click();
      await page.keyboard.type("post");
      await page.locator(".cm-completionLabel", { hasText: "postgres" }).click();
      assert.equal(await textIn(page), "kestra:\n  repository:\n    type: postgres");
    }));

  it("begins a configuration in an empty text", () =>
    withPage(async (page) => {
      await page.getByRole("button", { name: "Empty" }).click();
      await page.keyboard.press("ControlOrMeta+Space");
      await page.locator(".cm-completionLabel", { hasText: /^kestra$/ }).click();
      assert.equal(await textIn(page), "kestra:\n  ");
      await page.locator(".cm-completionLabel", { hasText: /^queue$/ }).waitFor();
    }));

  it("indents a key of a level above less, as it is inserted", () =>
    withPage(async (page) => {
      await write(page, "kestra:\n  repository:\n    type: postgres\n      ");
      await page.keyboard.type("queu");
      await page.locator(".cm-completionLabel", { hasText: /^queue$/ }).click();
      assert.match(await textIn(page), /^kestra:\n {2}repository:\n {4}type: postgres\n {2}queue:/);
    }));

  it("indents after a key, and keeps the indentation otherwise", () =>
    withPage(async (page) => {
      await write(page, "");
      await page.keyboard.type("kestra:\nserver:\nname: a\nname: b");
      await page.keyboard.press("Escape");
      assert.equal(await textIn(page), "kestra:\n  server:\n    name: a\n    name: b");
    }));

  it("describes keys under the pointer and, by keyboard, at the cursor", () =>
    withPage(async (page) => {
      await checked(page);
      await page.locator(".yaml-key", { hasText: "repository" }).hover();
      await page.locator(".cm-tooltip-hover").getByText("kestra.repository").first().waitFor();
      await page.mouse.move(0, 0);
      await putCursorAfter(page, "kestra:\n  ur");
      await page.keyboard.press("ControlOrMeta+i");
      const description = page.getByRole("dialog", { name: "Description" });
      await description.getByText("kestra.url").first().waitFor();
      await page.keyboard.press("Escape");
      await description.waitFor({ state: "detached" });
      await page.keyboard.type("X");
      assert.match(await textIn(page), /\n {2}urXl: /);
    }));

  it("never shows markup of the text as markup", () =>
    withPage(async (page) => {
      const hostile = "<img src=x onerror=alert(1)>[a](javascript:alert(1))";
      await write(
        page,
        `kestra:\n  url: "\${KESTRA_URL:${hostile}}"\n  "${hostile}": 1\n  queue:\n    type: **b**\n`,
      );
      await page.locator(".problems li").first().waitFor();
      await page.locator(".yaml-key", { hasText: "url" }).hover();
      await page.locator(".cm-tooltip-hover").first().waitFor();
      assert.equal(await page.locator("img").count(), 0);
      assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
    }));

  it("restores the indentation of what is pasted, in a step that can be undone", () =>
    withPage(async (page) => {
      const flat =
        "kestra:\nsecurity:\ndefault-role:\nname: default\nurl: https://kestra.example.com\n";
      await write(page, "# mine\n");
      await paste(page, flat);
      await page.getByText("Restored the indentation.").waitFor();
      assert.match(
        await textIn(page),
        /^# mine\nkestra:\n {2}security:\n {4}default-role:\n {6}name: default\n/,
      );
      await page.keyboard.press("ControlOrMeta+z");
      assert.equal(await textIn(page), `# mine\n${flat}`);
      await page.keyboard.press("ControlOrMeta+z");
      assert.equal(await textIn(page), "# mine\n");
    }));

  it("replaces the sample by what is pasted, also if the focus is not in the editor", () =>
    withPage(async (page) => {
      await checked(page);
      await paste(page, "kestra:\r\n  url: x\r\n");
      await page.getByText("Replaced the sample.").waitFor();
      assert.equal(await textIn(page), "kestra:\n  url: x\n");
      await page.keyboard.press("ControlOrMeta+z");
      assert.equal(await textIn(page), sample);
    }));

  it("replaces what is selected by what is typed, without the style of the browser", () =>
    withPage(async (page) => {
      await checked(page);
      await page.locator(".cm-content").focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("a: b");
      assert.equal(await textIn(page), "a: b");
      // The style would have been refused, which is an error of the page.
      await page.keyboard.press("ControlOrMeta+z");
      assert.equal(await textIn(page), sample);
    }));

  it("can be left by keyboard", () =>
    withPage(async (page) => {
      await page.locator(".cm-content").focus();
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(`document.activeElement.className === "editor"`));
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(`document.activeElement.id`), "tab-problems");
    }));
});
