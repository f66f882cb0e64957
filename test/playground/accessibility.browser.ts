// The page for people with disabilities: axe finds no violation in any tab, and everything is in the order of the screen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { checked, stop, withPage, write } from "./page";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

async function hasNoViolation(page: Page, where: string): Promise<void> {
  // In the page's own world, scripts of others are refused.
  await page.evaluate(`(() => { ${axe}; })()`);
  const violations = await page.evaluate<readonly Violation[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  assert.deepEqual(
    violations.map(({ id, nodes }) => [
      id,
      ...nodes.map((node) => [node.target, node.failureSummary]),
    ]),
    [],
    where,
  );
}

const role = `kestra:
  security:
    default-role:
      name: viewer
      description: Looks around
      permissions:
        FLOW: [READ, CREAT]
        SECRET: [CREATE]
        APP: \${APP}
  templates.enabled: false
  jdbc.executor.thread-count: 4
  encryption.secret-key: abc
`;

const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

describe("the accessibility of the page", function () {
  this.timeout(120_000);
  after(stop);

  for (const [size, viewport] of Object.entries(sizes))
    for (const colorScheme of ["light", "dark"] as const)
      it(`has no violation on a ${size} in ${colorScheme} colours`, () =>
        withPage(
          async (page) => {
            await checked(page);
            await hasNoViolation(page, "sample");
            await write(page, role);
            await hasNoViolation(page, "problems");
            await page.locator("#tab-role").click();
            await page.locator("#role-preset").selectOption("Editor");
            await hasNoViolation(page, "role");
            await page.locator("#tab-effective").click();
            await page.locator(".effective .line").first().waitFor();
            await hasNoViolation(page, "effective");
            await page.locator("#tab-upgrade").click();
            await page.locator("#upgrade-from").selectOption("1.3");
            await page.locator("#upgrade-all").check();
            await hasNoViolation(page, "upgrade");
            await page.getByRole("button", { name: "Share…" }).click();
            await page.locator("dialog summary").click();
            await hasNoViolation(page, "share");
            await page.keyboard.press("Escape");
            await page.evaluate("location.hash = '#shared-1.x'");
            await page.locator(".link-notice:not([hidden])").waitFor();
            await hasNoViolation(page, "notice");
          },
          { viewport, colorScheme },
        ));

  it("fits the width of a phone in every tab", () =>
    withPage(
      async (page) => {
        await write(page, role);
        for (const panel of ["problems", "role", "effective", "upgrade"]) {
          await page.locator(`#tab-${panel}`).click();
          await page.locator(`#panel-${panel} [aria-busy="true"]`).waitFor({ state: "detached" });
          const width = await page.evaluate("document.documentElement.scrollWidth");
          assert.equal(width, sizes.phone.width, panel);
        }
      },
      { viewport: sizes.phone },
    ));

  it("moves the focus from the tools through the editor to the panel and the links below", () =>
    withPage(async (page) => {
      await checked(page);
      await page.locator("#version").focus();
      const seen: string[] = [];
      for (const key of ["Tab", "Escape", "Tab", "ArrowRight", "Tab"]) {
        await page.keyboard.press(key);
        seen.push(
          await page.evaluate<string>(
            "document.activeElement.id || document.activeElement.className",
          ),
        );
      }
      assert.deepEqual(seen, ["editor", "editor", "tab-problems", "tab-role", "panel-role"]);
    }));
});
