// Opens the browser in which the tests, and the pictures of the documentation, see the workbench.
import { chromium as playwright, type ViewportSize, type Browser } from "playwright-core";
import { installWorkbench } from "./install";

const quietFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  // Without these the browser calls home at every start.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Opens Chrome or Chromium and returns Playwright's Browser; its pages have the size `viewport`. `args` are switches of
 * Chromium beside those that every caller needs.
 */
export async function openBrowser({
  headless = true,
  viewport = { width: 1280, height: 800 },
  args = [],
}: { headless?: boolean; viewport?: ViewportSize; args?: string[] } = {}): Promise<Browser> {
  const { chromium } = await installWorkbench();
  const { executablePath, env } = await chromium();
  const browser = await playwright.launch({
    executablePath,
    env: { ...process.env, ...env },
    headless,
    // Chromium has no sandbox for root, and many containers forbid it for everybody.
    chromiumSandbox: false,
    args: [...quietFlags, ...args],
  });
  return withViewport(browser, viewport);
}

/** Gives every new page the size, so that no caller has to say it again. */
function withViewport(browser: Browser, viewport: ViewportSize) {
  const newContext = browser.newContext.bind(browser);
  const newPage = browser.newPage.bind(browser);
  browser.newContext = (options = {}) => newContext({ viewport, ...options });
  browser.newPage = (options = {}) => newPage({ viewport, ...options });
  return browser;
}
