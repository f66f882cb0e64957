// The browser of a login scenario: acts as a user would, and records the server's responses and the pages.
import { answersIn, type Answer } from "./answers";
import type { BrowserContext } from "playwright-core";

/** The content of a page. */
interface PageContent {
  at: "server" | "provider";
  title: string;
  fields?: string[];
  text?: string;
}

const timeout = 60_000;

/** A provider's page has a submit button if it asks for input, and none if it only shows a message. */
const submits = "button[type=submit], input[type=submit]";

export async function visitorIn(
  context: BrowserContext,
  {
    written,
    base,
    home,
    account,
  }: {
    /** Replaces the ports of this run by those of the file. */
    written: (text: string) => string;
    /** The server's address in the browser. */
    base: string;
    /** The server's page that shows who is signed in. */
    home: string;
    /** The account to log in with. */
    account: { name: string; password: string };
  },
) {
  const page = await context.newPage();
  page.setDefaultTimeout(timeout);
  const answers = answersIn(page, { base, written });
  const isAtServer = () => page.url().startsWith(`${base}/`);

  /** Starts waiting before the action, because the page may load at once. */
  const afterLoad = (act: () => Promise<unknown>) =>
    Promise.all([page.waitForEvent("load"), act()]);

  /** The fields of a form, or else the text of the page. */
  async function readPage(hasForm: boolean): Promise<PageContent> {
    const fields = page.locator("input:visible:not([type=submit]):not([type=checkbox])");
    const names = await fields.evaluateAll((inputs) =>
      inputs.map((input) => input.getAttribute("name") ?? ""),
    );
    const shows: PageContent = {
      at: isAtServer() ? "server" : "provider",
      title: await page.title(),
    };
    if (names.length > 0) return { ...shows, fields: names };
    // Consent pages list the requested scopes in random order.
    if (hasForm) return shows;
    return { ...shows, text: withoutRandom(written(await page.locator("body").innerText())) };
  }

  /** Submits the provider's forms until there are no more. */
  async function answerProvider() {
    const steps: (Answer | PageContent)[] = [];
    // A limit that no provider reaches.
    for (let pages = 0; pages < 5; pages++) {
      const button = page.locator(submits).first();
      const hasForm = !isAtServer() && (await button.count()) > 0;
      const now = await readPage(hasForm);
      steps.push(...(await answers.since()), now);
      if (!hasForm) return steps;
      const [name, password] = now.fields ?? [];
      if (name) await page.locator(`input[name="${name}"]`).fill(account.name);
      if (password) await page.locator(`input[name="${password}"]`).fill(account.password);
      await afterLoad(() => button.click());
    }
    throw new Error(`The provider keeps asking: ${page.url()}`);
  }

  return {
    /** Opens an address of the server, and submits all forms of the provider. */
    async visit(address: string) {
      await page.goto(base + address);
      return answerProvider();
    },
    /** Clicks the button with this name, and submits all forms of the provider. */
    async press(name: string) {
      await afterLoad(() => page.getByRole("button", { name }).click());
      return answerProvider();
    },
    /** Whether the user is still signed in at the server. */
    async isSignedIn() {
      await page.goto(base + home);
      await answers.since();
      return (await page.locator("body").innerText()).includes("Signed in as");
    },
    /** What the server knows about the user who is signed in. */
    async user(): Promise<{
      name: string;
      roles?: string[];
      attributes: Record<string, unknown>;
    }> {
      await page.goto(`${base}/user`);
      const said = written(await page.locator("body").innerText());
      await page.goto(base + home);
      await answers.since();
      return JSON.parse(said);
    },
    takePicture: (path: string) => page.screenshot({ path }),
  };
}

/** On one line, without the random state that error pages repeat. */
const withoutRandom = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\beyJ[\w=-]+/g, "<random>");
