export const csrf = {
  csrf: "Protection against cross-site request forgery: forms must return a token that only this server can issue.",
  "csrf.note": "Has an effect only if the server includes Micronaut's CSRF module.",
  "csrf.enabled": "Whether CSRF protection is enabled.",
  "csrf.signature-key": "Key that signs the tokens, so that no one else can forge them.",
  "csrf.signature-key.note": "All replicas at the same address need the same value.",
  "csrf.filter": "Requests to check.",
  "csrf.filter.regex-pattern": "Regular expression for the paths to check.",
  "csrf.filter.regex-pattern.note": "Use it to exclude paths, for example webhooks.",
  "csrf.filter.methods": "HTTP methods to check.",
  "csrf.filter.methods.item": "An HTTP method in upper case.",
  "csrf.filter.content-types":
    "Content types to check; by default those that an HTML form can send.",
  "csrf.header-name": "Request header that contains the token.",
  "csrf.field-name": "Form field that contains the token.",
  "csrf.cookie-secure.note":
    "Cookie names that start with __Host- require a secure cookie, so plain HTTP also needs another cookie-name.",
  "csrf.cookie-path.note": "Cookie names that start with __Host- require the path /.",
  "csrf.http-session-name": "HTTP session attribute that contains the token.",
  "csrf.random-value-size": "Number of random bytes in a token.",
  "csrf.repositories": "Where the server stores the tokens it has issued.",
  "csrf.repositories.cookie": "Token storage in a cookie.",
  "csrf.repositories.cookie.enabled": "Whether to store tokens in a cookie.",
  "csrf.repositories.cookie.enabled.note":
    "Kestra up to 2.0 reads csrf.repository.cookie.enabled instead.",
  "csrf.repositories.session": "Token storage in the HTTP session.",
  "csrf.repositories.session.enabled":
    "Whether to store tokens in the HTTP session, if there is one.",
  "csrf.token-resolvers": "Where in a request the server looks for the token.",
  "csrf.token-resolvers.http-header": "Tokens in a header.",
  "csrf.token-resolvers.http-header.enabled": "Whether to look for the token in a header.",
  "csrf.token-resolvers.field": "Tokens in a form field.",
  "csrf.token-resolvers.field.enabled": "Whether to look for the token in form fields.",
  "csrf.repository": "Where the server stores the tokens it has issued: in a cookie.",
  "csrf.repository.cookie": "Token storage in a cookie.",
  "csrf.repository.cookie.enabled": "Whether to store tokens in a cookie.",
  "csrf.repository.cookie.enabled.note":
    "Only the session is switched under csrf.repositories, in the plural.",
} as const;
