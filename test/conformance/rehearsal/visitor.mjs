// The browser of a rehearsal: it goes where a person would, and tells which answers it got from the server on the way,
// and what the pages show.
import { answersIn } from "./answers.mjs";

/** @typedef {import("./answers.mjs").Answer} Answer */

/** @typedef {{ at: "server" | "provider", title: string, fields?: string[], text?: string }} Shown What is on a page. */

const patience = 60_000;

/** Each page of a provider that asks something has one of these; one that only says something has none. */
const submits = "button[type=submit], input[type=submit]";

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {object} options
 * @param {(text: string) => string} options.written Takes this run's ports out of an address.
 * @param {string} options.base The server's address as the browser knows it.
 * @param {string} options.home The server's page that says who is signed in.
 * @param {{ name: string, password: string }} options.account Who logs in.
 */
export async function visitorIn(context, { written, base, home, account }) {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const answers = answersIn(page, { base, written });
  const isAtServer = () => page.url().startsWith(`${base}/`);

  /** Two things at a time, for a page may be there before anybody has begun to wait for it. */
  const arrives = (/** @type {() => Promise<unknown>} */ act) =>
    Promise.all([page.waitForEvent("load"), act()]);

  /**
   * What is asked, or else what is said.
   *
   * @param {boolean} goesOn
   * @returns {Promise<Shown>}
   */
  async function shown(goesOn) {
    const fields = page.locator("input:visible:not([type=submit]):not([type=checkbox])");
    const names = await fields.evaluateAll((inputs) =>
      inputs.map((input) => input.getAttribute("name") ?? ""),
    );
    /** @type {Shown} */
    const shows = { at: isAtServer() ? "server" : "provider", title: await page.title() };
    if (names.length > 0) return { ...shows, fields: names };
    // Providers put what somebody is to agree to in another order each time.
    if (goesOn) return shows;
    return { ...shows, text: withoutRandom(written(await page.locator("body").innerText())) };
  }

  /** Answers whatever the provider asks, until it asks no more. */
  async function answerProvider() {
    /** @type {(Answer | Shown)[]} */
    const steps = [];
    // More pages than any provider has.
    for (let pages = 0; pages < 5; pages++) {
      const button = page.locator(submits).first();
      const goesOn = !isAtServer() && (await button.count()) > 0;
      const now = await shown(goesOn);
      steps.push(...(await answers.since()), now);
      if (!goesOn) return steps;
      const [name, password] = now.fields ?? [];
      if (name) await page.locator(`input[name="${name}"]`).fill(account.name);
      if (password) await page.locator(`input[name="${password}"]`).fill(account.password);
      await arrives(() => button.click());
    }
    throw new Error(`The provider does not stop asking: ${page.url()}`);
  }

  return {
    /** Goes to an address of the server, and through all that the provider asks. */
    async visit(/** @type {string} */ address) {
      await page.goto(base + address);
      return answerProvider();
    },
    /** Presses the button of that name on the page, and goes through all that the provider asks. */
    async press(/** @type {string} */ name) {
      await arrives(() => page.getByRole("button", { name }).click());
      return answerProvider();
    },
    /** Whether the server still knows who it is. */
    async isSignedIn() {
      await page.goto(base + home);
      await answers.since();
      return (await page.locator("body").innerText()).includes("Signed in as");
    },
    takePicture: (/** @type {string} */ path) => page.screenshot({ path }),
  };
}

/** On one line, without the state that error pages repeat. */
const withoutRandom = (/** @type {string} */ text) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\beyJ[\w=-]+/g, "<random>");
