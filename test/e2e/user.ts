// A window of VS Code, and what a user does and sees in it. Waits for what is on the screen, never for a fixed time.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import type { Workbench } from "../../scripts/workbench/serve";

export type User = Awaited<ReturnType<typeof openWindow>>;

/** `folder` is where the user creates files. */
export type Scenario = (user: User, folder: string) => Promise<void>;

interface Repeated {
  action: () => unknown;
  until: Locator;
  state: "visible" | "hidden";
  /** In milliseconds. */
  interval?: number;
}

/** Opens a window without an open editor and with the side bar hidden. */
export async function openWindow({
  context,
  workbench,
  pictures,
}: {
  context: BrowserContext;
  workbench: Workbench;
  /** A folder. */
  pictures: string;
}) {
  const page = await context.newPage();
  await clearStorage(page, workbench.url());
  page.setDefaultTimeout(60_000);
  let folder = "";
  /** The path of the last opened file. */
  let file = "";

  const sees = (selector: string, text: string | RegExp = "") =>
    page.locator(selector, { hasText: text }).first().waitFor();

  const presses = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  /** Repeats an action that VS Code may miss, every `interval` milliseconds, until its effect is visible. */
  async function repeatUntil({ action, until, state, interval = 10_000 }: Repeated) {
    for (let left = 60_000 / interval; ; left--) {
      await action();
      const isSeen = until.waitFor({ state, timeout: interval }).then(() => true);
      if (await isSeen.catch((error) => (left > 1 ? false : Promise.reject(error)))) return;
    }
  }

  /** Line and column, both from 1, of the first occurrence of `text` in the file on disk. */
  function placeOf(text: string) {
    const content = readFileSync(file, "utf8");
    const above = content.slice(0, content.indexOf(text)).split("\n");
    return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
  }

  async function goesToPlace({ line, column }: { line: number; column: number }) {
    await presses("F1");
    const input = page.locator(".quick-input-widget input");
    await input.fill(`:${line}:${column}`);
    await sees(`.quick-input-widget .monaco-list-row.focused[aria-label*="line ${line}"]`);
    await presses("Enter");
    await input.waitFor({ state: "hidden" });
    await sees(".monaco-editor.focused .line-numbers.active-line-number", String(line));
  }

  /** The title of the first question has no step number while no other question is known. */
  const seesQuestion = (step: number) =>
    sees(
      ".quick-input-widget .quick-input-title",
      new RegExp(step === 1 ? "^[^(]+( \\(1/\\d+\\))?$" : `\\(${step}/\\d+\\)$`),
    );

  /** The input of a question. It is addressed directly because a page that opens late next to it takes the focus. */
  const question = page.locator(".quick-input-box input");

  /** Focuses the list entry that contains `text`; the preselected entry if undefined. */
  const chooses = (text: string | undefined) =>
    repeatUntil({
      action: () => text !== undefined && question.fill(text),
      until: page
        .locator(".quick-input-list .monaco-list-row.focused", text ? { hasText: text } : {})
        .first(),
      state: "visible",
    });

  /** Reopens the palette until it lists the command, because VS Code may enable the command late. */
  async function runs(command: string) {
    const input = page.locator(".quick-input-widget input");
    await repeatUntil({
      async action() {
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
    // The command may ask a question in the same place.
    await page
      .locator('.quick-input-widget input[placeholder*="command"]')
      .waitFor({ state: "hidden" });
  }

  async function opens(name: string) {
    file = join(folder, name);
    await presses("ControlOrMeta+O");
    await sees(".quick-input-widget .quick-input-title", "Open File");
    // The dialog fills in its own folder when it is ready.
    await sees(".quick-input-widget .monaco-list-row", "..");
    const input = page.locator(".quick-input-widget input");
    await input.fill(file);
    await sees(".quick-input-widget .monaco-list-row", name);
    // The dialog ignores Enter while it still looks up what was typed.
    await repeatUntil({
      action: async () => (await input.isVisible()) && presses("Enter"),
      until: page.locator(".tab.active", { hasText: name }).first(),
      state: "visible",
    });
    await sees(".monaco-editor.focused");
  }

  await page.goto(workbench.url());
  const explorer = page.locator(".explorer-folders-view").first();
  await explorer.waitFor();
  await repeatUntil({
    action: async () => (await explorer.isVisible()) && presses("ControlOrMeta+B"),
    until: explorer,
    state: "hidden",
  });

  return {
    /** The folder in which files are created and opened from now on. */
    entersFolder(path: string) {
      folder = path;
    },
    /** Opens a new file with this text. */
    async creates(name: string, text: string) {
      writeFileSync(join(folder, name), text);
      await opens(name);
    },
    seesQuestion,
    /** A command that is run from a page may ask which of the open files to use. */
    async choosesFileIfAsked(name: string) {
      const which = page.locator('.quick-input-widget input[placeholder="Select a configuration"]');
      const title = page.locator(".quick-input-widget .quick-input-title");
      await which
        .or(title.filter({ hasText: /\S/ }))
        .first()
        .waitFor();
      if (!(await which.isVisible())) return;
      await chooses(name);
      await repeatUntil({ action: () => which.press("Enter"), until: which, state: "hidden" });
    },
    /** Answers the question of this step; accepts the proposed answer if `text` is undefined. */
    async answers(step: number, text: string | undefined) {
      await seesQuestion(step);
      const title = page.locator(".quick-input-widget .quick-input-title");
      const asked = await title.innerText();
      if (await page.locator(".quick-input-list").isVisible()) await chooses(text);
      else if (text !== undefined) await question.fill(text);
      await repeatUntil({
        action: () => question.press("Enter"),
        until: title.and(page.getByText(asked, { exact: true })),
        state: "hidden",
      });
    },
    chooses,
    goesBack: () => presses("ControlOrMeta+Alt+Minus"),
    async seesAnswer(text: string) {
      const value = await page.locator(".quick-input-widget input").inputValue();
      assert.equal(value, text);
    },
    seesNoQuestion: () => page.locator(".quick-input-widget").waitFor({ state: "hidden" }),
    async dismissesMessages() {
      await presses("Escape");
      await page.locator(".notification-toast").first().waitFor({ state: "hidden" });
    },
    /** Reloads the window; VS Code reopens what was open in it. */
    async reloads() {
      const loaded = page.waitForEvent("load");
      await runs("Developer: Reload Window");
      await loaded;
    },
    sees,
    presses,
    /** Opens the Quick Fix menu, which stays closed while VS Code is still requesting code actions. */
    opensFixes: () =>
      repeatUntil({
        action: () => presses("ControlOrMeta+."),
        until: page.locator(".action-widget .monaco-list-row").first(),
        state: "visible",
      }),
    /** The page in a webview: a frame within a frame, which is replaced while it loads. */
    webview() {
      const inside = page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
      const first = (selector: string, text = "") =>
        inside.locator(selector, { hasText: text }).first();
      return {
        sees: (selector: string, text = "") => first(selector, text).waitFor(),
        clicks: (selector: string) => first(selector).click(),
        chooses: (selector: string, value: string) => first(selector).selectOption(value),
        counts: (selector: string) => inside.locator(selector).count(),
      };
    },
    clicks: (selector: string, text: string | RegExp) =>
      page.locator(selector, { hasText: text }).first().click(),
    runs,
    /** Ticks all changes in the refactor preview, where none is ticked at first, and applies them. */
    async appliesPreview() {
      const panel = ".bulk-edit-panel";
      await page.locator(`${panel} .monaco-list-row .monaco-custom-toggle`).first().click();
      await page.locator(`${panel} .monaco-button`, { hasText: "Apply" }).first().click();
    },
    /** Ticks only the change with this text in the refactor preview and applies it, by keyboard. */
    async appliesChange(text: string) {
      const panel = ".bulk-edit-panel .monaco-list-row";
      await sees(panel, text);
      await repeatUntil({
        action: () => presses("ArrowDown"),
        until: page.locator(`${panel}.focused`, { hasText: text }).first(),
        state: "visible",
        interval: 1_000,
      });
      await presses("Space");
      await page.locator(`${panel}.focused .monaco-custom-toggle.checked`).first().waitFor();
      await presses("ControlOrMeta+Enter");
      await page.locator(panel).first().waitFor({ state: "hidden" });
    },
    /** Closes the page that covers the editor. */
    async goesBackToEditor() {
      const cover = page.locator(".monaco-modal-editor-block").first();
      await cover.locator(".codicon-close").first().click();
      await cover.waitFor({ state: "hidden" });
      await page.locator(".monaco-editor .view-lines").first().click();
    },
    /** Copies `text` in another page of the browser. */
    async copies(text: string) {
      const other = await context.newPage();
      await other.setContent("<textarea></textarea>");
      const area = other.locator("textarea");
      await area.fill(text);
      await area.press("ControlOrMeta+A");
      await area.press("ControlOrMeta+C");
      await other.close();
      await page.bringToFront();
    },
    goesTo: (text: string) => goesToPlace(placeOf(text)),
    /** Line and column, both from 1, in the active editor. */
    goesToPlace,
    /** Shows an open editor of the active group. */
    async opensTab(title: string) {
      await page.locator(".editor-group-container.active .tab", { hasText: title }).first().click();
      await sees(".editor-group-container.active .tab.active", title);
    },
    async goesToEndOf(text: string) {
      const { line, column } = placeOf(text);
      await goesToPlace({ line, column: column + text.length });
    },
    types: (text: string) => page.keyboard.type(text, { delay: 40 }),
    async hovers(text: string) {
      const line = page.locator(".view-line", { hasText: text }).first();
      const { x, y } = await line.evaluate(middleOf, text);
      await page.mouse.move(x, y);
    },
    /** Saves, and returns what is then on disk. */
    async saves() {
      // A page next to the file has an active tab, too.
      const tab = ".editor-group-container.active .tab.active";
      await sees(`${tab}.dirty`);
      await presses("ControlOrMeta+S");
      await sees(`${tab}:not(.dirty)`);
      return readFileSync(file, "utf8");
    },
    takesPicture: (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) }),
    takesPictureOfEditor: (name: string) =>
      page
        .locator(".editor-group-container.active .editor-instance")
        .first()
        .screenshot({ path: join(pictures, `${name}.png`) }),
    /** Finds a row of a list that renders only its visible rows, by scrolling to both ends. */
    async findsInList(list: string, text: string) {
      let end = "Home";
      await repeatUntil({
        action: async () => {
          await page.locator(`${list} .monaco-list`).first().press(end);
          end = end === "Home" ? "End" : "Home";
        },
        until: page.locator(`${list} .monaco-list-row`, { hasText: text }).first(),
        state: "visible",
        interval: 1_000,
      });
    },
    /** Fails if there is an unexpected message or an unsaved file. Closes all editors. */
    async cleansUp() {
      const messages = await page.locator(".notification-toast").allInnerTexts();
      assert.deepEqual(messages, []);
      assert.equal(await page.locator(".tab.dirty").count(), 0, "a file is not saved");
      await runs("View: Close All Editors");
      await page.locator(".tab").first().waitFor({ state: "hidden" });
    },
    closesWindow: () => page.close(),
  };
}

/** Deletes the state that VS Code keeps in the browser between windows. */
async function clearStorage(page: Page, url: string) {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  const storageTypes = "cookies,indexeddb,local_storage";
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes });
  await session.detach();
}

/** The part of the DOM that is needed here, because this program is compiled without DOM types. */
interface PageNode {
  data: string;
}
interface PageElement {
  ownerDocument: {
    createTreeWalker(root: PageElement, show: number): { nextNode(): PageNode | null };
    createRange(): {
      setStart(node: PageNode, offset: number): void;
      setEnd(node: PageNode, offset: number): void;
      getBoundingClientRect(): { x: number; y: number; width: number; height: number };
    };
    defaultView: { NodeFilter: { SHOW_TEXT: number } };
  };
}

/** Runs in the page: the centre of a text within an element. */
function middleOf(element: PageElement, text: string) {
  const document = element.ownerDocument;
  const walker = document.createTreeWalker(element, document.defaultView.NodeFilter.SHOW_TEXT);
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
