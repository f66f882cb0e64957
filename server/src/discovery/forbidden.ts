// Addresses that are never requested, whatever a file contains: clouds serve a machine its credentials there. Loopback
// and private networks are allowed, because providers do run there. From the clouds' own documentation: AWS, Google
// Cloud, Azure, Alibaba, Oracle, and RFC 3927 and 4291 for link-local addresses.

/** Host names that resolve to such an address wherever they are defined. */
const forbiddenNames: readonly string[] = [
  "metadata",
  "metadata.google.internal",
  "metadata.goog",
  "metadata.azure.internal",
  "metadata.tencentyun.com",
  "instance-data",
  "instance-data.ec2.internal",
];

/** `host` as in a URL, in lower case. */
export const isForbiddenName = (host: string): boolean =>
  forbiddenNames.includes(host.replace(/\.$/, ""));

/** Networks with their prefix length, including unroutable ones. */
export const forbiddenNetworks: readonly (readonly [address: string, prefix: number])[] = [
  ["169.254.0.0", 16],
  ["100.100.100.200", 32],
  ["168.63.129.16", 32],
  ["192.0.0.192", 32],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["fe80::", 10],
  ["fd00:ec2::", 32],
  ["fd20:ce::254", 128],
  ["ff00::", 8],
];

export const loopbackNetworks: typeof forbiddenNetworks = [
  ["127.0.0.0", 8],
  ["0.0.0.0", 8],
  ["::1", 128],
  ["::", 128],
];

export const privateNetworks: typeof forbiddenNetworks = [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["100.64.0.0", 10],
  ["198.18.0.0", 15],
  ["192.0.0.0", 24],
  ["fc00::", 7],
  ["fec0::", 10],
];
