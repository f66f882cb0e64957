// Opens the built page in a real browser. The page is served by the same code as `npm run playground`.
import assert from "node:assert/strict";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { servePlayground } from "../../scripts/playground/serve";
import { openBrowser } from "../../scripts/workbench/browser";

let running: Promise<{ browser: Browser; address: string; close: () => void }> | undefined;

async function start(): Promise<{ browser: Browser; address: string; close: () => void }> {
  const [browser, server] = await Promise.all([openBrowser(), servePlayground()]);
  return { browser, ...server };
}

/** Closes the browser and the server; tests call it once at the end of a file. */
export async function stop(): Promise<void> {
  const { browser, close } = (await running) ?? {};
  running = undefined;
  await browser?.close();
  close?.();
}

/** What a page has printed or refused, and what it has requested. */
export interface Observed {
  readonly errors: string[];
  readonly requests: string[];
}

/** Opens the page in a new context and passes it to `use`. Fails if the page reports an error, also of its CSP. */
export async function withPage(
  use: (page: Page, observed: Observed, address: string) => Promise<void>,
  options: BrowserContextOptions & { readonly fragment?: string } = {},
): Promise<void> {
  const { browser, address } = await (running ??= start());
  const { fragment = "", ...contextOptions } = options;
  const context = await browser.newContext({ locale: "en-GB", ...contextOptions });
  const page = await context.newPage();
  const observed: Observed = { errors: [], requests: [] };
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") observed.errors.push(line.text());
  });
  page.on("pageerror", (error) => observed.errors.push(error.message));
  context.on("request", (request) => observed.requests.push(request.url()));
  try {
    await page.goto(address + fragment);
    await use(page, observed, address);
    assert.deepEqual(observed.errors, []);
  } finally {
    await context.close();
  }
}

/** The text in the editor, if it is short enough to be visible. For a moment, the editor may have drawn only a part of it. */
export async function textIn(page: Page): Promise<string> {
  await page.evaluate(
    "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))",
  );
  return (await page.locator(".cm-line").allTextContents()).join("\n");
}

/** Replaces the text, and waits until it is checked. The problems must be visible. */
export async function write(page: Page, text: string): Promise<void> {
  await replaceText(page, text);
  await checked(page);
}

export async function replaceText(page: Page, text: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
}

/** Waits until the problems and fixes of the current text are shown. */
export const checked = (page: Page): Promise<unknown> =>
  page.locator('#panel-problems [aria-busy="false"]').waitFor();

/** Pastes as a visitor does, in place of the selection. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press("ControlOrMeta+v");
}

/** Puts the cursor after a text in the editor, whose lines are all visible. */
export async function putCursorAfter(page: Page, text: string): Promise<void> {
  const whole = await textIn(page);
  const end = whole.indexOf(text) + text.length;
  const line = whole.slice(0, end).split("\n").length - 1;
  await page.locator(".cm-line").nth(line).click();
  await page.keyboard.press("End");
  for (let left = whole.indexOf("\n", end) - end; left > 0; left--)
    await page.keyboard.press("ArrowLeft");
}
