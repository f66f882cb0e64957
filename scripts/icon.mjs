// Draws images/icon.png, which marketplaces show, from images/icon.svg, in the browser of the end-to-end tests.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { flatPng } from "./flatPng.mjs";
import { repository } from "./install.mjs";
import { openBrowser } from "./workbench/browser.mjs";

/** What the marketplaces ask for. */
const size = 128;

const svg = readFileSync(join(repository, "images", "icon.svg"), "utf8");
const browser = await openBrowser({ viewport: { width: size, height: size } });
try {
  const page = await browser.newPage();
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  const drawn = await page.screenshot({ omitBackground: true });
  writeFileSync(join(repository, "images", "icon.png"), flatPng(drawn));
} finally {
  await browser.close();
}
