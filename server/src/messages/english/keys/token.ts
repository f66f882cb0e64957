export const token = {
  token: "The tokens that carry a logged-in user from request to request.",
  "token.cookie":
    "The cookie that holds the access token: in effect, the login session in the browser.",
  "token.cookieEnabled": "Whether the server sets and reads this cookie.",
  "token.cookieModes": "Has a meaning only when authentication is cookie or idtoken.",
  "token.cookie.cookie-max-age.note":
    "Left out, the cookie lasts as long as the access token in it.",
  "token.generator.access-token": "The access token.",
  "token.generator.access-token.expiration": "How many seconds an access token is good for.",
  "token.generator.access-token.expiration.note":
    "A plain number of seconds: 8h is not understood here.",
  "token.refresh": "The token with which a session renews itself.",
  "token.refresh.cookie": "The cookie that holds the refresh token.",
  "token.refresh.cookie.cookie-max-age.note": "Left out, 30 days.",
  "token.refresh.cookie.cookie-path.note": "Left out, it follows endpoints.oauth.path.",
  "token.roles-name": "Which claim of a token lists the user's roles.",
  "token.roles-name.note":
    "An empty text is ignored. Kestra takes groups from kestra.security.oidc.groups-claim-path.",
  "token.roles-separator":
    "What separates the roles when a provider sends them as one text, such as a comma.",
  "token.name-key": "Which claim of a token is taken as the user's name.",
  "token.bearer": "Tokens in a request header, as scripts and API clients send them.",
  "token.bearer.enabled": "Whether such tokens are read.",
  "token.bearer.header-name": "Which header is read.",
  "token.bearer.prefix": "Word that stands in front of the token.",
  "token.enabled": "Switches authentication by tokens on or off.",
  "token.enabled.note": "Not a switch for single sign-on: that is oauth2.enabled.",
  "token.propagation": "Passing the user's token on when the server calls other services.",
  "token.propagation.enabled": "Whether tokens are passed on.",
  "token.propagation.uri-regex.note":
    "Keep it narrow: whoever receives the token can act as the user.",
  "token.propagation.path": "Paths of outgoing requests that are looked at in the first place.",
  "token.propagation.header": "The request header in which the token is passed on.",
  "token.propagation.header.enabled": "Whether the token is passed on in a header.",
  "token.propagation.header.prefix": "Word in front of the token that is passed on.",
} as const;
