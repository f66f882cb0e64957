// `micronaut.security.oauth2`: single sign-on with OAuth 2.0 and OpenID Connect.
// Names and defaults come from Micronaut Security's OAuth configuration classes.
import { docs } from "../docs";
import { cookieKeys } from "./cookie";
import { block, flag, integer, type Keys, named, oneOf, text } from "./field";
import { oauth2Client } from "./oauth2Client";

/** Where a value of the login request waits for the provider's answer. */
const remembered = (holds: string, cookieName: string): Keys => ({
  persistence: oneOf(
    `Where ${holds} waits until the provider sends the user back.`,
    {
      cookie: "In a short-lived cookie.",
      session: "In the HTTP session on the server.",
    },
    { default: "cookie", note: "session needs Micronaut's session module on the server." },
  ),
  cookie: block(
    `The cookie in which ${holds} waits.`,
    cookieKeys({
      holds,
      name: cookieName,
      maxAge: {
        default: "5m",
        note: "Users who take longer than this to sign in at the provider have to start over.",
      },
    }),
  ),
});

const endSession = block("The way back after a logout at the provider.", {
  "redirect-uri": text("Where the provider sends the browser once its own session has ended.", {
    default: "/logout",
    note: "The browser comes back with GET, so micronaut.security.endpoints.logout.get-allowed must be true. A relative value gets the host of the request in front, and the provider has to know the result as a permitted logout address.",
  }),
});

const claimsValidation = block("What is checked in the ID token at the moment of login.", {
  issuer: flag(
    "Whether the token's iss has to be the issuer that the discovery document names, letter by letter.",
    {
      default: true,
      note: "Without discovery there is nothing to compare with and every login fails: set false when the endpoints are written by hand.",
    },
  ),
  audience: flag("Whether the token's aud has to contain the client id.", { default: true }),
  "authorized-party": flag("Whether azp, if the token has one, has to be the client id.", {
    default: true,
  }),
});

const additionalClaims = block(
  "Which of the provider's tokens are put inside the application's own token.",
  {
    jwt: flag(
      "Carries the provider's ID token along, for a provider that wants to see it again at logout, as Okta does.",
      {
        default: false,
        note: "Every token that is carried along makes the cookie larger, and browsers refuse cookies over about 4 KB.",
      },
    ),
    "access-token": flag("Carries the provider's access token along.", { default: false }),
    "refresh-token": flag("Carries the provider's refresh token along.", { default: false }),
  },
);

export const oauth2 = block(
  "Single sign-on: the identity providers whose users may log in, one client for each.",
  {
    enabled: flag("Switches single sign-on on or off as a whole.", {
      default: true,
      note: "Absent means on. Only the exact word false switches it off.",
    }),
    clients: named(
      "The identity providers. The name of each entry is part of its login and callback address and of the button on the login page.",
      {
        label: "client name",
        suggestions: ["authentik", "google", "keycloak", "microsoft", "okta"],
      },
      oauth2Client,
      {
        default: {},
        note: "The redirect URI to register at the provider ends in /oauth/callback/<name>. Names are rewritten to lower case with hyphens, so azureAd becomes azure-ad, and a dot would start a new level; one plain lower-case word is safest.",
      },
    ),
    "default-provider": text(
      "The client that also answers on /oauth/login and /oauth/callback, without a name at the end.",
      { note: "Compared with the rewritten name: write azure-ad, not azureAd." },
    ),
    openid: block("What holds for every OpenID client alike.", {
      "logout-uri": text("Path for logging out both here and at the provider.", {
        default: "/oauth/logout",
        note: "The path exists only if at least one client supports logging out at its provider.",
      }),
      "end-session": endSession,
      "claims-validation": claimsValidation,
      "additional-claims": additionalClaims,
      nonce: block("A random value that ties an ID token to the login that asked for it.", {
        enabled: flag("Whether logins send such a value.", { default: true }),
        ...remembered("the nonce", "OPENID_NONCE"),
      }),
    }),
    "login-uri": text("Pattern of the path that starts a login.", {
      default: "/oauth/login{/provider}",
      note: "`{/provider}` stands for the slash and the client name.",
    }),
    "callback-uri": text("Pattern of the path on which the provider's answer to a login arrives.", {
      default: "/oauth/callback{/provider}",
      note: "Host and scheme come from the request. If the provider complains about the redirect URI behind a proxy, look at micronaut.server.host-resolution, not here.",
    }),
    state: block("A random value that shows the provider's answer belongs to a login begun here.", {
      enabled: flag("Whether logins send such a value.", { default: true }),
      ...remembered("the state", "OAUTH2_STATE"),
    }),
    pkce: block("PKCE, the proof that whoever redeems the login code also asked for it.", {
      enabled: flag("Whether logins may use PKCE.", {
        default: true,
        note: "Not enough by itself: the provider has to announce PKCE in its discovery document, or the client has to set code-challenge-method.",
      }),
      ...remembered("the PKCE verifier", "OAUTH2_PKCE"),
      entropy: integer("How many random bytes go into the verifier.", { default: 64 }),
    }),
  },
  { docs: docs.sso },
);
