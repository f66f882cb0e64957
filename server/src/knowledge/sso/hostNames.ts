// Whether a host is the machine itself, or certainly on the public internet. Everything else is undecided: private
// networks, clusters and compose files define their own names, such as `keycloak.auth` for a service.

/** The machine itself, or the container if inside one. `host` is in lower case, without a port. */
export const isLoopback = (host: string): boolean =>
  /^(.+\.)?localhost$/.test(host) || /^127(\.\d{1,3}){3}$/.test(host) || host === "[::1]";

/** Whether a host is certainly public. `host` is in lower case, without a port. */
export function isPublic(host: string): boolean {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) return !privateAddress.test(host);
  // Two labels with a two-letter ending could be a service and its namespace.
  return publicName.test(host) || /^[^.]*\..+\.[a-z]{2}$/.test(host);
}

const publicName = /\.(com|org|net|edu|gov|info|biz|cloud|tech|online)$/;

/** Private, loopback, link-local and carrier-grade NAT addresses: RFC 1918, 1122, 3927 and 6598. */
const privateAddress =
  /^(0\.|10\.|127\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
