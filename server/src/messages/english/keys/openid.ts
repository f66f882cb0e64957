export const openid = {
  openid:
    "Makes the client an OpenID Connect login: tokens are checked, and the scopes get their usual defaults.",
  "openid.note":
    "Even an empty block counts as present, but without an issuer in it there is no login.",
  "openid.issuer": "Base address of the provider.",
  "openid.issuer.note":
    "At start the server reads the provider's endpoints and keys from below it. Left out, empty or not a URL, the client is skipped in silence unless authorization and token are written by hand. Write the scheme, or the server puts http:// in front; do not append /.well-known/openid-configuration, which is added anyway. In idtoken mode it has to equal the token's iss down to the last slash. If the provider cannot be reached at start, the server runs, but this login fails until a restart.",
  "openid.authorization":
    "The page where the provider asks the user to sign in, and what the login request tells it.",
  "openid.authorization.url": "Address of the login page, instead of the one that discovery names.",
  "openid.authorization.url.note":
    "Without an issuer this and token.url must both be written, since nothing is discovered then.",
  "openid.authorization.prompt":
    "What the provider has to ask even of a user who is already signed in there.",
  "openid.authorization.unknownWord": "A word that is not in the list is dropped without a word.",
  "openid.authorization.prompt.none": "Nothing; fail if a question would be needed.",
  "openid.authorization.prompt.login": "Sign in again.",
  "openid.authorization.prompt.consent": "Confirm what the application may see.",
  "openid.authorization.prompt.select_account": "Pick one of several accounts.",
  "openid.authorization.max-age":
    "How many seconds ago the sign-in at the provider may lie; after that it has to ask again.",
  "openid.authorization.max-age.note":
    "Only a plain number counts; anything else is dropped in silence.",
  "openid.authorization.code-challenge-method":
    "PKCE method to send, for a provider that wants PKCE without announcing it in its discovery document.",
  "openid.authorization.code-challenge-method.note":
    "PKCE is used only if discovery lists a method or this key is set.",
  "openid.authorization.display": "How the provider should lay out its login page.",
  "openid.authorization.display.page": "A full page.",
  "openid.authorization.display.popup": "A small window.",
  "openid.authorization.display.touch": "For a touch screen.",
  "openid.authorization.display.wap": "For an old mobile phone.",
  "openid.authorization.ui-locales": "Languages for the login page, the favourite first.",
  "openid.authorization.ui-locales.item": "A language tag such as `en` or `fr-CA`.",
  "openid.authorization.acr-values":
    "Strengths of sign-in that are asked of the provider, for instance its name for a second factor.",
  "openid.authorization.acr-values.item": "A class of authentication as the provider calls it.",
  "openid.authorization.response-type": "Which OpenID flow the login uses.",
  "openid.authorization.response-type.note":
    "With anything but code the client is skipped, and only the debug log says why.",
  "openid.authorization.response-type.code": "The authorization code flow.",
  "openid.authorization.response-type.implicit": "Implicit flow: such a client is skipped.",
  "openid.authorization.response-mode":
    "How the provider hands its answer back to the callback; its own default is nearly always right.",
  "openid.token":
    "The endpoint that exchanges the login code for tokens, where discovery does not say the right thing.",
  "openid.token.url.note": "Without an issuer this and authorization.url must both be written.",
  "openid.token.authentication-method.note":
    "As soon as the token block exists, even with only a url in it, this default replaces the methods that the provider announced.",
  "openid.token.content-type": "Content type in which token requests are sent.",
  "openid.end-session": "Logging the user out at the provider as well.",
  "openid.end-session.enabled": "Whether a logout here also ends the session at this provider.",
  "openid.end-session.enabled.note":
    "Works only for providers the server recognises by the text of the issuer: okta, cognito, auth0 or /auth/realms/. authentik and Keycloak 17 or later are not among them.",
  "openid.end-session.url":
    "Address of the provider's logout page, instead of the one that discovery names.",
  "openid.end-session.url.note":
    "Only read for Okta and Keycloak; it does not teach the server a provider it does not recognise.",
  "openid.jwks-uri":
    "Address of the keys that verify the provider's tokens, instead of the one that discovery names.",
  "openid.user-info": "The endpoint that tells more about the signed-in user.",
  "openid.user-info.url":
    "Address of the user-info endpoint, instead of the one that discovery names.",
  "openid.configuration-path":
    "Where the discovery document lies below the issuer; needed only if the provider keeps it in an unusual place.",
  "openid.configuration-path.note": "Doubled slashes between issuer and path collapse into one.",
  "openid.registration": "The endpoint where clients can register themselves.",
  "openid.registration.url":
    "Address of the registration endpoint, instead of the one that discovery names.",
  "openid.protected-resource-metadata":
    "Names this issuer in the document that tells API clients where to get their tokens.",
} as const;
