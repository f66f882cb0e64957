// Takes the pictures for README.md and docs/ in the real VS Code, where the UI scenarios leave screenshots in test-output/, and
// one of the playground.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundlePlayground } from "./playground/bundle";
import { servePlayground } from "./playground/serve";
import { repository } from "./repository";
import { openBrowser } from "./workbench/browser";

const pictures = [
  ...["problems", "quick-fix", "completion", "hover", "lens", "default-role", "wizard"],
  ...["walkthrough", "report"],
];

/** The steps of docs/images/quick-fix-steps.png, each with its screenshot of the editor. */
const steps = {
  "quick-fix-1": "The default role is in the wrong place, so Kestra ignores it.",
  "quick-fix-2": "Press Ctrl+. on the red underline and select the fix.",
  "quick-fix-3": "The role and its comments are now where Kestra reads them.",
};

const screenshot = (name: string): string => join(repository, "test-output", `${name}.png`);
const image = (name: string): string => join(repository, "docs", "images", `${name}.png`);

/** One picture of all steps, one above the other. */
async function takeSteps(): Promise<void> {
  const figures = Object.entries(steps).map(
    ([name, caption], index) => `<figure>
      <figcaption><b>${index + 1}</b>${caption}</figcaption>
      <img src="data:image/png;base64,${readFileSync(screenshot(name), "base64")}">
    </figure>`,
  );
  const browser = await openBrowser({ viewport: { width: 720, height: 1200 } });
  try {
    const page = await browser.newPage();
    await page.setContent(`<style>
      body { margin: 0; font: 15px sans-serif; color: #1f2328; background: #fff; }
      main { display: grid; gap: 20px; width: 680px; padding: 16px; }
      figure { margin: 0; }
      figcaption { margin-bottom: 8px; }
      b { display: inline-block; width: 24px; margin-right: 8px; border-radius: 12px; text-align: center;
          line-height: 24px; color: #fff; background: #0969da; }
      img { width: 678px; height: 285px; object-fit: none; object-position: left -57px;
            border: 1px solid #d0d7de; border-radius: 6px; }
      figure:last-child img { height: 399px; object-position: left top; }
    </style><main>${figures.join("")}</main>`);
    await page.locator("main").screenshot({ path: image("quick-fix-steps") });
  } finally {
    await browser.close();
  }
}

/** The sample, its problems, and one of them under the pointer. */
async function takePlayground(): Promise<void> {
  await bundlePlayground();
  const { address, close } = await servePlayground();
  const browser = await openBrowser({ viewport: { width: 1280, height: 720 } });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator(".problems .fix").first().waitFor();
    await page.locator(".cm-lintRange", { hasText: "client-secrt" }).hover();
    await page.locator(".cm-tooltip-hover").waitFor();
    await page.screenshot({ path: image("playground") });
  } finally {
    await browser.close();
    close();
  }
}

const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", join("test", "e2e", "scenarios.ts")],
  {
    cwd: repository,
    stdio: "inherit",
  },
);
if (status !== 0) process.exit(status ?? 1);
mkdirSync(join(repository, "docs", "images"), { recursive: true });
for (const picture of pictures) copyFileSync(screenshot(picture), image(picture));
await takeSteps();
await takePlayground();
