// The problems of the text, next to the editor.
import assert from "node:assert/strict";
import { stop, withPage } from "./page";

describe("the playground", () => {
  after(stop);

  it("starts with a sample, and lists its problems", () =>
    withPage(async (page) => {
      const first = page.locator(".problems li").first();
      await first.locator(".fix").first().waitFor();
      assert.match(
        (await first.textContent()) ?? "",
        /^Error Line 3misplaced-default-role'defaultRole' is ignored/,
      );
    }));

  it("only requests its own files", () =>
    withPage(async (page, { requests }, address) => {
      await page.locator(".problems li").first().waitFor();
      assert.ok(requests.length >= 4);
      for (const request of requests) assert.ok(request.startsWith(address), request);
    }));
});
