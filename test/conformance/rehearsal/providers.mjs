// The providers of a rehearsal: the certified one, or a real Keycloak where the case says so.
import { defaultAccount, startProvider } from "../../provider/provider.mjs";
import { startKeycloak } from "../../provider/startKeycloak.mjs";

/** @typedef {import("../../provider/provider.mjs").ProviderOptions} ProviderOptions */
/** @typedef {NonNullable<ProviderOptions["clients"]>[number]} Client */

/**
 * Starts the provider of a case with one client.
 *
 * @param {ProviderOptions & { real?: string }} provider What the case says of it: `real: "keycloak"`, or options.
 * @param {Client} client
 * @param {string} keycloak Where Keycloak is unpacked.
 */
export async function startProviderOf({ real, ...options }, client, keycloak) {
  if (real !== "keycloak") return startProvider({ ...options, clients: [client] });
  const [, relativePath, realm] = /^(.*)\/realms\/([^/]+)$/.exec(options.path ?? "") ?? [];
  const running = await startKeycloak({
    home: keycloak,
    realm: realmOf(realm, client, defaultAccount),
    relativePath: relativePath || "/",
  });
  return { ...running, account: defaultAccount };
}

/**
 * @param {string | undefined} realm
 * @param {Client} client
 * @param {import("../../provider/provider.mjs").Account} account
 */
function realmOf(realm, { id, secret, redirectUris, postLogoutRedirectUris = [] }, account) {
  const { email, email_verified: emailVerified, name } = account.claims;
  const [firstName, lastName] = String(name).split(" ");
  return {
    realm,
    enabled: true,
    // Neither side has https here.
    sslRequired: "none",
    users: [
      {
        id: account.name,
        username: account.name,
        enabled: true,
        email,
        emailVerified,
        firstName,
        lastName,
        credentials: [{ type: "password", value: account.password, temporary: false }],
      },
    ],
    clients: [
      {
        clientId: id,
        secret,
        redirectUris,
        consentRequired: true,
        publicClient: false,
        standardFlowEnabled: true,
        attributes: { "post.logout.redirect.uris": postLogoutRedirectUris.join("##") },
      },
    ],
  };
}
