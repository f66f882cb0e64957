export const oauth2 = {
  oauth2: "Single sign-on: the identity providers whose users may log in, one client for each.",
  "oauth2.enabled": "Switches single sign-on on or off as a whole.",
  "oauth2.enabled.note": "Absent means on. Only the exact word false switches it off.",
  "oauth2.clients": "The identity providers.",
  "oauth2.clients.note":
    "The name of each entry is part of its login and callback address and of the button on the login page. The redirect URI to register at the provider ends in /oauth/callback/<name>. Names are rewritten to lower case with hyphens, so azureAd becomes azure-ad, and a dot would start a new level; one plain lower-case word is safest.",
  "oauth2.default-provider":
    "The client that also answers on /oauth/login and /oauth/callback, without a name at the end.",
  "oauth2.default-provider.note": "Compared with the rewritten name: write azure-ad, not azureAd.",
  "oauth2.openid": "What holds for every OpenID client alike.",
  "oauth2.openid.logout-uri": "Path for logging out both here and at the provider.",
  "oauth2.openid.logout-uri.note":
    "The path exists only if at least one client supports logging out at its provider.",
  "oauth2.openid.end-session": "The way back after a logout at the provider.",
  "oauth2.openid.end-session.redirect-uri":
    "Where the provider sends the browser once its own session has ended.",
  "oauth2.openid.end-session.redirect-uri.note":
    "The browser comes back with GET, so micronaut.security.endpoints.logout.get-allowed must be true. A relative value gets the host of the request in front, and the provider has to know the result as a permitted logout address.",
  "oauth2.openid.claims-validation": "What is checked in the ID token at the moment of login.",
  "oauth2.openid.claims-validation.issuer":
    "Whether the token's iss has to be the issuer that the discovery document names, letter by letter.",
  "oauth2.openid.claims-validation.issuer.note":
    "Without discovery there is nothing to compare with and every login fails: set false when the endpoints are written by hand.",
  "oauth2.openid.claims-validation.audience":
    "Whether the token's aud has to contain the client id.",
  "oauth2.openid.claims-validation.authorized-party":
    "Whether azp, if the token has one, has to be the client id.",
  "oauth2.openid.additional-claims":
    "Which of the provider's tokens are put inside the application's own token.",
  "oauth2.openid.additional-claims.jwt":
    "Carries the provider's ID token along, for a provider that wants to see it again at logout, as Okta does.",
  "oauth2.openid.additional-claims.jwt.note":
    "Every token that is carried along makes the cookie larger, and browsers refuse cookies over about 4 KB.",
  "oauth2.openid.additional-claims.access-token": "Carries the provider's access token along.",
  "oauth2.openid.additional-claims.refresh-token": "Carries the provider's refresh token along.",
  "oauth2.openid.nonce": "A random value that ties an ID token to the login that asked for it.",
  "oauth2.valueSent": "Whether logins send such a value.",
  "oauth2.remembered.persistence": "Where {holds} waits until the provider sends the user back.",
  "oauth2.remembered.persistence.note": "session needs Micronaut's session module on the server.",
  "oauth2.remembered.persistence.cookie": "In a short-lived cookie.",
  "oauth2.remembered.persistence.session": "In the HTTP session on the server.",
  "oauth2.remembered.cookie": "The cookie in which {holds} waits.",
  "oauth2.remembered.cookie.cookie-max-age.note":
    "Users who take longer than this to sign in at the provider have to start over.",
  "oauth2.login-uri": "Pattern of the path that starts a login.",
  "oauth2.login-uri.note": "`{part}` stands for the slash and the client name.",
  "oauth2.callback-uri": "Pattern of the path on which the provider's answer to a login arrives.",
  "oauth2.callback-uri.note":
    "Host and scheme come from the request. If the provider complains about the redirect URI behind a proxy, look at micronaut.server.host-resolution, not here.",
  "oauth2.state": "A random value that shows the provider's answer belongs to a login begun here.",
  "oauth2.pkce": "PKCE, the proof that whoever redeems the login code also asked for it.",
  "oauth2.pkce.enabled": "Whether logins may use PKCE.",
  "oauth2.pkce.enabled.note":
    "Not enough by itself: the provider has to announce PKCE in its discovery document, or the client has to set code-challenge-method.",
  "oauth2.pkce.entropy": "How many random bytes go into the verifier.",
} as const;
