// Which addresses may be requested: the class of an address, and that no redirect leads further inside than the first
// request.
import { BlockList, isIP, isIPv6 } from "node:net";
import { forbiddenNetworks, loopbackNetworks, privateNetworks } from "../discovery/forbidden";

/** From outside to inside. */
export type AddressClass = "public" | "private" | "loopback";

const depth: Readonly<Record<AddressClass, number>> = { public: 0, private: 1, loopback: 2 };

const forbidden = blockList(forbiddenNetworks);
const loopback = blockList(loopbackNetworks);
const inside = blockList(privateNetworks);

function blockList(networks: typeof forbiddenNetworks): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of networks)
    list.addSubnet(address, prefix, address.includes(":") ? "ipv6" : "ipv4");
  return list;
}

/**
 * The class of an IP address; undefined for one that must not be requested, and for anything that is not an IP address.
 */
export function addressClassOf(address: string): AddressClass | undefined {
  const version = isIP(address);
  if (version === 0) return undefined;
  const embedded = version === 6 ? embeddedIn(address) : undefined;
  if (embedded !== undefined) return addressClassOf(embedded);
  const family = version === 6 ? "ipv6" : "ipv4";
  if (forbidden.check(address, family)) return undefined;
  if (loopback.check(address, family)) return "loopback";
  return inside.check(address, family) ? "private" : "public";
}

/**
 * Whether a request that began at `from` may be redirected to `to`: internal addresses may expose more than external
 * ones.
 */
export const mayRedirect = (from: AddressClass, to: AddressClass): boolean =>
  depth[to] <= depth[from];

/** The IPv4 address that an IPv6 address embeds: mapped, translated (RFC 6052) or tunnelled (6to4). */
function embeddedIn(address: string): string | undefined {
  const groups = groupsOf(address);
  const [first = 0, second = 0, third = 0] = groups;
  const isZero = (from: number, to: number): boolean =>
    groups.slice(from, to).every((group) => group === 0);
  if (first === 0x2002) return dotted(second, third);
  const isMapped = isZero(0, 5) && (groups[5] === 0xffff || groups[5] === 0);
  const isShort = isZero(0, 6) && groups[6] === 0;
  const isTranslated = first === 0x64 && second === 0xff9b;
  if ((isMapped && !isShort) || isTranslated) return dotted(groups[6] ?? 0, groups[7] ?? 0);
  return undefined;
}

const dotted = (high: number, low: number): string =>
  [high >> 8, high & 255, low >> 8, low & 255].join(".");

/** The eight groups of an IPv6 address as numbers. */
function groupsOf(address: string): number[] {
  const plain = address
    // eslint-disable-next-line redos/no-vulnerable -- an address from the resolver
    .replace(/%.*$/, "")
    // eslint-disable-next-line redos/no-vulnerable -- an address from the resolver
    .replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, ...bytes: string[]) => {
      const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
      return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
    });
  if (!isIPv6(plain)) return [];
  const [head = "", tail] = plain.split("::");
  const numbers = (part: string): number[] =>
    part === "" ? [] : part.split(":").map((group) => parseInt(group, 16));
  if (tail === undefined) return numbers(head);
  const [before, after] = [numbers(head), numbers(tail)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
