// Nothing leaves the page, and nothing stays on the machine.
import assert from "node:assert/strict";
import { checked, stop, withPage, write } from "./page";

describe("the privacy of the page", () => {
  after(stop);

  it("allows only its own files, and no connection", () =>
    withPage(async (page, { errors, requests }, address) => {
      await checked(page);
      await write(page, "kestra:\n  url: https://kestra.example.com\n");
      assert.ok(requests.length >= 4);
      for (const request of requests) assert.ok(request.startsWith(address), request);
      const sent = await page.evaluate(() => fetch("/").then(String, () => "refused"));
      assert.equal(sent, "refused");
      assert.match(errors.join("\n"), /Content Security Policy/);
      errors.length = 0;
    }));

  it("does not depend on the web server", () =>
    withPage(async (page, _observed, address) => {
      const policy = await page
        .locator('meta[http-equiv="Content-Security-Policy"]')
        .getAttribute("content");
      assert.match(policy ?? "", /^default-src 'self'; connect-src 'none';/);
      const { headers } = await fetch(address);
      assert.ok(headers.get("content-security-policy")?.startsWith(policy ?? "no policy"));
      assert.equal(headers.get("content-type"), "text/html; charset=utf-8");
    }));

  it("stores nothing", () =>
    withPage(async (page) => {
      await write(page, "kestra:\n  url: https://kestra.example.com\n");
      assert.deepEqual(await page.context().storageState(), { cookies: [], origins: [] });
      assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
      assert.equal(new URL(page.url()).hash, "");
    }));
});
