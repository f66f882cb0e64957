// The provider of a login scenario: the certified one, or a real Keycloak, Dex or Hydra if cases.json sets it.
import { goProgram } from "../../provider/go/build";
import {
  defaultAccount,
  startProvider,
  type ProviderOptions,
  type Account,
} from "../../provider/provider";
import { startDex } from "../../provider/startDex";
import { startHydra } from "../../provider/startHydra";
import { startKeycloak } from "../../provider/startKeycloak";

export type Client = NonNullable<ProviderOptions["clients"]>[number] & {
  /** Whether the provider expects no secret. */
  public?: boolean;
  /** The scopes that the client may request, where the provider wants to know. */
  scopes?: readonly string[];
  /** How the client passes its secret, where the provider wants to know. */
  authMethod?: string;
};

/** The provider in cases.json. */
export interface ScenarioProvider extends ProviderOptions {
  real?: "keycloak" | "dex" | "hydra";
}

export interface StartedProvider {
  port: number;
  account: Account;
  close(): Promise<void>;
}

/**
 * Starts the provider of a scenario with one client. Undefined if it cannot be had on this machine.
 *
 * @param keycloak Returns the folder of the unpacked Keycloak.
 */
export function startProviderOf(
  { real, ...options }: ScenarioProvider,
  client: Client,
  keycloak: () => string,
): Promise<StartedProvider> | undefined {
  const { host = "127.0.0.1", path = "" } = options;
  const issuer = (port: number) => `http://${host}:${port}${path}`;
  switch (real) {
    case "keycloak":
      return startKeycloakOf(path, client, keycloak());
    case "dex": {
      const program = goProgram("dex");
      return program === undefined
        ? undefined
        : startDex({ program, issuer, configuration: dexConfiguration(client) });
    }
    case "hydra": {
      const program = goProgram("hydra");
      return program === undefined
        ? undefined
        : startHydra({ program, issuer, clients: [hydraClient(client)] });
    }
    case undefined:
      return startProvider({ ...options, clients: [client] });
  }
}

const dexConfiguration = ({ id, secret, redirectUris, public: isPublic = false }: Client) => {
  const client = { id, name: id, redirectURIs: redirectUris };
  return `staticClients: ${JSON.stringify([isPublic ? { ...client, public: true } : { ...client, secret }])}`;
};

const hydraClient = ({
  id,
  secret,
  redirectUris,
  postLogoutRedirectUris,
  scopes = [],
  authMethod,
}: Client) =>
  JSON.stringify({
    client_id: id,
    client_secret: secret,
    redirect_uris: redirectUris,
    post_logout_redirect_uris: postLogoutRedirectUris,
    scope: scopes.join(" "),
    token_endpoint_auth_method: authMethod,
  });

async function startKeycloakOf(path: string, client: Client, home: string) {
  const [, relativePath, realm] = /^(.*)\/realms\/([^/]+)$/.exec(path) ?? [];
  const running = await startKeycloak({
    home,
    realm: JSON.stringify(realmOf(realm, client, defaultAccount)),
    relativePath: relativePath || "/",
  });
  return { ...running, account: defaultAccount };
}

function realmOf(
  realm: string | undefined,
  { id, secret, redirectUris, postLogoutRedirectUris = [], public: isPublic = false }: Client,
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
        ...(isPublic ? {} : { secret }),
        redirectUris,
        consentRequired: true,
        publicClient: isPublic,
        standardFlowEnabled: true,
        attributes: { "post.logout.redirect.uris": postLogoutRedirectUris.join("##") },
      },
    ],
  };
}
