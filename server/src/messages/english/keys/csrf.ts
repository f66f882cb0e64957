export const csrf = {
  csrf: "Protection against forged requests: a form has to bring back a token that only this server can have given it.",
  "csrf.note": "Has an effect only if the server carries Micronaut's CSRF module.",
  "csrf.enabled": "Switches the protection on or off as a whole.",
  "csrf.signature-key": "Key that signs the tokens, so that nobody else can make one.",
  "csrf.signature-key.note": "Every replica behind the same address needs the same value.",
  "csrf.filter": "Which requests have to prove where they come from.",
  "csrf.filter.regex-pattern": "Regular expression for the paths that are checked.",
  "csrf.filter.regex-pattern.note":
    "Shorten the reach of the check with it, for instance to leave webhooks out.",
  "csrf.filter.methods": "HTTP methods that are checked.",
  "csrf.filter.methods.item": "An HTTP method, in capitals.",
  "csrf.filter.content-types":
    "Content types that are checked; by default those an HTML form can send.",
  "csrf.header-name": "Header in which a request brings the token.",
  "csrf.field-name": "Form field in which a request brings the token.",
  "csrf.cookie-secure.note":
    "A cookie name that begins with __Host- demands a secure cookie, so plain HTTP needs another cookie-name as well.",
  "csrf.cookie-path.note": "A cookie name that begins with __Host- demands the path /.",
  "csrf.http-session-name": "Name under which the HTTP session holds the token.",
  "csrf.random-value-size": "How many random bytes go into a token.",
  "csrf.repositories": "Where the server keeps the tokens it has handed out.",
  "csrf.repositories.cookie": "A cookie as the place for tokens.",
  "csrf.repositories.cookie.enabled": "Whether tokens are kept in a cookie.",
  "csrf.repositories.cookie.enabled.note":
    "The first releases with CSRF protection read csrf.repository.cookie.enabled instead.",
  "csrf.repositories.session": "The HTTP session as the place for tokens.",
  "csrf.repositories.session.enabled":
    "Whether tokens are kept in the HTTP session, if there is one.",
  "csrf.token-resolvers": "Where in a request the server looks for the token.",
  "csrf.token-resolvers.http-header": "A header as the place of the token.",
  "csrf.token-resolvers.http-header.enabled": "Whether a header is looked at.",
  "csrf.token-resolvers.field": "A form field as the place of the token.",
  "csrf.token-resolvers.field.enabled": "Whether the fields of a form are looked at.",
  "csrf.repository": "Former name of repositories.",
  "csrf.repository.cookie": "Former place of repositories.cookie.",
  "csrf.repository.cookie.enabled": "Whether tokens are kept in a cookie, in the former spelling.",
  "csrf.repository.cookie.enabled.note":
    "The first releases with CSRF protection read this spelling; later ones prefer repositories.",
} as const;
