// Links to a text: without its secrets, only in the fragment, and harmless when they are opened.
import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { openFragment } from "../../playground/page/share/link";
import { checked, paste, stop, textIn, withPage, write } from "./page";

const text = `micronaut:
  security:
    oauth2:
      clients:
        okta:
          client-id: kestra
          client-secret: TopSecret123456
datasources:
  postgres:
    url: jdbc:postgresql://db/kestra?password=TopSecret9876
`;

async function linkOf(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Share…" }).click();
  return page.locator("#share-link").inputValue();
}

const linkTo = (content: unknown): string =>
  `#shared-1.${deflateRawSync(JSON.stringify(content)).toString("base64url")}`;

describe("sharing in the playground", () => {
  after(stop);

  it("makes a link without secrets, and says how many are masked", () =>
    withPage(async (page, { requests }, address) => {
      await write(page, text);
      const link = await linkOf(page);
      await page.locator(".share .masked", { hasText: /^2 values/ }).waitFor();
      assert.ok(link.startsWith(`${address}#`));
      const shared = await openFragment(new URL(link).hash);
      assert.ok(typeof shared === "object");
      assert.doesNotMatch(JSON.stringify(shared), /TopSecret/);
      assert.equal(
        shared.text,
        text.replace("TopSecret123456", "masked").replace("password=TopSecret9876", "masked"),
      );
      // Nothing is requested, and the address of the page stays as it is.
      for (const request of requests) assert.ok(!request.includes("#"), request);
      assert.equal(page.url(), address);
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.locator('.share [role="status"]', { hasText: "Copied." }).waitFor();
      assert.equal(await page.evaluate("navigator.clipboard.readText()"), link);
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      assert.equal(await page.evaluate("document.activeElement.textContent"), "Share…");
    }));

  it("opens a link with its text and choices", () =>
    withPage(
      async (page) => {
        await checked(page);
        assert.equal(await textIn(page), text);
        assert.equal(await page.locator("#name").inputValue(), "prod.yml");
        assert.equal(await page.locator("#version").inputValue(), "1.2");
        const notice = page.locator(".link-notice");
        assert.match((await notice.textContent()) ?? "", /comes from a link\. 2 values/);
        await notice.getByRole("button").click();
        assert.ok(await notice.isHidden());
      },
      { fragment: linkTo({ text, name: "prod.yml", version: "1.2", masked: 2 }) },
    ));

  it("opens another link in the same tab, which can be undone", () =>
    withPage(async (page) => {
      await write(page, "a: b\n");
      await page.evaluate(`location.hash = "${linkTo({ text: "kestra:\n  url: x\n" })}"`);
      await page.locator(".link-notice:not([hidden])").waitFor();
      assert.equal(await textIn(page), "kestra:\n  url: x\n");
      await page.locator(".cm-content").focus();
      await page.keyboard.press("ControlOrMeta+z");
      assert.equal(await textIn(page), "a: b\n");
    }));

  it("ignores the choices of a link that the page does not have", () =>
    withPage(
      async (page) => {
        await page.locator(".problems li").first().waitFor();
        for (const id of ["kind", "version"])
          assert.equal(
            await page
              .locator(`#${id}`)
              .evaluate((select: { selectedIndex?: number }) => select.selectedIndex),
            0,
            id,
          );
      },
      { fragment: linkTo({ text, name: "a\ud800.yml", fileKind: "later", version: "9.9" }) },
    ));

  it("opens one dialog after a double click, and pastes nothing while it is open", () =>
    withPage(async (page) => {
      await write(page, text);
      await page.getByRole("button", { name: "Share…" }).dblclick();
      await page.locator("dialog").waitFor();
      // Both clicks have been answered before this.
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      await linkOf(page);
      await paste(page, "a: b\nc: d\n");
      await page.keyboard.press("Escape");
      assert.equal(await textIn(page), text);
    }));

  it("executes, requests and stores nothing of a link", () =>
    withPage(
      async (page, { requests }, address) => {
        await checked(page);
        for (const panel of ["role", "effective", "upgrade", "problems"]) {
          await page.locator(`#tab-${panel}`).click();
          await page.locator(`#panel-${panel} [aria-busy="true"]`).waitFor({ state: "detached" });
        }
        await linkOf(page);
        assert.equal(await page.evaluate("'injected' in window"), false);
        for (const request of requests) assert.ok(request.startsWith(address), request);
        assert.deepEqual(await page.context().storageState(), { cookies: [], origins: [] });
        assert.deepEqual(await page.evaluate("indexedDB.databases()"), []);
        assert.equal(await page.locator("img, svg, iframe, main script").count(), 0);
      },
      {
        fragment: linkTo({
          text: `kestra:\n  security:\n    default-role: { name: "<img src=x onerror='window.injected=1'>" }\n  "<script>window.injected=1</script>": 1\n`,
          name: "<img src=x onerror='window.injected=1'>.yml",
          fileKind: "<b>",
          version: "javascript:1",
          masked: "<b>1</b>",
        }),
      },
    ));

  const opensNothing = (what: string, fragment: string, notice: RegExp): void => {
    it(`says that a link is ${what}`, () =>
      withPage(
        async (page) => {
          await page.locator(".link-notice:not([hidden])").waitFor();
          assert.match((await page.locator(".link-notice p").textContent()) ?? "", notice);
          await page.locator(".problems li").first().waitFor();
        },
        { fragment },
      ));
  };
  const whole = linkTo({ text, masked: 0 });
  opensNothing("cut", whole.slice(0, -20), /damaged/);
  opensNothing("of another kind", "#shared-9.abc", /damaged/);
  opensNothing("not encoded", "#shared-1.%00<script>", /damaged/);
  opensNothing("without a text", linkTo({ name: "x" }), /damaged/);
  opensNothing("too long", `#shared-1.${"A".repeat(70_000)}`, /too large/);
  opensNothing(
    "too large when it is unpacked",
    linkTo({ text: "a".repeat(20_000_000) }),
    /too large/,
  );
});
