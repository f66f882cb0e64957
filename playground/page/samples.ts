// The texts that the page starts with.

/** A configuration with the mistake that locks new users out, and a few more. */
export const sample = `micronaut:
  security:
    defaultRole:
      name: default_role
      description: "Rights of new users"
      permissions:
        FLOW: ["READ"]
        EXECUTION: ["READ", "CREAT"]
    oauth2:
      enabled: true
      clients:
        keycloak:
          client-id: kestra
          client-secrt: "\${KEYCLOAK_CLIENT_SECRET}"
          openid:
            issuer: "https://sso.example.com/realms/kestra/.well-known/openid-configuration"

kestra:
  url: "https://kestra.example.com"
  repository:
    type: postgres
  queue:
    type: postgres
`;
