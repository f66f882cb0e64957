// What the page says when it cannot work.
import { checked, stop, withPage } from "./page";

describe("a failure of the page", () => {
  after(stop);

  it("is explained if its worker cannot be loaded", () =>
    withPage(async (page, { errors }) => {
      await page.route("**/worker.js", (route) => route.abort());
      await page.reload();
      await page.getByText("This page does not work in your browser.").waitFor();
      errors.length = 0;
    }));

  it("is explained if an answer fails, and the next one can succeed", () =>
    withPage(async (page) => {
      await checked(page);
      await page.evaluate(`{
        const { postMessage } = Worker.prototype;
        Worker.prototype.postMessage = function (message) {
          Worker.prototype.postMessage = postMessage;
          this.postMessage({ ...message, request: "unknown" });
        };
      }`);
      await page.getByRole("button", { name: "Empty" }).click();
      await page.getByText("An internal error occurred.").waitFor();
      await page.getByRole("button", { name: "Sample" }).click();
      await page.locator(".problems .fix").first().waitFor();
    }));
});
