export const oauth2 = {
  oauth2:
    "Single sign-on: the identity providers whose users may log in, with one client for each.",
  "oauth2.enabled": "Enables or disables single sign-on as a whole.",
  "oauth2.enabled.note": "Enabled if absent. Only the exact word false disables it.",
  "oauth2.clients": "The identity providers.",
  "oauth2.clients.note":
    "The name of each entry is part of its login and callback URLs and of the button on the login page. The redirect URI to register at the provider ends in /oauth/callback/<name>. Names are converted to lowercase with hyphens, so azureAd becomes azure-ad, and a dot would start a new level; a single lowercase word is safest.",
  "oauth2.default-provider":
    "Client that also handles /oauth/login and /oauth/callback, without a name at the end.",
  "oauth2.default-provider.note": "Compared with the converted name: write azure-ad, not azureAd.",
  "oauth2.openid": "Settings for all OpenID clients.",
  "oauth2.openid.logout-uri": "Path for logging out both here and at the provider.",
  "oauth2.openid.logout-uri.note":
    "Exists only if at least one client supports logout at its provider.",
  "oauth2.openid.end-session": "Return from a logout at the provider.",
  "oauth2.openid.end-session.redirect-uri":
    "Where the provider redirects the browser after it has ended its own session.",
  "oauth2.openid.end-session.redirect-uri.note":
    "The browser returns with GET, so micronaut.security.endpoints.logout.get-allowed must be true. A relative value is prefixed with the host of the request, and the result must be registered at the provider as an allowed logout URL.",
  "oauth2.openid.claims-validation": "What is checked in the ID token at login.",
  "oauth2.openid.claims-validation.issuer":
    "Whether the token's iss must exactly match the issuer in the discovery document.",
  "oauth2.openid.claims-validation.issuer.note":
    "Without discovery, there is nothing to compare with and every login fails: set it to false if the endpoints are configured manually.",
  "oauth2.openid.claims-validation.audience": "Whether the token's aud must contain the client ID.",
  "oauth2.openid.claims-validation.authorized-party":
    "Whether azp, if present in the token, must be the client ID.",
  "oauth2.openid.additional-claims": "Provider tokens to include in the application's own token.",
  "oauth2.openid.additional-claims.jwt": "Includes the provider's ID token.",
  "oauth2.openid.additional-claims.jwt.note":
    "A logout at Okta, Keycloak 18 or later and Ory Hydra needs it, except with authentication: idtoken. Every included token makes the cookie larger, and logins with a cookie over 4 KB end with error 500.",
  "oauth2.openid.additional-claims.access-token": "Includes the provider's access token.",
  "oauth2.openid.additional-claims.refresh-token": "Includes the provider's refresh token.",
  "oauth2.openid.nonce": "Random value that ties an ID token to the login that requested it.",
  "oauth2.valueSent": "Whether logins send this value.",
  "oauth2.remembered.persistence": "Where {holds} is kept until the provider sends the user back.",
  "oauth2.remembered.persistence.note":
    "session requires Micronaut's session module on the server.",
  "oauth2.remembered.persistence.cookie": "In a short-lived cookie.",
  "oauth2.remembered.persistence.session": "In the HTTP session on the server.",
  "oauth2.remembered.cookie": "Cookie that contains {holds}.",
  "oauth2.remembered.cookie.cookie-max-age.note":
    "Users who take longer to sign in at the provider have to start over.",
  "oauth2.login-uri": "Pattern of the path that starts a login.",
  "oauth2.login-uri.note": "`{part}` stands for the slash and the client name.",
  "oauth2.callback-uri": "Pattern of the path that receives the provider's response to a login.",
  "oauth2.callback-uri.note":
    "Host and scheme come from the request. If the provider rejects the redirect URI behind a proxy, check micronaut.server.host-resolution instead.",
  "oauth2.state":
    "Random value that proves that the provider's response belongs to a login started here.",
  "oauth2.pkce":
    "PKCE: proof that the login code is redeemed by the application that requested it.",
  "oauth2.pkce.enabled": "Whether logins may use PKCE.",
  "oauth2.pkce.enabled.note":
    "Not enough by itself: the provider must announce PKCE in its discovery document, or the client must set code-challenge-method.",
  "oauth2.pkce.entropy": "Number of random bytes in the verifier.",
  "oauth2.protected-resource-metadata":
    "Metadata that shows API clients where to get tokens for this server (RFC 9728).",
  "oauth2.protected-resource-metadata.enabled":
    "Whether the server publishes it at /.well-known/oauth-protected-resource.",
  "oauth2.protected-resource-metadata.enabled.note":
    "The page needs no login and contains the issuers of the clients. Set it to false to hide them.",
  "oauth2.protected-resource-metadata.www-authenticate":
    "Whether responses to unauthenticated requests link to it in the WWW-Authenticate header.",
  "oauth2.userinfo": "Use of the provider's user info endpoint.",
  "oauth2.userinfo.validator": "Whether bearer tokens can be checked at this endpoint.",
} as const;
