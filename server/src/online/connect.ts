// Opens a connection to a host. Without a proxy, it connects to the very address that was checked, so that a DNS name
// cannot change in between. With a proxy, the proxy resolves names itself.
import { type LookupAddress, lookup as lookUpName } from "node:dns";
import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https, { type RequestOptions } from "node:https";
import { isIP, type LookupFunction, type Socket } from "node:net";
import tls from "node:tls";
import { type Failed, failed } from "../discovery/online";
import { isForbiddenName } from "../discovery/forbidden";
import { mayRedirect, type AddressClass, addressClassOf } from "./addresses";
import { failureOf } from "./failures";
import { authorisation, hostname } from "./proxy";

/** Resolves all addresses of a name. */
export type LookUp = (
  name: string,
  notify: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

export const systemLookUp: LookUp = (name, notify) => lookUpName(name, { all: true }, notify);

/** One of our own failures, passed through Node's APIs as an error. */
export class Refused extends Error {
  constructor(readonly failed: Failed) {
    super(failed.failure);
  }
}

const refused = (failure: Failed["failure"], host?: string): Refused =>
  new Refused(failed(failure, host));

export interface Route {
  readonly url: URL;
  /** The class of the previous address; undefined for the URL that the user has configured. */
  readonly from: AddressClass | undefined;
  readonly proxy: URL | undefined;
  readonly lookUp: LookUp;
  readonly signal: AbortSignal;
}

/** The headers of every request. They contain no information about the user, and no cookies. */
const headers = {
  Accept: "application/json",
  // A compressed response could expand beyond every limit.
  "Accept-Encoding": "identity",
  "User-Agent": "kestra-config",
};

export interface Response {
  readonly message: IncomingMessage;
  readonly request: ClientRequest;
  /** The class of the responding host's address. */
  readonly addressClass: AddressClass;
}

/** Sends a GET request, and resolves when the response begins. Rejects with Refused or a Node error. */
export async function send(route: Route): Promise<Response> {
  const { url, proxy, signal } = route;
  const host = hostname(url);
  const literal = checkHost(host, route.from);
  if (!proxy) {
    let addressClass = literal;
    const lookup = pinned(route, (found) => (addressClass = found));
    const ask = url.protocol === "https:" ? https.request : http.request;
    const options: RequestOptions = { headers, signal, lookup, agent: false, ...verified(url) };
    const { message, request } = await answerTo(ask(url, options));
    return { message, request, addressClass: addressClass ?? "public" };
  }
  // The addresses behind a proxy are unknown.
  const addressClass = literal ?? "public";
  const { message, request } =
    url.protocol === "https:"
      ? await throughTunnel(route, proxy)
      : await answerTo(
          askProxy(proxy, {
            method: "GET",
            path: url.href.replace(/#.*$/s, ""),
            headers: { ...headers, Host: url.host, ...authorisation(proxy) },
            signal,
          }),
        ).catch((error: unknown) => {
          throw aboutProxy(error, proxy);
        });
  if (message.statusCode === 407) {
    request.destroy();
    throw refused("proxy-wants-password", proxy.host);
  }
  return { message, request, addressClass };
}

/** Certificates are verified whatever the environment variables are. */
const verified = (url: URL): { rejectUnauthorized: true; servername?: string } => ({
  rejectUnauthorized: true,
  ...(isIP(hostname(url)) === 0 ? { servername: hostname(url) } : {}),
});

/** The class of a host that is an IP address; undefined for a name. */
function checkHost(host: string, from: AddressClass | undefined): AddressClass | undefined {
  if (isForbiddenName(host)) throw refused("forbidden-address", host);
  return isIP(host) === 0 ? undefined : checked(host, host, from);
}

function checked(address: string, host: string, from: AddressClass | undefined): AddressClass {
  const addressClass = addressClassOf(address);
  if (addressClass === undefined) throw refused("forbidden-address", host);
  if (from !== undefined && !mayRedirect(from, addressClass)) throw refused("inwards", host);
  return addressClass;
}

/**
 * A lookup function for Node's sockets that only returns addresses that may be requested; the sockets connect to these.
 */
function pinned(
  { from, lookUp }: Route,
  notify: (addressClass: AddressClass) => void,
): LookupFunction {
  return (name, options, callback) =>
    lookUp(name, (error, addresses) => {
      if (error) return callback(error, [], 0);
      try {
        const classes = addresses.map(({ address }) => checked(address, name, from));
        // A host with at least one public address counts as public.
        notify(classes.find((addressClass) => addressClass === "public") ?? classes[0] ?? "public");
        const [first] = addresses;
        if (options.all) callback(null, [...addresses]);
        else callback(null, first?.address ?? "", first?.family);
      } catch (refusal) {
        callback(refusal as Error, [], 0);
      }
    });
}

function answerTo(
  request: ClientRequest,
): Promise<{ readonly message: IncomingMessage; readonly request: ClientRequest }> {
  return new Promise((resolve, reject) => {
    request.once("response", (message) => {
      // Reading the body reports the error; for a discarded response it does not matter.
      message.on("error", () => undefined);
      resolve({ message, request });
    });
    request.on("error", reject);
    request.end();
  });
}

function askProxy(proxy: URL, options: RequestOptions): ClientRequest {
  const ask = proxy.protocol === "https:" ? https.request : http.request;
  return ask({
    ...options,
    host: hostname(proxy),
    port: proxy.port || (proxy.protocol === "https:" ? 443 : 80),
    agent: false,
    rejectUnauthorized: true,
  });
}

async function throughTunnel({ url, signal }: Route, proxy: URL): ReturnType<typeof answerTo> {
  const target = `${url.hostname}:${url.port || 443}`;
  const tunnel = await tunnelTo(target, proxy, signal);
  const stop = (): unknown => tunnel.destroy();
  signal.addEventListener("abort", stop, { once: true });
  const secure = tls.connect({ socket: tunnel, host: hostname(url), ...verified(url) });
  // The request is sent only after the TLS handshake has authenticated the host.
  await new Promise<void>((resolve, reject) => {
    secure.once("secureConnect", resolve);
    secure.on("error", reject);
    tunnel.once("close", () => reject(Object.assign(new Error(), { code: "ECONNRESET" })));
  });
  return answerTo(https.request(url, { headers, signal, createConnection: () => secure }));
}

function tunnelTo(target: string, proxy: URL, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const request = askProxy(proxy, {
      method: "CONNECT",
      path: target,
      headers: { Host: target, ...authorisation(proxy) },
      signal,
    });
    const refuse = (status: number | undefined): void => {
      request.destroy();
      const failure = status === 407 ? "proxy-wants-password" : "proxy-refuses";
      reject(refused(failure, proxy.host));
    };
    request.once("connect", ({ statusCode }, socket: Socket, head) => {
      if (statusCode !== 200) return refuse(statusCode);
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    request.once("response", ({ statusCode }) => refuse(statusCode));
    request.on("error", (error) => reject(aboutProxy(error, proxy)));
    request.end();
  });
}

/** The code is that of the proxy, not of the provider. */
function aboutProxy(error: unknown, proxy: URL): Refused {
  const { code } = failureOf(error);
  return new Refused({
    ...failed("proxy-unreachable", proxy.host),
    ...(code === undefined ? {} : { code }),
  });
}
