// The provider of a login scenario: the certified one, or a real Keycloak if cases.json sets it.
import {
  defaultAccount,
  startProvider,
  type ProviderOptions,
  type Account,
} from "../../provider/provider";
import { startKeycloak } from "../../provider/startKeycloak";

export type { ProviderOptions };
export type Client = NonNullable<ProviderOptions["clients"]>[number];

/**
 * Starts the provider of a scenario with one client.
 *
 * @param provider From cases.json: `real: "keycloak"`, or options.
 * @param keycloak The folder of the unpacked Keycloak.
 */
export async function startProviderOf(
  { real, ...options }: ProviderOptions & { real?: string },
  client: Client,
  keycloak: string,
) {
  if (real !== "keycloak") return startProvider({ ...options, clients: [client] });
  const [, relativePath, realm] = /^(.*)\/realms\/([^/]+)$/.exec(options.path ?? "") ?? [];
  const running = await startKeycloak({
    home: keycloak,
    realm: realmOf(realm, client, defaultAccount),
    relativePath: relativePath || "/",
  });
  return { ...running, account: defaultAccount };
}

function realmOf(
  realm: string | undefined,
  { id, secret, redirectUris, postLogoutRedirectUris = [] }: Client,
  account: Account,
) {
  const { email, email_verified: emailVerified, name } = account.claims;
  const [firstName, lastName] = String(name).split(" ");
  return {
    realm,
    enabled: true,
    // Neither side uses https here.
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
