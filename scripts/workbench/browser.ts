// Opens the browser that shows the workbench to tests and to the scripts for pictures.
import { chromium as playwright, type ViewportSize, type Browser } from "playwright-core";
import { installWorkbench } from "./install";

const quietFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  // Without these, the browser sends requests at every start.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Opens Chrome or Chromium and returns Playwright's Browser, whose pages have the size `viewport`. `args` are additional
 * command-line switches.
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
    // The sandbox of Chromium does not work for root or in many containers.
    chromiumSandbox: false,
    args: [...quietFlags, ...args],
  });
  return withViewport(browser, viewport);
}

/** Sets the size of every new page. */
function withViewport(browser: Browser, viewport: ViewportSize) {
  const newContext = browser.newContext.bind(browser);
  const newPage = browser.newPage.bind(browser);
  browser.newContext = (options = {}) => newContext({ viewport, ...options });
  browser.newPage = (options = {}) => newPage({ viewport, ...options });
  return browser;
}
