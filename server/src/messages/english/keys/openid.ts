export const openid = {
  openid:
    "Makes the client an OpenID Connect login: tokens are verified, and scopes get their usual defaults.",
  "openid.note":
    "Even an empty section counts as present, but without an issuer there is no login.",
  "openid.issuer": "Base URL of the provider.",
  "openid.issuer.note":
    "At startup, the server reads the provider's endpoints and keys from below this URL. If it is missing, empty or not a URL, the client is silently skipped unless authorization and token are configured manually. Include the scheme, or the server prepends http://; omit /.well-known/openid-configuration, which is added anyway. In idtoken mode, it must equal the token's iss; Kestra 1.3 and later ignore a trailing slash. If the provider is unreachable at startup, the server runs, but this login fails until a restart.",
  "openid.authorization": "The provider's login page and the parameters of the login request.",
  "openid.authorization.url": "URL of the login page; overrides discovery.",
  "openid.authorization.url.note":
    "Without an issuer, this and token.url are both required, because nothing is discovered.",
  "openid.authorization.prompt":
    "What the provider must ask even if the user is already signed in there.",
  "openid.authorization.unknownWord": "A word that is not in the list is silently dropped.",
  "openid.authorization.prompt.none": "Nothing; fail if a prompt would be needed.",
  "openid.authorization.prompt.login": "Sign in again.",
  "openid.authorization.prompt.consent": "Confirm what the application may see.",
  "openid.authorization.prompt.select_account": "Select one of several accounts.",
  "openid.authorization.max-age":
    "Maximum age of the sign-in at the provider in seconds; after that, it must ask again.",
  "openid.authorization.max-age.note":
    "Only a plain number counts; anything else is silently dropped.",
  "openid.authorization.code-challenge-method":
    "PKCE method to send, for a provider that requires PKCE without announcing it in its discovery document.",
  "openid.authorization.code-challenge-method.note":
    "PKCE is used only if discovery lists a method or this key is set.",
  "openid.authorization.display": "How the provider should display its login page.",
  "openid.authorization.display.page": "A full page.",
  "openid.authorization.display.popup": "A small window.",
  "openid.authorization.display.touch": "For a touch screen.",
  "openid.authorization.display.wap": "For an old mobile phone.",
  "openid.authorization.ui-locales": "Languages for the login page, in order of preference.",
  "openid.authorization.ui-locales.item": "A language tag such as `en` or `fr-CA`.",
  "openid.authorization.acr-values":
    "Authentication levels to request from the provider, such as its name for a second factor.",
  "openid.authorization.acr-values.item": "An authentication class, as named by the provider.",
  "openid.authorization.response-type": "OpenID flow of the login.",
  "openid.authorization.response-type.note":
    "With anything but code, the client is skipped, and only the debug log contains the reason.",
  "openid.authorization.response-type.code": "The authorization code flow.",
  "openid.authorization.response-type.implicit": "Implicit flow: the client is skipped.",
  "openid.authorization.response-mode":
    "How the provider returns its response to the callback; its own default is almost always right.",
  "openid.token":
    "Endpoint that exchanges the login code for tokens, if the discovered one is wrong.",
  "openid.token.url.note": "Without an issuer, this and authorization.url are both required.",
  "openid.token.authentication-method.note":
    "As soon as the token section exists, even with only a url, this default replaces the methods that the provider announced.",
  "openid.token.content-type": "Content type of token requests.",
  "openid.end-session": "Logout at the provider.",
  "openid.end-session.enabled": "Whether logging out here also ends the session at this provider.",
  "openid.end-session.enabled.note":
    "Works only for providers that the server recognises by a part of the issuer: okta, cognito, auth0 or /auth/realms/. authentik and Keycloak 17 or later are not among them.",
  "openid.end-session.url": "URL of the provider's logout page; overrides discovery.",
  "openid.end-session.url.note":
    "Used only for Okta, Keycloak and Microsoft; it does not enable logout at a provider that the server does not recognise.",
  "openid.jwks-uri": "URL of the keys that verify the provider's tokens; overrides discovery.",
  "openid.user-info": "Endpoint with more details about the signed-in user.",
  "openid.user-info.url": "URL of the user-info endpoint; overrides discovery.",
  "openid.configuration-path":
    "Path of the discovery document below the issuer; needed only if the provider uses an unusual one.",
  "openid.configuration-path.note":
    "Double slashes between issuer and path are collapsed into one.",
  "openid.registration": "Endpoint where clients can register themselves.",
  "openid.registration.url": "URL of the registration endpoint; overrides discovery.",
  "openid.protected-resource-metadata":
    "Lists this issuer in the metadata that shows API clients where to get their tokens.",
  "openid.authorization.prompt.create":
    "Create an account first; Micronaut Security 4.11 does not know this word.",
} as const;
