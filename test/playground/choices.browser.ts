// What a visitor can choose: the file kind, the version, and the language.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { checked, stop, textIn, withPage, write } from "./page";

const kind = (page: Page) => page.getByLabel("File kind");
const version = (page: Page) => page.getByLabel("Kestra version");
const chosen = (select: ReturnType<typeof kind>): Promise<string | null> =>
  select.locator("option:checked").textContent();

describe("the choices on the page", () => {
  after(stop);

  for (const [file, title] of Object.entries({
    "application.yml": "configuration file",
    "docker-compose.yml": "compose file",
    "values.yaml": "Helm values",
    "configmap.yml": "Kubernetes manifest",
  }))
    it(`recognise ${file}`, () =>
      withPage(async (page) => {
        await write(page, readFileSync(`test/samples/${file}`, "utf8"));
        await page.getByText(`Recognised: ${title}`).waitFor({ state: "attached" });
        assert.equal(await chosen(kind(page)), `Recognised: ${title}`);
      }));

  it("decide how the text is read", () =>
    withPage(async (page) => {
      await checked(page);
      await kind(page).selectOption("compose file");
      await page.getByText("There is no Kestra configuration in this text.").waitFor();
      await kind(page).selectOption("configuration file");
      await page.locator(".problems li").first().waitFor();
    }));

  it("take the language of the text from the file name", () =>
    withPage(async (page) => {
      await write(
        page,
        "# Kestra\n\n```yaml\nmicronaut:\n  security:\n    defaultRole:\n      name: a\n```\n",
      );
      await page.getByLabel("File name").fill("README.md");
      await page.keyboard.press("Enter");
      await page.locator(".problems li", { hasText: "misplaced-default-role" }).waitFor();
      await page.getByRole("button", { name: "Move to 'kestra.security'" }).click();
      await page.getByText("No problems found.").waitFor();
      assert.match(
        await textIn(page),
        /```yaml\nkestra:\n {2}security:\n {4}defaultRole:\n {6}name: a\n```\n$/,
      );
    }));

  it("take the version from the file or from the visitor", () =>
    withPage(async (page) => {
      await write(
        page,
        "# kestra-config: version=1.3\nkestra:\n  url: https://kestra.example.com\n",
      );
      await page.getByText("1.3, from the comment in the file").waitFor({ state: "attached" });
      await write(
        page,
        'kestra:\n  security:\n    default-role:\n      name: a\n      description: b\n      permissions:\n        FLOW: ["CREATE", "READ", "UPDATE", "DELETE"]\n',
      );
      await page.getByText("No problems found.").waitFor();
      await version(page).selectOption("2.0");
      await page.locator(".problems li").first().waitFor();
      await version(page).selectOption("");
      await page.getByText("No problems found.").waitFor();
    }));

  it("begin with an empty text on request", () =>
    withPage(async (page) => {
      await page.getByRole("button", { name: "Empty" }).click();
      await page.getByText("Paste a configuration here").waitFor();
      await page.getByRole("button", { name: "Sample" }).click();
      await page.locator(".problems li").first().waitFor();
    }));

  it("include French", () =>
    withPage(
      async (page, { requests }) => {
        await page.getByText("« defaultRole » est ignorée").first().waitFor();
        await page.getByRole("button", { name: "Tout corriger" }).waitFor();
        assert.equal(await page.evaluate(`document.documentElement.lang`), "fr");
        assert.ok(!requests.some((request) => request.endsWith("messages.en.js")));
      },
      { locale: "fr-CA" },
    ));
});
