// Network access in a web worker, through the browser's `fetch`, which blocks cross-origin responses. It does not give
// a reason; users can run the command in the report instead.
import { isForbiddenName } from "../discovery/forbidden";
import { failed, type Fetched, type Online } from "../discovery/online";

/** In bytes. */
const largestBody = 1_000_000;

/** `timeout` is for all requests of one client together, in milliseconds. */
export const browserOnline = (timeout = 10_000): Online => ({
  begin({ signal }) {
    const end = Date.now() + timeout;
    return (address) => request(address, end, signal);
  },
});

async function request(
  address: string,
  end: number,
  signal: AbortSignal | undefined,
): Promise<Fetched> {
  if (!URL.canParse(address)) return failed("not-http");
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return failed("not-http");
  if (url.username !== "" || url.password !== "") return failed("has-credentials");
  if (isForbiddenName(url.hostname) || /^\[?(169\.254\.|fe80:|fd00:ec2:)/.test(url.hostname))
    return failed("forbidden-address", url.host);
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  const timer = setTimeout(abort, Math.max(0, end - Date.now()));
  signal?.addEventListener("abort", abort, { once: true });
  try {
    if (signal?.aborted) return failed("cancelled");
    const response = await fetch(url, {
      headers: { Accept: "application/json" },
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal: stop.signal,
    });
    const body = await bodyOf(response);
    if (body === undefined) return failed("too-large", url.host);
    const redirects = response.redirected ? [url.href] : [];
    return { kind: "answer", url: response.url, redirects, status: response.status, body };
  } catch {
    if (signal?.aborted) return failed("cancelled");
    return failed(stop.signal.aborted ? "timeout" : "browser", url.host);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
    stop.abort();
  }
}

/** Undefined if it is larger than any valid response. */
async function bodyOf({ body }: Response): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return text + decoder.decode();
    size += value.length;
    if (size > largestBody) return undefined;
    text += decoder.decode(value, { stream: true });
  }
}
