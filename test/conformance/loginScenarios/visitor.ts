// The browser of a login scenario: it goes where a person would, and tells which answers it got from the server on the way,
// and what the pages show.
import { answersIn, type Answer } from "./answers";
import type { BrowserContext } from "playwright-core";

/** What is on a page. */
interface Shown {
  at: "server" | "provider";
  title: string;
  fields?: string[];
  text?: string;
}

const timeout = 60_000;

/** Each page of a provider that asks something has one of these; one that only says something has none. */
const submits = "button[type=submit], input[type=submit]";

export async function visitorIn(
  context: BrowserContext,
  {
    written,
    base,
    home,
    account,
  }: {
    /** Takes this run's ports out of an address. */
    written: (text: string) => string;
    /** The server's address as the browser knows it. */
    base: string;
    /** The server's page that says who is signed in. */
    home: string;
    /** Who logs in. */
    account: { name: string; password: string };
  },
) {
  const page = await context.newPage();
  page.setDefaultTimeout(timeout);
  const answers = answersIn(page, { base, written });
  const isAtServer = () => page.url().startsWith(`${base}/`);

  /** Two things at a time, for a page may be there before anybody has begun to wait for it. */
  const arrives = (act: () => Promise<unknown>) => Promise.all([page.waitForEvent("load"), act()]);

  /** What is asked, or else what is said. */
  async function shown(goesOn: boolean): Promise<Shown> {
    const fields = page.locator("input:visible:not([type=submit]):not([type=checkbox])");
    const names = await fields.evaluateAll((inputs) =>
      inputs.map((input) => input.getAttribute("name") ?? ""),
    );
    const shows: Shown = { at: isAtServer() ? "server" : "provider", title: await page.title() };
    if (names.length > 0) return { ...shows, fields: names };
    // Providers put what somebody is to agree to in another order each time.
    if (goesOn) return shows;
    return { ...shows, text: withoutRandom(written(await page.locator("body").innerText())) };
  }

  /** Answers whatever the provider asks, until it asks no more. */
  async function answerProvider() {
    const steps: (Answer | Shown)[] = [];
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
    async visit(address: string) {
      await page.goto(base + address);
      return answerProvider();
    },
    /** Presses the button of that name on the page, and goes through all that the provider asks. */
    async press(name: string) {
      await arrives(() => page.getByRole("button", { name }).click());
      return answerProvider();
    },
    /** Whether the server still knows who it is. */
    async isSignedIn() {
      await page.goto(base + home);
      await answers.since();
      return (await page.locator("body").innerText()).includes("Signed in as");
    },
    takePicture: (path: string) => page.screenshot({ path }),
  };
}

/** On one line, without the state that error pages repeat. */
const withoutRandom = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\beyJ[\w=-]+/g, "<random>");
