export const cookie = {
  "cookie.holds.nonce": "the nonce",
  "cookie.holds.state": "the state",
  "cookie.holds.pkceVerifier": "the PKCE verifier",
  "cookie.holds.accessToken": "the access token",
  "cookie.holds.refreshToken": "the refresh token",
  "cookie.holds.csrfToken": "the CSRF token",
  "cookie.cookie-name": "What the cookie with {holds} is called in the browser.",
  "cookie.cookie-name.note":
    "Two applications on one host need different names, or each overwrites the other's cookie.",
  "cookie.cookie-max-age": "How long the browser keeps the cookie with {holds}.",
  "cookie.cookie-max-age.unit":
    "The number needs a unit: a bare `300` or a mixture like `1h30m` does not convert and stops the start with a misleading message.",
  "cookie.cookie-secure": "Tells the browser to send the cookie with {holds} over HTTPS only.",
  "cookie.cookie-secure.note":
    "Left out, it follows the request: secure if that came over HTTPS. Where a proxy ends TLS and passes plain HTTP on, set it to true.",
  "cookie.cookie-http-only": "Keeps the cookie with {holds} out of reach of JavaScript.",
  "cookie.cookie-path": "Paths below which the browser sends the cookie with {holds}.",
  "cookie.cookie-domain":
    "Domain for which the browser sends the cookie with {holds}; needed only to share it between hosts.",
  "cookie.cookie-domain.note": "Left out, the cookie goes back to the very host that set it.",
  "cookie.session-cookie":
    "Gives the cookie with {holds} no lifetime, so that closing the browser ends it.",
  "cookie.sameSite":
    "Whether the browser sends the cookie with {holds} along when another site links to this one.",
  "cookie.sameSite.note":
    "Write the word exactly so, with one capital: any other spelling is dropped without a word.",
  "cookie.sameSite.Strict": "Never with a request that another site started.",
  "cookie.sameSite.Lax": "With ordinary links from another site, but not with its forms or frames.",
  "cookie.sameSite.None": "Always; browsers then insist on a secure cookie.",
} as const;
