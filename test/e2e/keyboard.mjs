// A window of VS Code and the hands and eyes of a person before it. Waits for what is to be seen, never for time.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Opens a window; `open` then opens a file of the folder in it. */
export async function openWindow({ context, workbench, folder, pictures }) {
  const page = await context.newPage();
  await forget(page, workbench.url());
  page.setDefaultTimeout(60_000);
  let file;

  const sees = (selector, text) =>
    page
      .locator(selector, text === undefined ? {} : { hasText: text })
      .first()
      .waitFor();

  const presses = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  /** Does what VS Code may not notice, and again, until its effect is seen. */
  async function insists({ does, until, state }) {
    for (let tries = 1; ; tries++) {
      await does();
      const isSeen = until.waitFor({ state, timeout: 10_000 }).then(() => true);
      if (await isSeen.catch((error) => (tries < 6 ? false : Promise.reject(error)))) return;
    }
  }

  /** Line and column, both from 1, of the first place where the file on disk has `text`. */
  function placeOf(text) {
    const content = readFileSync(join(folder, file), "utf8");
    const above = content.slice(0, content.indexOf(text)).split("\n");
    return { line: above.length, column: above.at(-1).length + 1 };
  }

  async function goesToPlace({ line, column }) {
    await presses("F1");
    const input = page.locator(".quick-input-widget input");
    await input.fill(`:${line}:${column}`);
    await sees(`.quick-input-widget .monaco-list-row.focused[aria-label*="line ${line}"]`);
    await presses("Enter");
    await input.waitFor({ state: "hidden" });
    await sees(".monaco-editor.focused .line-numbers.active-line-number", String(line));
  }

  /** The first question may be the only one that is known so far. */
  const seesQuestion = (step) =>
    sees(
      ".quick-input-widget .quick-input-title",
      new RegExp(step === 1 ? "^[^(]+( \\(1/\\d+\\))?$" : `\\(${step}/\\d+\\)$`),
    );

  /** Where questions are answered. A page that comes late beside one takes the keys away from it. */
  const question = page.locator(".quick-input-box input");

  /** The entry of a list by a part of it, without one that which is proposed. */
  const chooses = (text) =>
    insists({
      does: () => text !== undefined && question.fill(text),
      until: page
        .locator(".quick-input-list .monaco-list-row.focused", text ? { hasText: text } : {})
        .first(),
      state: "visible",
    });

  /** Opens the palette again where VS Code does not know yet that the command makes sense. */
  async function runs(command) {
    const input = page.locator(".quick-input-widget input");
    await insists({
      async does() {
        if (await input.isVisible()) await presses("Escape");
        await presses("F1");
        await input.fill(`>${command}`);
      },
      until: page
        .locator(".quick-input-widget .monaco-list-row.focused", { hasText: command })
        .first(),
      state: "visible",
    });
    await presses("Enter");
    // The command may ask something in the same place.
    await page
      .locator('.quick-input-widget input[placeholder*="command"]')
      .waitFor({ state: "hidden" });
  }

  return {
    async open(name) {
      file = name;
      await page.goto(workbench.url({ openFile: join(folder, name) }));
      await sees(".monaco-editor .view-line");
      await page.locator(".monaco-editor .view-lines").first().click();
    },
    /** Comes to the folder, with no file open. */
    async arrives() {
      await page.goto(workbench.url());
      await sees(".explorer-folders-view .monaco-list-row");
    },
    async opensByKeyboard(name) {
      file = name;
      await presses("ControlOrMeta+O");
      await sees(".quick-input-widget .quick-input-title", "Open File");
      // The dialog puts its own folder into the field when it is ready.
      await sees(".quick-input-widget .monaco-list-row", "..");
      await page.locator(".quick-input-widget input").fill(join(folder, name));
      await sees(".quick-input-widget .monaco-list-row", name);
      await presses("Enter");
      await sees(".tab.active", name);
      await sees(".monaco-editor.focused");
    },
    seesQuestion,
    /** Where a page is in front, the one who asks may have to know which of the open files is meant. */
    async saysWhichWhereAsked(name) {
      const which = page.locator('.quick-input-widget input[placeholder="Which configuration?"]');
      const title = page.locator(".quick-input-widget .quick-input-title");
      await which
        .or(title.filter({ hasText: /\S/ }))
        .first()
        .waitFor();
      if (!(await which.isVisible())) return;
      await chooses(name);
      await insists({ does: () => which.press("Enter"), until: which, state: "hidden" });
    },
    /** Answers the question that is asked as this step, without a text with what is proposed. */
    async answers(step, text) {
      await seesQuestion(step);
      const title = page.locator(".quick-input-widget .quick-input-title");
      const asked = await title.innerText();
      if (await page.locator(".quick-input-list").isVisible()) await chooses(text);
      else if (text !== undefined) await question.fill(text);
      await insists({
        does: () => question.press("Enter"),
        until: title.and(page.getByText(asked, { exact: true })),
        state: "hidden",
      });
    },
    goesBackAQuestion: () => presses("ControlOrMeta+Alt+Minus"),
    async seesAnswer(text) {
      const value = await page.locator(".quick-input-widget input").inputValue();
      assert.equal(value, text);
    },
    seesNoQuestion: () => page.locator(".quick-input-widget").waitFor({ state: "hidden" }),
    async dismissesMessages() {
      await presses("Escape");
      await page.locator(".notification-toast").first().waitFor({ state: "hidden" });
    },
    /** Opens a file as one does in a window that is open, for one that an address names is all that comes back. */
    async opensFromFolder(name) {
      file = name;
      await page.goto(workbench.url());
      await sees(".explorer-folders-view .monaco-list-row", name);
      await presses("ControlOrMeta+P");
      await page.locator(".quick-input-widget input").fill(name);
      await sees(".quick-input-widget .monaco-list-row.focused", name);
      await presses("Enter");
      await sees(".tab.active", name);
    },
    /** Reloads the window: what was open in it comes back by itself. */
    async reloads() {
      const loaded = page.waitForEvent("load");
      await this.runs("Developer: Reload Window");
      await loaded;
    },
    sees,
    presses,
    /** Opens the menu of fixes, which does not open while the editor still asks for them. */
    opensFixes: () =>
      insists({
        does: () => presses("ControlOrMeta+."),
        until: page.locator(".action-widget .monaco-list-row").first(),
        state: "visible",
      }),
    /** The page in a panel, which is a frame within a frame; another one stands there while it loads. */
    lookingIntoPanel() {
      const inside = page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
      const first = (selector, text) =>
        inside.locator(selector, text === undefined ? {} : { hasText: text }).first();
      return {
        sees: (selector, text) => first(selector, text).waitFor(),
        clicks: (selector) => first(selector).click(),
        chooses: (selector, value) => first(selector).selectOption(value),
        counts: (selector) => inside.locator(selector).count(),
      };
    },
    clicks: (selector, text) => page.locator(selector, { hasText: text }).first().click(),
    runs,
    /** From what lies over the file. */
    async goesBack() {
      await presses("Escape");
      await page.locator(".monaco-editor .view-lines").first().click();
    },
    /** Copies `text` in another page of the browser, as if it stood there. */
    async copies(text) {
      const other = await context.newPage();
      await other.setContent("<textarea></textarea>");
      const area = other.locator("textarea");
      await area.fill(text);
      await area.press("ControlOrMeta+A");
      await area.press("ControlOrMeta+C");
      await other.close();
    },
    goesTo: (text) => goesToPlace(placeOf(text)),
    async goesBehind(text) {
      const { line, column } = placeOf(text);
      await goesToPlace({ line, column: column + text.length });
    },
    types: (text) => page.keyboard.type(text, { delay: 40 }),
    async restsTheMouseOn(text) {
      const line = page.locator(".view-line", { hasText: text }).first();
      const { x, y } = await line.evaluate(middleOf, text);
      await page.mouse.move(x, y);
    },
    /** Saves, and returns what is then on disk. */
    async saves() {
      // A panel beside the file has a tab, too.
      const tab = ".editor-group-container.active .tab.active";
      await sees(`${tab}.dirty`);
      await presses("ControlOrMeta+S");
      await sees(`${tab}:not(.dirty)`);
      return readFileSync(join(folder, file), "utf8");
    },
    takesPicture: (name) => page.screenshot({ path: join(pictures, `${name}.png`) }),
    /** Nobody has to close a message that he has not asked for. */
    async wasLeftAlone() {
      const messages = await page.locator(".notification-toast").allInnerTexts();
      assert.deepEqual(messages, []);
    },
    leaves: () => page.close(),
  };
}

/** Nothing of what VS Code has kept in the browser for another window is there in this one. */
async function forget(page, url) {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  const storageTypes = "cookies,indexeddb,local_storage";
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes });
  await session.detach();
}

/** Runs in the page: the middle of a text within an element. */
function middleOf(element, text) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const index = node.data.indexOf(text.replace(/:$/, ""));
    if (index === -1) continue;
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + text.length - 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  throw new Error(`'${text}' is not on the screen`);
}
