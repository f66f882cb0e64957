// The settings that decide who gets in, other than the clients and the default role: rules for addresses, further
// logins, endpoints, checks of tokens, the first users.

const deciding = [
  "micronaut.security",
  "micronaut.server.cors",
  "kestra.security",
  "kestra.server.basic-auth",
  "endpoints",
];

/** What is below them and decides nothing, or only together with a client or the default role. */
const others = [
  "micronaut.security.authentication",
  "micronaut.security.default-role",
  "micronaut.security.oauth2.clients",
  "micronaut.security.token.cookie",
  "micronaut.security.token.generator",
  "micronaut.security.token.refresh.cookie",
  "kestra.security.default-role",
  "kestra.security.invitations",
  "kestra.security.oidc",
];

/** Switches and settings that decide it although the key above does not. */
const exceptions =
  /^micronaut\.security\.token\..*\.enabled$|^kestra\.security\.default-role\.tenant-id$/;

/** Whether a property decides who gets in. `name` is the normalised name that the server looks up. */
export const decidesAccess = (name: string): boolean =>
  isBelow(name, deciding) &&
  (exceptions.test(name) ||
    clientDecidedBy(name) !== undefined ||
    clientCompletedBy(name) !== undefined ||
    !isBelow(name, others));

/** The client whose provider a property decides, in addition to its issuer. */
export const clientDecidedBy = (name: string): string | undefined =>
  /^micronaut\.security\.oauth2\.clients\.([^.]+)\.openid\.(?!issuer$|end-session\b)/.exec(
    name,
  )?.[1];

/** The client whose login a property completes: its own keys and its issuer. */
export const clientCompletedBy = (name: string): string | undefined =>
  /^micronaut\.security\.oauth2\.clients\.([^.]+)\.(?:openid\.issuer$|(?!openid\.))/.exec(
    name,
  )?.[1];

const isBelow = (name: string, tops: readonly string[]): boolean =>
  tops.some((top) => name.startsWith(top) && /^$|[.[]/.test(name.charAt(top.length)));
