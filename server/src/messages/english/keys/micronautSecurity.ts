export const micronautSecurity = {
  micronautSecurity:
    "Who may enter the server, and how: single sign-on, LDAP, tokens and access rules.",
  "micronautSecurity.note":
    "Kestra's own settings, such as default-role, belong below kestra.security.",
  "micronautSecurity.enabled": "Switches the whole security module on or off.",
  "micronautSecurity.enabled.note":
    "Never write true in the open-source edition: it takes away Kestra's own basic authentication and puts nothing in its place.",
  "micronautSecurity.authentication": "How the browser shows, after the login, who it is.",
  "micronautSecurity.authentication.note":
    "Write it in lower case. Without it in plain Micronaut, with bearer, or with COOKIE in capitals there are no login and callback routes at all. Kestra's single sign-on guides leave the key out.",
  "micronautSecurity.authentication.cookie": "A cookie with a token that this server signs.",
  "micronautSecurity.authentication.idtoken": "A cookie with the provider's own ID token.",
  "micronautSecurity.authentication.session":
    "An HTTP session on the server; needs Micronaut's session module.",
  "micronautSecurity.authentication.bearer":
    "A token in a header, for API clients; gives no login by redirect.",
  "micronautSecurity.basic-auth": "User name and password in the Authorization header.",
  "micronautSecurity.basic-auth.enabled": "Whether such credentials are accepted.",
  "micronautSecurity.redirect":
    "Where the browser goes after logging in, logging out or being refused.",
  "micronautSecurity.redirect.login-success": "Where a successful login leads.",
  "micronautSecurity.contextPath.note": "The server's context path is put in front.",
  "micronautSecurity.redirect.login-failure": "Where a failed login leads.",
  "micronautSecurity.redirect.logout": "Where a logout leads.",
  "micronautSecurity.redirect.prior-to-login":
    "Whether the login leads back to the page that asked for it; that goes before login-success.",
  "micronautSecurity.redirect.enabled":
    "Whether there are redirects at all; false answers with a bare status code.",
  "micronautSecurity.redirected": "What happens when {event}.",
  "micronautSecurity.redirected.unauthorized":
    "somebody who is not logged in asks for a protected page",
  "micronautSecurity.redirected.url": "Where the browser is sent when {event}.",
  "micronautSecurity.redirected.enabled":
    "Whether the browser is sent anywhere at all when {event}.",
  "micronautSecurity.redirected.forbidden": "a logged-in user lacks the right to a page",
  "micronautSecurity.redirected.refresh": "a refresh token cookie has been exchanged",
  "micronautSecurity.intercept-url-map":
    "Rules about who may reach which paths, in the order in which they are tried.",
  "micronautSecurity.intercept-url-map.note":
    "The first rule that fits decides, but rules with an http-method are all tried first.",
  "micronautSecurity.intercept-url-map.item": "One rule: a pattern of paths and who may pass.",
  "micronautSecurity.intercept-url-map.item.pattern":
    "Paths that the rule is about; `*` stands within a level, `**` across levels.",
  "micronautSecurity.intercept-url-map.item.pattern.note":
    "Required: without it the server does not start.",
  "micronautSecurity.intercept-url-map.item.access":
    "Who may pass: role names or the special words; one match is enough.",
  "micronautSecurity.intercept-url-map.item.access.note":
    "Required and not empty: otherwise the server does not start. Capitals matter. isAnonymous() lets everybody in.",
  "micronautSecurity.intercept-url-map.item.access.item":
    "A role name, or a special word with its brackets.",
  "micronautSecurity.intercept-url-map.item.http-method":
    "The one HTTP method that the rule is about; left out, all of them.",
  "micronautSecurity.intercept-url-map.item.http-method.note":
    "Rules with a method are tried before all rules without one. An unknown method keeps the server from starting.",
  "micronautSecurity.intercept-url-map-prepend-pattern-with-context-path":
    "Whether the server's context path is put in front of each pattern in intercept-url-map.",
  "micronautSecurity.filter": "The filter through which every request passes.",
  "micronautSecurity.filter.enabled.note": "With false nothing is protected.",
  "micronautSecurity.filter.pattern": "Paths that the filter covers; all others stand open.",
  "micronautSecurity.filter.path": "Looks like pattern, but does not move the filter.",
  "micronautSecurity.filter.path.note": "Write pattern instead: that is the key the filter reads.",
  "micronautSecurity.ip-patterns": "Which addresses may call the server.",
  "micronautSecurity.ip-patterns.note": "Java regular expressions, not ranges like 10.0.0.0/8.",
  "micronautSecurity.ip-patterns.item":
    "A regular expression for a whole address, or 0.0.0.0 for all of them.",
  "micronautSecurity.reject-not-found":
    "Whether a path that does not exist is answered with 401 rather than 404, so that nobody can feel out which paths there are.",
  "micronautSecurity.authentication-provider-strategy":
    "How many of the configured ways to log in have to agree.",
  "micronautSecurity.authentication-provider-strategy.ANY": "One is enough.",
  "micronautSecurity.authentication-provider-strategy.ALL": "Every one of them.",
  "micronautSecurity.x509": "Login with a TLS client certificate.",
  "micronautSecurity.x509.enabled": "Whether client certificates log people in.",
  "micronautSecurity.x509.subject-dn-regex":
    "Regular expression for the certificate's subject; what its first group matches becomes the user name.",
  "micronautSecurity.session": "Logins kept in the HTTP session.",
  "micronautSecurity.session.enabled": "Whether the module for such logins is used.",
  "micronautSecurity.session.enabled.note":
    "Has an effect only if the server carries Micronaut's security session module.",
} as const;
