export const securityEndpoints = {
  "securityEndpoints.name.logout": "logout endpoint",
  "securityEndpoints.name.login": "login endpoint",
  "securityEndpoints.name.tokenRefresh": "token refresh endpoint",
  "securityEndpoints.name.introspection": "introspection endpoint",
  "securityEndpoints.name.keySet": "key set endpoint",
  "securityEndpoints.endpoints":
    "The paths for logging in and out that come with the security module.",
  "securityEndpoints.endpoints.note":
    "It stands directly below micronaut.security; below oauth2 it has no effect.",
  "securityEndpoints.endpoints.logout": "Logging out.",
  "securityEndpoints.endpoints.logout.get-allowed":
    "Whether a plain link or redirect, which is a GET, may log out.",
  "securityEndpoints.endpoints.logout.get-allowed.note":
    "Must be true if logging out goes by way of the provider, as Kestra's guide for Keycloak does: the provider sends the browser back with GET.",
  "securityEndpoints.located.enabled": "Whether the server offers its {endpoint}.",
  "securityEndpoints.located.path": "Where the {endpoint} lies.",
  "securityEndpoints.posted.post-content-types":
    "Content types in which the {endpoint} accepts a POST.",
  "securityEndpoints.posted.unsupported-post-content-type-status":
    "HTTP status with which the {endpoint} answers a POST in any other content type.",
  "securityEndpoints.endpoints.login": "Logging in with user name and password.",
  "securityEndpoints.endpoints.oauth": "Exchanging a refresh token for a new access token.",
  "securityEndpoints.oauth.path.note": "The refresh token cookie follows this path.",
  "securityEndpoints.endpoints.oauth.get-allowed":
    "Whether the token refresh endpoint also answers a GET.",
  "securityEndpoints.endpoints.oauth.get-allowed.note":
    "Only for requests that bring the refresh token cookie.",
  "securityEndpoints.endpoints.introspection": "Telling whether a token is still good.",
  "securityEndpoints.endpoints.keys":
    "Publishing the public keys with which others verify this server's tokens.",
} as const;
