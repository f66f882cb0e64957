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
  secretsManager: kestra("enterprise/governance/secrets-manager"),
  tenants: kestra("enterprise/governance/tenants"),
  micronautSecurity:
    "https://micronaut-projects.github.io/micronaut-security/latest/guide/configurationreference.html",
  micronautConfiguration: "https://docs.micronaut.io/latest/guide/configurationreference.html",
  interpolation: "https://docs.docker.com/reference/compose-file/interpolation/",
} as const;
