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
