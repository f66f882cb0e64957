// The proxy for a request: the one in the editor's settings, else the one in the environment variables, unless the host
// is excepted. Requests to this machine never use a proxy.
import { BlockList, isIP } from "node:net";
import type { ProxyChoice } from "../discovery/online";
import { addressClassOf } from "./addresses";

export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** The proxy's URL, `none`, or `unusable` for an unsupported kind. */
export function proxyFor(
  url: URL,
  chosen: ProxyChoice | undefined,
  environment: ProxyEnvironment,
): URL | "none" | "unusable" {
  const host = hostname(url);
  if (host === "localhost" || host.endsWith(".localhost") || addressClassOf(host) === "loopback")
    return "none";
  const variable = (name: string): string =>
    environment[name] ?? environment[name.toUpperCase()] ?? "";
  const address = chosen
    ? chosen.url
    : variable(url.protocol === "https:" ? "https_proxy" : "http_proxy") || variable("all_proxy");
  const except = [...(chosen?.except ?? []), ...variable("no_proxy").split(/[\s,]+/)];
  if (address === "" || except.some((entry) => isExcepted(url, entry))) return "none";
  const full = address.includes("://") ? address : `http://${address}`;
  if (!URL.canParse(full)) return "unusable";
  const proxy = new URL(full);
  return /^https?:$/.test(proxy.protocol) ? proxy : "unusable";
}

/** The host of a URL, without the brackets of IPv6. */
export const hostname = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

/**
 * `NO_PROXY` as curl and Go interpret it: names with their subdomains, addresses and networks, with or without a port.
 */
function isExcepted(url: URL, entry: string): boolean {
  if (entry === "") return false;
  if (entry === "*") return true;
  // eslint-disable-next-line redos/no-vulnerable -- an entry of the user's NO_PROXY
  const [, name = "", port] = /^(\[[^\]]*\]|[^:]*|[^:]*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? [];
  if (port !== undefined && port !== (url.port || defaultPort(url))) return false;
  const host = hostname(url);
  const excepted = name
    .replace(/^\[|\]$/g, "")
    .replace(/^\*?\./, "")
    .toLowerCase();
  if (excepted.includes("/")) return isWithin(host, excepted);
  return (
    host === excepted || (isIP(host) === 0 && excepted !== "" && host.endsWith(`.${excepted}`))
  );
}

const defaultPort = ({ protocol }: URL): string => (protocol === "https:" ? "443" : "80");

function isWithin(host: string, network: string): boolean {
  const [address = "", prefix = ""] = network.split("/");
  const family = (text: string): "ipv4" | "ipv6" => (isIP(text) === 6 ? "ipv6" : "ipv4");
  const length = Number(prefix);
  if (isIP(host) === 0 || isIP(address) === 0 || !(length >= 0 && length <= 128)) return false;
  if (isIP(address) === 4 && length > 32) return false;
  const list = new BlockList();
  list.addSubnet(address, length, family(address));
  return list.check(host, family(host));
}

/** The authorisation header for a proxy whose URL contains credentials. */
export function authorisation({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === "") return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "Proxy-Authorization": `Basic ${Buffer.from(credentials).toString("base64")}` };
}
