// The client scopes of a new realm. Keycloak creates its usual ones only if the realm lists none, so a realm with a scope
// of its own lists those that Kestra needs, too. Seen with Keycloak 26.0.7 and 26.7.3.
import type { Application } from "../application";
import { customScopes } from "./keycloakClient";

export const keycloakScopes = (application: Application): object[] => [
  scope("basic", [mapper("sub", "oidc-sub-mapper", {})]),
  scope("email", [
    attribute("email", "email"),
    mapper("email verified", "oidc-usermodel-property-mapper", {
      "user.attribute": "emailVerified",
      "claim.name": "email_verified",
      "jsonType.label": "boolean",
    }),
  ]),
  scope("profile", [
    mapper("full name", "oidc-full-name-mapper", {}),
    attribute("username", "preferred_username"),
    attribute("firstName", "given_name"),
    attribute("lastName", "family_name"),
  ]),
  ...customScopes(application).map((name) => scope(name, [])),
];

const scope = (name: string, protocolMappers: readonly object[]): object => ({
  name,
  protocol: "openid-connect",
  attributes: { "include.in.token.scope": "true" },
  protocolMappers,
});

const mapper = (name: string, protocolMapper: string, config: object): object => ({
  name,
  protocol: "openid-connect",
  protocolMapper,
  config: {
    ...config,
    "id.token.claim": "true",
    "access.token.claim": "true",
    "userinfo.token.claim": "true",
  },
});

const attribute = (user: string, claim: string): object =>
  mapper(claim, "oidc-usermodel-attribute-mapper", {
    "user.attribute": user,
    "claim.name": claim,
    "jsonType.label": "String",
  });
