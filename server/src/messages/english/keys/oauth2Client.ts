export const oauth2Client = {
  oauth2Client: "How the server is known to one identity provider.",
  "oauth2Client.note":
    "It becomes a login button and the paths /oauth/login/<name> and /oauth/callback/<name>.",
  "oauth2Client.client-id": "The id under which the provider has registered this application.",
  "oauth2Client.client-id.note":
    "Nothing refuses a client without it: the start succeeds, and every login fails at the provider.",
  "oauth2Client.client-secret":
    "The secret that belongs to the client id; the provider shows it when the application is registered.",
  "oauth2Client.client-secret.note":
    "Needed with client_secret_basic and client_secret_post, which is to say nearly always.",
  "oauth2Client.scopes": "What the login asks the provider for.",
  "oauth2Client.scopes.note":
    "Write it only to ask for more than the default, such as groups. The list replaces the default, so repeat openid in it or no ID token comes back. The default exists only beside an openid block. A single text is split at commas, not at spaces.",
  "oauth2Client.scopes.item": "A scope as the provider calls it.",
  "oauth2Client.enabled": "Whether people can log in with this client.",
  "oauth2Client.enabled.note": "Discovery is attempted even for a client that is switched off.",
  "oauth2Client.authorization-server":
    "Says which product the provider is, where its issuer does not give it away; logging out at the provider depends on that.",
  "oauth2Client.authorization-server.OKTA": "Okta.",
  "oauth2Client.authorization-server.ORACLE_CLOUD": "Oracle Cloud.",
  "oauth2Client.authorization-server.COGNITO": "AWS Cognito.",
  "oauth2Client.authorization-server.KEYCLOAK": "Keycloak; write it for version 17 or later.",
  "oauth2Client.authorization-server.AUTH0": "Auth0.",
  "oauth2Client.authorization-server.MICROSOFT": "Microsoft Entra ID.",
  "oauth2Client.grant-type": "How the client obtains its tokens.",
  "oauth2Client.grant-type.note":
    "A login in the browser works with authorization_code and nothing else. authorization-code, authorizationCode and upper case are read alike, and the two long names answer to JWT_BEARER_ASSERTION_GRANT and SAML_2_0_BEARER_ASSERTION_GRANT. An unknown word, such as code, stops the start.",
  "oauth2Client.grant-type.authorization_code": "The login in the browser.",
  "oauth2Client.grant-type.client_credentials": "The application for itself, without a user.",
  "oauth2Client.grant-type.password": "User name and password passed through to the provider.",
  "oauth2Client.grant-type.refresh_token": "A refresh token in exchange for a new access token.",
  "oauth2Client.grant-type.implicit": "Tokens straight from the login page; outdated.",
  "oauth2Client.grant-type.urn:ietf:params:oauth:grant-type:jwt-bearer": "A JWT as proof.",
  "oauth2Client.grant-type.urn:ietf:params:oauth:grant-type:saml2-bearer":
    "A SAML 2.0 assertion as proof.",
  "oauth2Client.authorization":
    "The login page of a provider that speaks OAuth 2.0 without OpenID Connect.",
  "oauth2Client.authorization.note":
    "An OpenID client has its own block of this name below openid; this one is not for it.",
  "oauth2Client.authorization.url": "Address of that login page.",
  "oauth2Client.authorization.url.note":
    "Needed for a client without openid, which moreover works only with code of its own that turns the provider's answer into a user.",
  "oauth2Client.authorization.code-challenge-method": "PKCE method to send to such a provider.",
  "oauth2Client.token":
    "The token endpoint of a provider that speaks OAuth 2.0 without OpenID Connect.",
  "oauth2Client.token.url.note":
    "Needed for a client without openid; an OpenID client has openid.token.",
  "oauth2Client.introspection":
    "The endpoint where the provider says whether a token is still good.",
  "oauth2Client.revocation": "The endpoint where the provider takes a token back.",
  "oauth2Client.client-credentials":
    "Tokens that the application fetches for itself, without a user, to call other services.",
  "oauth2Client.client-credentials.enabled": "Whether this client may fetch such tokens.",
  "oauth2Client.client-credentials.scope": "Scope to ask for when such a token is fetched.",
  "oauth2Client.client-credentials.advanced-expiration":
    "How long before its end a token counts as used up, so that a fresh one is ready in time.",
  "oauth2Client.client-credentials.advanced-expiration.note":
    "The number needs a unit: a bare `30` does not convert and stops the start.",
  "oauth2Client.client-credentials.additional-request-params":
    "Further parameters for the token request, such as an audience that the provider demands.",
  "oauth2Client.client-credentials.additional-request-params.entry": "Value of the parameter.",
  "oauth2Client.client-credentials.header-propagation":
    "The request header in which the token travels.",
  "oauth2Client.client-credentials.header-propagation.enabled":
    "Whether the token is written to a header at all.",
  "oauth2Client.client-credentials.header-propagation.prefix": "Word in front of the token.",
  "oauth2Client.proxy-well-known-openid-configuration":
    "Passes the provider's OpenID discovery document on under this server's own /.well-known/openid-configuration.",
  "oauth2Client.proxy-well-known-oauth-authorization-server":
    "Passes the provider's OAuth metadata on under this server's own /.well-known/oauth-authorization-server.",
} as const;
