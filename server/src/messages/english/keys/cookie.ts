export const cookie = {
  "cookie.holds.nonce": "the nonce",
  "cookie.holds.state": "the state",
  "cookie.holds.pkceVerifier": "the PKCE verifier",
  "cookie.holds.accessToken": "the access token",
  "cookie.holds.refreshToken": "the refresh token",
  "cookie.holds.csrfToken": "the CSRF token",
  "cookie.cookie-name": "Name of the cookie for {holds}.",
  "cookie.cookie-name.note":
    "Two applications on one host need different names, or each overwrites the other's cookie.",
  "cookie.cookie-max-age": "How long the browser keeps the cookie for {holds}.",
  "cookie.cookie-max-age.unit":
    "Use one number with a unit: `300` or `1h30m` cannot be converted, and the server fails to start with a misleading message.",
  "cookie.cookie-secure": "Whether the browser sends the cookie for {holds} over HTTPS only.",
  "cookie.cookie-secure.note":
    "By default, the cookie is secure if the request came over HTTPS. Set it to true behind a proxy that terminates TLS and forwards plain HTTP.",
  "cookie.cookie-http-only": "Whether to hide the cookie for {holds} from JavaScript.",
  "cookie.cookie-path": "Path under which the browser sends the cookie for {holds}.",
  "cookie.cookie-domain":
    "Domain to which the browser sends the cookie for {holds}; needed only to share it between hosts.",
  "cookie.cookie-domain.note": "By default, the cookie is sent only to the host that set it.",
  "cookie.session-cookie":
    "Whether the cookie for {holds} is a session cookie, deleted when the browser closes.",
  "cookie.sameSite":
    "Whether the browser sends the cookie for {holds} with requests from other sites.",
  "cookie.sameSite.note": "Case-sensitive: any other spelling is silently ignored.",
  "cookie.sameSite.Strict": "Never with requests from another site.",
  "cookie.sameSite.Lax": "With ordinary links from another site, but not with its forms or frames.",
  "cookie.sameSite.None": "Always; browsers then require a secure cookie.",
} as const;
