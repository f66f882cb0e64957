// `micronaut.security.token`: where a logged-in user's token travels, how long it lasts, and how it is read.
// Names and defaults come from Micronaut Security's token configuration classes.
import { docs } from "../docs";
import { cookieKeys, sameSite } from "./cookie";
import { block, flag, integer, text } from "./field";
import { jwt } from "./jwt";

const cookieModes = "Has a meaning only when authentication is cookie or idtoken.";

const header = {
  "header-name": { default: "Authorization" },
  prefix: { default: "Bearer" },
};

const propagation = block("Passing the user's token on when the server calls other services.", {
  enabled: flag("Whether tokens are passed on.", { default: false }),
  "service-id-regex": text(
    "Regular expression for the names of HTTP clients whose requests get the token.",
  ),
  "uri-regex": text("Regular expression for the addresses whose requests get the token.", {
    note: "Keep it narrow: whoever receives the token can act as the user.",
  }),
  path: text("Paths of outgoing requests that are looked at in the first place.", {
    default: "/**",
  }),
  header: block("The request header in which the token is passed on.", {
    enabled: flag("Whether the token is passed on in a header.", { default: true }),
    "header-name": text("Which header gets the token.", header["header-name"]),
    prefix: text("Word in front of the token that is passed on.", header.prefix),
  }),
});

export const token = block(
  "The tokens that carry a logged-in user from request to request.",
  {
    jwt,
    cookie: block(
      "The cookie that holds the access token: in effect, the login session in the browser.",
      {
        enabled: flag("Whether the server sets and reads this cookie.", {
          default: true,
          note: cookieModes,
        }),
        ...cookieKeys({
          holds: "the access token",
          name: "JWT",
          maxAge: {
            examples: ["P2D", "8h"],
            note: "Left out, the cookie lasts as long as the access token in it.",
          },
        }),
        "cookie-same-site": sameSite("the access token"),
      },
    ),
    generator: block("The tokens that the server issues.", {
      "access-token": block("The access token.", {
        expiration: integer("How many seconds an access token is good for.", {
          unit: "seconds",
          default: 3600,
          examples: [28800],
          note: "A plain number of seconds: 8h is not understood here.",
        }),
      }),
    }),
    refresh: block("The token with which a session renews itself.", {
      cookie: block("The cookie that holds the refresh token.", {
        enabled: flag("Whether the server sets and reads this cookie.", {
          default: true,
          note: cookieModes,
        }),
        ...cookieKeys({
          holds: "the refresh token",
          name: "JWT_REFRESH_TOKEN",
          path: {
            default: "/oauth/access_token",
            note: "Left out, it follows endpoints.oauth.path.",
          },
          maxAge: { note: "Left out, 30 days." },
        }),
        "cookie-same-site": sameSite("the refresh token"),
      }),
    }),
    "roles-name": text("Which claim of a token lists the user's roles.", {
      default: "roles",
      note: "An empty text is ignored. Kestra takes groups from kestra.security.oidc.groups-claim-path.",
    }),
    "roles-separator": text(
      "What separates the roles when a provider sends them as one text, such as a comma.",
      { examples: [","] },
    ),
    "name-key": text("Which claim of a token is taken as the user's name.", { default: "sub" }),
    bearer: block("Tokens in a request header, as scripts and API clients send them.", {
      enabled: flag("Whether such tokens are read.", { default: true }),
      "header-name": text("Which header is read.", header["header-name"]),
      prefix: text("Word that stands in front of the token.", header.prefix),
    }),
    enabled: flag("Switches authentication by tokens on or off.", {
      default: true,
      note: "Not a switch for single sign-on: that is oauth2.enabled.",
    }),
    propagation,
  },
  { docs: docs.authentication },
);
