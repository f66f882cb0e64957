// The server's responses to a browser page, without random and secret parts.

import type { Page, Response } from "playwright-core";

export type Answer = Awaited<ReturnType<typeof answerOf>>;

/** Address parameters with random values, of which only the presence is recorded. */
const random = new Set([
  "state",
  "nonce",
  "code",
  "code_challenge",
  "id_token_hint",
  "session_state",
]);

/** Listens to a page. `since` returns the responses of the server at `base` since its last call. */
export function answersIn(
  page: Page,
  { base, written }: { base: string; written: (text: string) => string },
) {
  let responses: Response[] = [];
  page.on("response", (response) => {
    const isOfPage =
      response.request().isNavigationRequest() && response.frame() === page.mainFrame();
    if (isOfPage && response.url().startsWith(`${base}/`)) responses.push(response);
  });
  // The server's own addresses are recorded without its host, as in the configuration.
  const reported = (address: string) => written(address.replace(base, ""));
  return {
    since() {
      const answered = responses;
      responses = [];
      return Promise.all(answered.map((response) => answerOf(response, reported)));
    },
  };
}

async function answerOf(response: Response, reported: (address: string) => string) {
  const headers = await response.headersArray();
  const valuesOf = (wanted: string) =>
    headers.filter(({ name }) => name.toLowerCase() === wanted).map(({ value }) => value);
  const { address, parameters } = addressOf(response.url(), reported);
  const [location] = valuesOf("location");
  const cookies = valuesOf("set-cookie").flatMap((value) => value.split("\n"));
  return {
    request: `${response.request().method()} ${address}`,
    ...(parameters ? { parameters } : {}),
    status: response.status(),
    ...(location === undefined ? {} : { to: addressOf(location, reported) }),
    ...(cookies.length > 0 ? { cookies: cookies.map(cookieOf).sort() } : {}),
  };
}

function addressOf(text: string, reported: (address: string) => string) {
  const [address = "", ...query] = text.split("?");
  if (query.length === 0) return { address: reported(address) };
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query.join("?")))
    parameters[name] = random.has(name) ? "<random>" : reported(value);
  return { address: reported(address), parameters };
}

/**
 * A cookie's name and attributes, but not its secret value. Its lifetime is rounded to minutes, because a cookie that
 * expires with its token loses a second or two.
 */
function cookieOf(header: string) {
  const [pair = "", ...attributes] = header.split(";").map((part) => part.trim());
  const [name, ...value] = pair.split("=");
  const written = attributes.map((attribute) =>
    attribute
      .replace(/^expires=.*/i, "Expires")
      .replace(/(?<=^max-age=)\d+$/i, (seconds) => String(Math.ceil(Number(seconds) / 60) * 60)),
  );
  return [value.join("") === "" ? `${name} (emptied)` : name, ...written.sort()].join("; ");
}
