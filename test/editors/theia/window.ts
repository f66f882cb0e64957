// A window of Theia, and what a user does and sees in it. Waits for what is on the screen, never for a fixed time.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Browser, Locator } from "playwright-core";

export type User = Awaited<ReturnType<typeof openWindow>>;

/** In milliseconds. */
const timeLimit = 60_000;

/** Opens a window with this folder, which the user trusts. */
export async function openWindow(browser: Browser, address: string, folder: string) {
  const page = await browser.newPage();
  page.setDefaultTimeout(timeLimit);
  const input = page.locator(".quick-input-widget input");

  const sees = (selector: string, text: string | RegExp = "") =>
    page.locator(selector, { hasText: text }).first().waitFor();

  /** Repeats an action that Theia misses while it starts, until its effect is visible. */
  async function repeatUntil(action: () => Promise<unknown>, effect: Locator) {
    const end = Date.now() + timeLimit;
    for (;;) {
      await action();
      const seen = effect.first().waitFor({ timeout: Math.min(3_000, end - Date.now()) });
      if (await seen.then(() => true).catch((error) => Date.now() >= end && Promise.reject(error)))
        return;
    }
  }

  /** Types into the box that the keys open until the entry with this text is selected. */
  async function finds(keys: string, typed: string, text: string) {
    await repeatUntil(
      async () => {
        await page.keyboard.press("Escape");
        await page.keyboard.press(keys);
        await input.fill(typed, { timeout: 3_000 }).catch(() => undefined);
      },
      page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: text }),
    );
  }

  async function takes(keys: string, typed: string, text: string) {
    await finds(keys, typed, text);
    await page.keyboard.press("Enter");
  }

  /** Repeats an action until the file has this text. */
  async function seesFile(path: string, text: string, action?: () => Promise<void>) {
    const end = Date.now() + timeLimit;
    for (;;) {
      await action?.();
      const found = await readFile(path, "utf8").catch(() => "");
      if (found === text) return;
      if (Date.now() >= end) assert.equal(found, text);
    }
  }

  await page.goto(`${address}/#${folder}`);
  await page.locator("button", { hasText: "Yes, I trust the authors" }).click();
  await page.locator(".dialogOverlay").waitFor({ state: "hidden" });

  return {
    sees,
    async opens(file: string) {
      await takes("ControlOrMeta+P", file, file);
      await sees(".lm-TabBar-tab.lm-mod-current", file);
    },
    /** Shows a file that is already open. */
    shows: (file: string) => page.locator(".lm-TabBar-tab", { hasText: file }).first().click(),
    runs: (command: string) => takes("F1", `>${command}`, command),
    /** Sees a command in the palette and leaves it there. */
    async findsCommand(command: string) {
      await finds("F1", `>${command}`, command);
      await page.keyboard.press("Escape");
      await input.waitFor({ state: "hidden" });
    },
    /** Opens the fixes for a word and takes the first. */
    async fixes(word: string) {
      await page.locator(".view-line span", { hasText: word }).last().click();
      await repeatUntil(
        () => page.keyboard.press("ControlOrMeta+."),
        page.locator(".action-widget .monaco-list-row"),
      );
      await page.keyboard.press("Enter");
    },
    clicks: (selector: string) => page.locator(selector).first().click(),
    /** Saves the file, which then has this text on disk. */
    saves: (path: string, text: string) =>
      seesFile(path, text, () => page.keyboard.press("ControlOrMeta+S")),
    /** Sees this text in a file on disk. */
    seesFile: (path: string, text: string) => seesFile(path, text),
    takesPicture: (path: string) => page.screenshot({ path }),
  };
}
