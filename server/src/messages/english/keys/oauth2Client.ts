export const oauth2Client = {
  oauth2Client: "Settings for one identity provider.",
  "oauth2Client.note":
    "Adds a login button and the paths /oauth/login/<name> and /oauth/callback/<name>.",
  "oauth2Client.client-id": "ID under which the provider has registered this application.",
  "oauth2Client.client-id.note":
    "A client without it is not rejected: the server starts, and every login fails at the provider.",
  "oauth2Client.client-secret":
    "Secret for the client ID; the provider shows it when the application is registered.",
  "oauth2Client.client-secret.note":
    "Required with client_secret_basic and client_secret_post, which means almost always. If you choose the secret yourself, use letters and digits only, such as from `openssl rand -hex 32`: with client_secret_basic, Micronaut does not encode it, and most providers decode `+` and `%`.",
  "oauth2Client.scopes": "Scopes to request at login.",
  "oauth2Client.scopes.note":
    "Set it only to request more than the default, such as groups. The list replaces the default, so include openid again, or no ID token is returned. The default applies only with an openid section. A single string is split at commas, not at spaces.",
  "oauth2Client.scopes.item": "A scope, as named by the provider.",
  "oauth2Client.enabled": "Whether users can log in with this client.",
  "oauth2Client.enabled.note": "Discovery is attempted even for a disabled client.",
  "oauth2Client.authorization-server":
    "Product whose logout Kestra performs at the provider, if the issuer does not reveal it.",
  "oauth2Client.authorization-server.note":
    "Adds the path /oauth/logout. It fails if the provider publishes no end_session_endpoint, such as Dex.",
  "oauth2Client.authorization-server.OKTA":
    "Okta; also for Keycloak 18 or later and Ory Hydra, together with oauth2.openid.additional-claims.jwt and endpoints.logout.get-allowed.",
  "oauth2Client.authorization-server.ORACLE_CLOUD": "Oracle Cloud.",
  "oauth2Client.authorization-server.COGNITO": "AWS Cognito.",
  "oauth2Client.authorization-server.KEYCLOAK":
    "Keycloak before version 18. A later one does not send the browser back, so use OKTA for it.",
  "oauth2Client.authorization-server.AUTH0": "Auth0.",
  "oauth2Client.authorization-server.MICROSOFT": "Microsoft Entra ID.",
  "oauth2Client.grant-type": "How the client obtains its tokens.",
  "oauth2Client.grant-type.note":
    "Browser logins work only with authorization_code. authorization-code, authorizationCode and uppercase are equivalent, and the two long names can be written as JWT_BEARER_ASSERTION_GRANT and SAML_2_0_BEARER_ASSERTION_GRANT. An unknown word, such as code, prevents startup.",
  "oauth2Client.grant-type.authorization_code": "Login in the browser.",
  "oauth2Client.grant-type.client_credentials": "The application itself, without a user.",
  "oauth2Client.grant-type.password": "User name and password passed to the provider.",
  "oauth2Client.grant-type.refresh_token": "A refresh token exchanged for a new access token.",
  "oauth2Client.grant-type.implicit": "Tokens directly from the login page; obsolete.",
  "oauth2Client.grant-type.urn:ietf:params:oauth:grant-type:jwt-bearer": "A JWT as proof.",
  "oauth2Client.grant-type.urn:ietf:params:oauth:grant-type:saml2-bearer":
    "A SAML 2.0 assertion as proof.",
  "oauth2Client.authorization":
    "Login page of a provider that supports OAuth 2.0 without OpenID Connect.",
  "oauth2Client.authorization.note":
    "Not for OpenID clients, which have a section of the same name under openid.",
  "oauth2Client.authorization.url": "URL of the login page.",
  "oauth2Client.authorization.url.note":
    "Required for a client without openid, which also needs custom code to create a user from the provider's response.",
  "oauth2Client.authorization.code-challenge-method": "PKCE method to send.",
  "oauth2Client.token":
    "Token endpoint of a provider that supports OAuth 2.0 without OpenID Connect.",
  "oauth2Client.token.url.note":
    "Required for a client without openid; an OpenID client uses openid.token.",
  "oauth2Client.introspection":
    "Endpoint at which the provider checks whether a token is still valid.",
  "oauth2Client.revocation": "Endpoint at which the provider revokes a token.",
  "oauth2Client.client-credentials":
    "Tokens that the application fetches for itself, without a user, to call other services.",
  "oauth2Client.client-credentials.enabled": "Whether this client may fetch these tokens.",
  "oauth2Client.client-credentials.scope": "Scope to request for these tokens.",
  "oauth2Client.client-credentials.advanced-expiration":
    "How long before expiry a token is treated as expired, so that a new one is ready in time.",
  "oauth2Client.client-credentials.advanced-expiration.note":
    "Needs a unit: a bare `30` cannot be converted and prevents startup.",
  "oauth2Client.client-credentials.additional-request-params":
    "Additional parameters of the token request, such as an audience that the provider requires.",
  "oauth2Client.client-credentials.additional-request-params.entry": "Value of the parameter.",
  "oauth2Client.client-credentials.header-propagation": "Request header that contains the token.",
  "oauth2Client.client-credentials.header-propagation.enabled":
    "Whether to send the token in a header.",
  "oauth2Client.client-credentials.header-propagation.prefix": "Word before the token.",
  "oauth2Client.proxy-well-known-openid-configuration":
    "Serves the provider's OpenID discovery document under this server's own /.well-known/openid-configuration.",
  "oauth2Client.proxy-well-known-oauth-authorization-server":
    "Serves the provider's OAuth metadata under this server's own /.well-known/oauth-authorization-server.",
} as const;
