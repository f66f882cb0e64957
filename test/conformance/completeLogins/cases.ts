// Logins of which both sides are written by our own code: what the user answers in the guided setups of an empty file,
// and the format in which the provider's side is created from that file.
import type { Answers } from "../../../server/src/protocol/setUp";

export interface CompleteLogin {
  /** The answers to the setup of single sign-on; an initial value is kept where there is none. */
  readonly sso: Answers;
  /** The answers to the setup of groups. */
  readonly groups?: Answers;
  /** A rule whose quick fix the user then applies. */
  readonly fix?: string;
  /** The id of the format. */
  readonly format: string;
}

/** Port 8080 is that of Kestra, and 9000 that of the provider. */
const url = "http://localhost:8080";
const address = "http://auth.example.com:9000";

const keycloak = { provider: "keycloak", host: address, realm: "kestra", url, role: "none" };
const hydra = { provider: "hydra", host: `${address}/`, url, role: "none" };

export const cases: Readonly<Record<string, CompleteLogin>> = {
  "keycloak-realm": { sso: keycloak, format: "keycloak-realm" },
  "keycloak-client": { sso: keycloak, format: "keycloak" },
  dex: { sso: { provider: "dex", host: `${address}/dex`, url, role: "none" }, format: "dex" },
  hydra: { sso: hydra, format: "hydra" },
  "hydra-in-body": {
    sso: { ...hydra, "client-id": "kestra:prod" },
    fix: "client-credential-encoding",
    format: "hydra",
  },
  "oidc-provider": {
    sso: { provider: "oidc", issuer: address, logout: "provider", url, role: "none" },
    groups: { scope: "groups" },
    format: "oidc",
  },
};
