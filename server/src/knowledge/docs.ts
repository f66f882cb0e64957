// The web pages that we link to, mostly Kestra's documentation. Every URL is defined only here.

const kestra = (page: string): string => `https://kestra.io/docs/${page}`;

export const docs = {
  configuration: kestra("configuration"),
  configurationBasics: kestra("configuration/configuration-basics"),
  runtimeAndStorage: kestra("configuration/runtime-and-storage"),
  observability: kestra("configuration/observability-and-networking"),
  plugins: kestra("configuration/plugins-and-execution"),
  security: kestra("configuration/security-and-secrets"),
  enterprise: kestra("configuration/enterprise-and-advanced"),
  authentication: kestra("enterprise/auth/authentication"),
  rbac: kestra("enterprise/auth/rbac"),
  sso: kestra("enterprise/auth/sso"),
  authentik: kestra("enterprise/auth/sso/authentik"),
  google: kestra("enterprise/auth/sso/google-oidc"),
  keycloak: kestra("enterprise/auth/sso/keycloak"),
  ldap: kestra("enterprise/auth/sso/ldap"),
  microsoft: kestra("enterprise/auth/sso/microsoft-oidc"),
  okta: kestra("enterprise/auth/sso/okta"),
  auth0: "https://auth0.com/docs/get-started/applications/application-settings",
  authelia: "https://www.authelia.com/integration/openid-connect/introduction/",
  cognito:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-app-integration.html",
  dex: "https://dexidp.io/docs/configuration/custom-scopes-claims-clients/",
  gitlab: "https://docs.gitlab.com/integration/openid_connect_provider/",
  hydra: "https://www.ory.sh/docs/hydra",
  jumpcloud: "https://jumpcloud.com/support/sso-with-oidc",
  onelogin: "https://developers.onelogin.com/openid-connect/api/provider-config",
  pingFederate: "https://docs.pingidentity.com/pingfederate/",
  pingOne:
    "https://developer.pingidentity.com/pingone-api/auth/openid-connect-oauth-2/discovery-openid-configuration.html",
  pocketId: "https://pocket-id.org/docs/",
  zitadel: "https://zitadel.com/docs/apis/openidoauth/endpoints",
  secretsManager: kestra("enterprise/governance/secrets-manager"),
  tenants: kestra("enterprise/governance/tenants"),
  micronautSecurity:
    "https://micronaut-projects.github.io/micronaut-security/latest/guide/configurationreference.html",
  micronautConfiguration: "https://docs.micronaut.io/latest/guide/configurationreference.html",
  interpolation: "https://docs.docker.com/reference/compose-file/interpolation/",
} as const;
