export const micronautSecurity = {
  micronautSecurity: "Access to the server: single sign-on, LDAP, tokens and access rules.",
  "micronautSecurity.note":
    "Kestra's own settings, such as default-role, belong under kestra.security.",
  "micronautSecurity.enabled": "Enables or disables the whole security module.",
  "micronautSecurity.enabled.note":
    "Never set it to true in the open-source edition: that disables Kestra's basic authentication and does not replace it.",
  "micronautSecurity.authentication": "How the browser authenticates after login.",
  "micronautSecurity.authentication.note":
    "Write it in lowercase. With bearer, with COOKIE in uppercase, or without this key in plain Micronaut, there are no login and callback routes. Kestra's single sign-on guides omit the key.",
  "micronautSecurity.authentication.cookie": "A cookie with a token signed by this server.",
  "micronautSecurity.authentication.idtoken": "A cookie with the provider's own ID token.",
  "micronautSecurity.authentication.session":
    "An HTTP session on the server; requires Micronaut's session module.",
  "micronautSecurity.authentication.bearer":
    "A token in a header, for API clients; no login by redirect.",
  "micronautSecurity.basic-auth": "User name and password in the Authorization header.",
  "micronautSecurity.basic-auth.enabled": "Whether to accept these credentials.",
  "micronautSecurity.redirect": "Where the browser goes after login, logout or denied access.",
  "micronautSecurity.redirect.login-success": "Where to redirect after a successful login.",
  "micronautSecurity.contextPath.note": "The server's context path is prepended.",
  "micronautSecurity.redirect.login-failure": "Where to redirect after a failed login.",
  "micronautSecurity.redirect.logout": "Where to redirect after logout.",
  "micronautSecurity.redirect.prior-to-login":
    "Whether login returns to the page that required it; takes precedence over login-success.",
  "micronautSecurity.redirect.enabled":
    "Whether to redirect; if false, the response is a plain status code.",
  "micronautSecurity.redirected": "What happens when {event}.",
  "micronautSecurity.redirected.unauthorized":
    "a user who is not logged in requests a protected page",
  "micronautSecurity.redirected.url": "Where to redirect when {event}.",
  "micronautSecurity.redirected.enabled": "Whether to redirect when {event}.",
  "micronautSecurity.redirected.forbidden": "a logged-in user has no access to a page",
  "micronautSecurity.redirected.refresh": "a refresh token cookie has been exchanged",
  "micronautSecurity.login": "When accounts are locked after failed logins, in Kestra 1.x.",
  "micronautSecurity.intercept-url-map":
    "Rules for access to paths, in the order in which they are tried.",
  "micronautSecurity.intercept-url-map.note":
    "The first matching rule applies, but all rules with an http-method are tried first.",
  "micronautSecurity.intercept-url-map.item": "A rule: a path pattern and who has access.",
  "micronautSecurity.intercept-url-map.item.pattern":
    "Paths to which the rule applies; `*` matches within a level, `**` across levels.",
  "micronautSecurity.intercept-url-map.item.pattern.note":
    "Required: the server does not start without it.",
  "micronautSecurity.intercept-url-map.item.access":
    "Who has access: role names or special expressions; one match is enough.",
  "micronautSecurity.intercept-url-map.item.access.note":
    "Required and not empty: otherwise the server does not start. Case-sensitive. isAnonymous() allows everyone.",
  "micronautSecurity.intercept-url-map.item.access.item":
    "A role name, or a special expression with its parentheses.",
  "micronautSecurity.intercept-url-map.item.http-method":
    "HTTP method to which the rule applies; all if omitted.",
  "micronautSecurity.intercept-url-map.item.http-method.note":
    "Rules with a method are tried before all rules without one. An unknown method prevents the server from starting.",
  "micronautSecurity.intercept-url-map-prepend-pattern-with-context-path":
    "Whether to prepend the server's context path to each pattern in intercept-url-map.",
  "micronautSecurity.filter": "The filter through which every request passes.",
  "micronautSecurity.filter.enabled.note": "If false, nothing is protected.",
  "micronautSecurity.filter.pattern": "Paths that the filter covers; all others are open.",
  "micronautSecurity.filter.path": "Looks like pattern, but has no effect on the filter.",
  "micronautSecurity.filter.path.note": "Use pattern instead: that is the key the filter reads.",
  "micronautSecurity.ip-patterns": "Addresses that may access the server.",
  "micronautSecurity.ip-patterns.note": "Java regular expressions, not ranges like 10.0.0.0/8.",
  "micronautSecurity.ip-patterns.item":
    "A regular expression for a whole address, or 0.0.0.0 for all.",
  "micronautSecurity.reject-not-found":
    "Whether to answer unknown paths with 401 rather than 404, so that existing paths cannot be guessed.",
  "micronautSecurity.authentication-provider-strategy":
    "How many of the configured login methods must succeed.",
  "micronautSecurity.authentication-provider-strategy.ANY": "One is enough.",
  "micronautSecurity.authentication-provider-strategy.ALL": "All of them.",
  "micronautSecurity.x509": "Login with a TLS client certificate.",
  "micronautSecurity.x509.enabled": "Whether users can log in with client certificates.",
  "micronautSecurity.x509.subject-dn-regex":
    "Regular expression for the certificate's subject; its first group becomes the user name.",
  "micronautSecurity.session": "Logins kept in the HTTP session.",
  "micronautSecurity.session.enabled": "Whether to use this module.",
  "micronautSecurity.session.enabled.note":
    "Only has an effect if the server includes Micronaut's security session module.",
  "micronautSecurity.basic-auth.www-authenticate":
    "Whether responses to unauthenticated requests ask for these credentials in the WWW-Authenticate header.",
  "micronautSecurity.sessionid-resolver": "Where the server takes the ID of a session from.",
  "micronautSecurity.sessionid-resolver.jwt-id": "The ID of the user's JSON Web Token.",
  "micronautSecurity.sessionid-resolver.jwt-id.enabled": "Whether to use this ID.",
} as const;
