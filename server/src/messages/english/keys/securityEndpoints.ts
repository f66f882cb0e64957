export const securityEndpoints = {
  "securityEndpoints.name.logout": "logout endpoint",
  "securityEndpoints.name.login": "login endpoint",
  "securityEndpoints.name.tokenRefresh": "token refresh endpoint",
  "securityEndpoints.name.introspection": "introspection endpoint",
  "securityEndpoints.name.keySet": "key set endpoint",
  "securityEndpoints.endpoints": "Paths for login and logout that come with the security module.",
  "securityEndpoints.endpoints.note":
    "Belongs directly under micronaut.security; under oauth2, it has no effect.",
  "securityEndpoints.endpoints.logout": "Logout.",
  "securityEndpoints.endpoints.logout.get-allowed":
    "Whether a link or redirect, which is a GET, may log out.",
  "securityEndpoints.endpoints.logout.get-allowed.note":
    "Must be true if logout goes through the provider, as in Kestra's guide for Keycloak: the provider sends the browser back with GET.",
  "securityEndpoints.located.enabled": "Whether the server provides its {endpoint}.",
  "securityEndpoints.located.path": "Path of the {endpoint}.",
  "securityEndpoints.posted.post-content-types":
    "Content types that the {endpoint} accepts in a POST.",
  "securityEndpoints.posted.unsupported-post-content-type-status":
    "HTTP status that the {endpoint} returns for a POST with any other content type.",
  "securityEndpoints.endpoints.login": "Login with user name and password.",
  "securityEndpoints.endpoints.oauth": "Exchange of a refresh token for a new access token.",
  "securityEndpoints.oauth.path.note": "The path of the refresh token cookie follows it.",
  "securityEndpoints.endpoints.oauth.get-allowed":
    "Whether the token refresh endpoint also accepts GET.",
  "securityEndpoints.endpoints.oauth.get-allowed.note":
    "Only for requests with the refresh token cookie.",
  "securityEndpoints.endpoints.introspection": "Checks whether a token is still valid.",
  "securityEndpoints.endpoints.keys":
    "Publishes the public keys for verifying this server's tokens.",
} as const;
