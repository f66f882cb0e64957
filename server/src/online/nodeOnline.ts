// Network access in Node: only GET, only http and https, with limits on time, size and redirects. It sends no cookies
// and no passwords, and trusts the same certificates as Node.
import type { IncomingMessage } from "node:http";
import {
  type Failed,
  failed,
  type Fetched,
  type Online,
  type OnlineOptions,
} from "../discovery/online";
import type { AddressClass } from "./addresses";
import { type LookUp, Refused, send, systemLookUp } from "./connect";
import { failureOf } from "./failures";
import { type ProxyEnvironment, proxyFor } from "./proxy";

export interface Bounds {
  /** For all requests of one client together, in milliseconds. */
  readonly timeout?: number;
  readonly environment?: ProxyEnvironment;
  readonly lookUp?: LookUp;
}

const maxRedirects = 3;
/** In bytes; a discovery document has a few thousand. */
const largestBody = 1_000_000;

export const nodeOnline = ({
  timeout = 10_000,
  environment = process.env,
  lookUp = systemLookUp,
}: Bounds = {}): Online => ({
  begin(options) {
    // Not a point in time: a timer can end a request before the clock reaches that, and the next would still be sent.
    const deadline = AbortSignal.timeout(timeout);
    let from: AddressClass | undefined;
    return (address) =>
      bounded(address, deadline, options, (url, signal) =>
        follow(url, {
          options,
          environment,
          lookUp,
          signal,
          addressClass: () => from,
          reached: (addressClass) => (from = addressClass),
        }),
      );
  },
});

/** Runs a request until the deadline or until it is cancelled; pending requests are then aborted. */
async function bounded(
  address: string,
  deadline: AbortSignal,
  { signal }: OnlineOptions,
  work: (url: URL, signal: AbortSignal) => Promise<Fetched>,
): Promise<Fetched> {
  const ending = (): Failed => failed(signal?.aborted ? "cancelled" : "timeout");
  if (signal?.aborted || deadline.aborted) return ending();
  const finished = new AbortController();
  const stop = AbortSignal.any([deadline, finished.signal, ...(signal ? [signal] : [])]);
  // A DNS lookup can exceed the deadline and cannot be aborted, so its result is ignored.
  const ended = new Promise<Fetched>((resolve) =>
    stop.addEventListener("abort", () => resolve(ending()), { once: true }),
  );
  try {
    if (!URL.canParse(address)) return failed("not-http");
    const done = work(new URL(address), stop).catch((error: unknown) =>
      error instanceof Refused ? error.failed : failureOf(error),
    );
    return await Promise.race([ended, done]);
  } finally {
    // Closes connections that are still open.
    finished.abort();
  }
}

interface Hop {
  readonly options: OnlineOptions;
  readonly environment: ProxyEnvironment;
  readonly lookUp: LookUp;
  readonly signal: AbortSignal;
  readonly addressClass: () => AddressClass | undefined;
  readonly reached: (addressClass: AddressClass) => void;
}

async function follow(first: URL, hop: Hop): Promise<Fetched> {
  const redirects: string[] = [];
  for (let url = first; ;) {
    const answer = await request(url, hop);
    if (answer.kind === "failed") return answer;
    if (!("location" in answer)) return { ...answer, redirects };
    if (redirects.length === maxRedirects) return failed("too-many-redirects");
    if (!URL.canParse(answer.location, url)) return failed("broken-redirect");
    const next = new URL(answer.location, url);
    if (url.protocol === "https:" && next.protocol === "http:")
      return failed("downgrade", next.host);
    redirects.push(url.href);
    url = next;
  }
}

type Step =
  | Failed
  | {
      readonly kind: "answer";
      readonly url: string;
      readonly status: number;
      readonly body: string;
    }
  | { readonly kind: "answer"; readonly location: string };

async function request(url: URL, hop: Hop): Promise<Step> {
  const { options, environment, lookUp, signal } = hop;
  if (!/^https?:$/.test(url.protocol)) return failed("not-http");
  if (url.username !== "" || url.password !== "") return failed("has-credentials");
  const proxy = proxyFor(url, options.proxy, environment);
  if (proxy === "unusable") return failed("proxy-kind");
  try {
    const from = hop.addressClass();
    const { message, request, addressClass } = await send({
      url,
      from,
      proxy: proxy === "none" ? undefined : proxy,
      lookUp,
      signal,
    });
    hop.reached(addressClass);
    const { statusCode: status = 0, headers } = message;
    const isRedirect = [301, 302, 303, 307, 308].includes(status);
    // The body is only read for a response with status 200.
    const body = status === 200 ? await bodyOf(message) : "";
    request.destroy();
    if (body === undefined) return failed("too-large", url.host);
    if (isRedirect && headers.location !== undefined)
      return { kind: "answer", location: headers.location };
    return { kind: "answer", url: url.href, status, body };
  } catch (error) {
    const found = error instanceof Refused ? error.failed : failureOf(error);
    return { host: url.host, ...found };
  }
}

/** Undefined if it is larger than any valid response. */
async function bodyOf(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > largestBody) return undefined;
  }
  return Buffer.concat(chunks).toString("utf8");
}
