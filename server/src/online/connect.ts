// Opens a way to a host: straight, where the address that was looked up is the one that is connected to, so that a name
// cannot lead elsewhere between the two; or through a proxy, which looks names up itself.
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

/** Looks up every address of a name. */
export type LookUp = (
  name: string,
  notify: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

export const systemLookUp: LookUp = (name, notify) => lookUpName(name, { all: true }, notify);

/** A refusal that is ours, carried through Node's machinery as an error. */
export class Refused extends Error {
  constructor(readonly failed: Failed) {
    super(failed.failure);
  }
}

const refused = (failure: Failed["failure"], host?: string): Refused =>
  new Refused(failed(failure, host));

export interface Route {
  readonly url: URL;
  /** How far inside one was before; nothing at the address that the user has written. */
  readonly from: AddressClass | undefined;
  readonly proxy: URL | undefined;
  readonly lookUp: LookUp;
  readonly signal: AbortSignal;
}

/** What every request says. Nothing of who asks, and never a cookie. */
const headers = {
  Accept: "application/json",
  // What is packed could grow beyond every bound.
  "Accept-Encoding": "identity",
  "User-Agent": "kestra-config",
};

export interface Response {
  readonly message: IncomingMessage;
  readonly request: ClientRequest;
  /** How far inside the host that answers lies. */
  readonly addressClass: AddressClass;
}

/** Asks for an address with GET, and resolves with what begins to come back. Rejects with Refused or an error of Node's. */
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
  // Where a name leads beyond the proxy is the proxy's to know.
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

/** Certificates are checked whatever the environment says. */
const verified = (url: URL): { rejectUnauthorized: true; servername?: string } => ({
  rejectUnauthorized: true,
  ...(isIP(hostname(url)) === 0 ? { servername: hostname(url) } : {}),
});

/** How far inside a host lies that is an address by itself; nothing for a name. */
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

/** A look-up for Node's sockets that hands on only addresses that may be asked; they are the ones it connects to. */
function pinned(
  { from, lookUp }: Route,
  notify: (addressClass: AddressClass) => void,
): LookupFunction {
  return (name, options, callback) =>
    lookUp(name, (error, addresses) => {
      if (error) return callback(error, [], 0);
      try {
        const reaches = addresses.map(({ address }) => checked(address, name, from));
        // Whoever has an address outside counts as being outside.
        notify(reaches.find((addressClass) => addressClass === "public") ?? reaches[0] ?? "public");
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
      // Whoever reads it is told by the reading; nobody has to be told of what is thrown away.
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
  // The request begins only once the other side has shown who it is.
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
