// The browser of a rehearsal: it goes where a person would, and tells which answers it got on the way and what it shows.

/** Of a redirect's parameters and a page's address these are other ones each time; that they are there is what counts. */
const random = new Set([
  "state",
  "nonce",
  "code",
  "code_challenge",
  "id_token_hint",
  "session_state",
  "session_code",
  "tab_id",
  "client_data",
  "execution",
  "client_id_hint",
]);

const patience = 20_000;

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {(text: string) => string} written Takes this run's ports out of an address.
 * @param {string} base The server's address as the browser knows it.
 * @param {{ name: string, password: string }} account Who logs in.
 */
export async function visitorIn(context, { written, base, account }) {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  let responses = [];
  page.on("response", (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
      responses.push(response);
  });

  /** What happened since this was last asked: the server's own answers, and the page where it all ended. */
  async function seen() {
    const answers = responses.filter((response) => response.url().startsWith(`${base}/`));
    responses = [];
    return Promise.all(answers.map((answer) => answerOf(answer, { base, written })));
  }

  async function arrives(act) {
    const loaded = page.waitForEvent("load");
    // Which of the two fails first is no matter; both must have been waited for.
    await Promise.all([act(), loaded]);
  }

  /** What the page shows, as a person would say it. */
  async function shown() {
    const title = await page.title();
    const text = (await page.locator("body").innerText()).replace(/\s+/g, " ").trim();
    const fields = await page
      .locator("input:visible")
      .evaluateAll((inputs) => inputs.map(({ name, id }) => name || id));
    const at = page.url().startsWith(`${base}/`) || page.url() === base ? "server" : "provider";
    return {
      page: at,
      address: written(withoutRandom(page.url()).replace(base, "")),
      title,
      ...(fields.length > 0 ? { fields } : { text: written(text).slice(0, 300) }),
    };
  }

  /** Answers whatever the provider asks, until it asks no more. */
  async function answerProvider(steps) {
    for (let pages = 0; pages < 4; pages++) {
      steps.push(...(await seen()));
      const now = await shown();
      steps.push(now);
      const button = page.locator("form button[type=submit], form input[type=submit]").first();
      if (now.page === "server" || (await button.count()) === 0) return steps;
      const [name, password] = now.fields ?? [];
      if (name) await page.locator(`[name="${name}"]`).fill(account.name);
      if (password) await page.locator(`[name="${password}"]`).fill(account.password);
      await arrives(() => button.click());
    }
    throw new Error(`The provider never stops asking: ${page.url()}`);
  }

  return {
    page,
    /** Goes to an address of the server, and through all that the provider asks. */
    async visit(address) {
      try {
        await page.goto(base + address);
      } catch (error) {
        // An error without a page; the browser shows one of its own.
        if (!/ERR_HTTP_RESPONSE_CODE_FAILURE/.test(error.message)) throw error;
        return seen();
      }
      return answerProvider([]);
    },
    /** Presses the button on the server's page. */
    async press(name) {
      await arrives(() => page.getByRole("button", { name }).click());
      return answerProvider([]);
    },
    /** Whether the server's page still knows who it is. */
    async isSignedIn(home) {
      await page.goto(base + home);
      responses = [];
      return (await page.locator("body").innerText()).includes("Signed in as");
    },
  };
}

function withoutRandom(address) {
  return address
    .replace(/\/interaction\/[^/?]+/, "/interaction/<id>")
    .replace(/\?.*$/, "");
}

async function answerOf(response, { base, written }) {
  const [path, query] = splitAt(response.url().slice(base.length), "?");
  const headers = await response.headersArray();
  const all = (name) => headers.filter((header) => header.name.toLowerCase() === name);
  const [location] = all("location");
  const answer = {
    request: `${response.request().method()} ${path}`,
    ...(query === undefined ? {} : { given: parametersIn(query, { base, written }) }),
    status: response.status(),
  };
  if (location) {
    const [to, parameters] = splitAt(location.value, "?");
    answer.to = written(to.replace(base, ""));
    if (parameters !== undefined) answer.parameters = parametersIn(parameters, { base, written });
  }
  const cookies = all("set-cookie").flatMap(({ value }) => value.split("\n"));
  if (cookies.length > 0) answer.cookies = cookies.map(cookieOf).sort();
  return answer;
}

function splitAt(text, mark) {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function parametersIn(query, { base, written }) {
  const parameters = {};
  for (const [name, value] of new URLSearchParams(query))
    parameters[name] = random.has(name) ? "<random>" : written(value.replace(base, ""));
  return parameters;
}

/** A cookie's name and attributes; never its value. */
function cookieOf(header) {
  const [pair, ...attributes] = header.split(";").map((part) => part.trim());
  const [name, value] = splitAt(pair, "=");
  const said = attributes.map((attribute) => attribute.replace(/^expires=.*/i, "Expires")).sort();
  return [name + (value === "" ? " (deleted)" : ""), ...said].join("; ");
}
