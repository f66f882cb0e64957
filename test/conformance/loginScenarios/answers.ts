// What a server answers to a browser's page, without what is another one each time and without what is secret.

import type { Page, Response } from "playwright-core";

export type Answer = Awaited<ReturnType<typeof answerOf>>;

/** Of the parameters in an address these are other ones each time; that they are there is what counts. */
const random = new Set([
  "state",
  "nonce",
  "code",
  "code_challenge",
  "id_token_hint",
  "session_state",
]);

/** Listens to a page; `since` tells what the server below `base` has answered since it was last asked. */
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
  // The server's own addresses are told without its host, as they are configured.
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
 * A cookie's name and attributes; its value is nobody's business. One that lives as long as its token has lost a second or
 * two on the way, so full minutes are told.
 */
function cookieOf(header: string) {
  const [pair = "", ...attributes] = header.split(";").map((part) => part.trim());
  const [name, ...value] = pair.split("=");
  const said = attributes.map((attribute) =>
    attribute
      .replace(/^expires=.*/i, "Expires")
      .replace(/(?<=^max-age=)\d+$/i, (seconds) => String(Math.ceil(Number(seconds) / 60) * 60)),
  );
  return [value.join("") === "" ? `${name} (emptied)` : name, ...said.sort()].join("; ");
}
