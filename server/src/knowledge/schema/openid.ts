// The `openid` block of an OAuth client: the provider's issuer, and what replaces or refines its discovery document.
// Names and defaults come from Micronaut Security's OpenID client configuration classes.
import { plainEndpoint, secureEndpoint } from "./clientEndpoint";
import { closedBlock, flag, integer, listOf, oneOf, suggested, text, url } from "./field";

const authorization = closedBlock(
  "The page where the provider asks the user to sign in, and what the login request tells it.",
  {
    url: url("Address of the login page, instead of the one that discovery names.", {
      note: "Without an issuer this and token.url must both be written, since nothing is discovered then.",
    }),
    prompt: oneOf(
      "What the provider has to ask even of a user who is already signed in there.",
      {
        none: "Nothing; fail if a question would be needed.",
        login: "Sign in again.",
        consent: "Confirm what the application may see.",
        select_account: "Pick one of several accounts.",
      },
      { note: "A word that is not in the list is dropped without a word." },
    ),
    "max-age": integer(
      "How many seconds ago the sign-in at the provider may lie; after that it has to ask again.",
      {
        unit: "seconds",
        examples: [3600],
        note: "Only a plain number counts; anything else is dropped in silence.",
      },
    ),
    "code-challenge-method": oneOf(
      "PKCE method to send, for a provider that wants PKCE without announcing it in its discovery document.",
      { S256: "The hash of the verifier; the safe choice.", plain: "The verifier itself." },
      { note: "PKCE is used only if discovery lists a method or this key is set." },
    ),
    display: oneOf(
      "How the provider should lay out its login page.",
      {
        page: "A full page.",
        popup: "A small window.",
        touch: "For a touch screen.",
        wap: "For an old mobile phone.",
      },
      { note: "A word that is not in the list is dropped without a word." },
    ),
    "ui-locales": listOf(
      "Languages for the login page, the favourite first.",
      text("A language tag such as `en` or `fr-CA`."),
      { examples: [["en"]] },
    ),
    "acr-values": listOf(
      "Strengths of sign-in that are asked of the provider, for instance its name for a second factor.",
      text("A class of authentication as the provider calls it."),
    ),
    "response-type": oneOf(
      "Which OpenID flow the login uses.",
      {
        code: "The authorization code flow.",
        id_token: "Implicit flow: such a client is skipped.",
        token: "Implicit flow: such a client is skipped.",
      },
      {
        default: "code",
        note: "With anything but code the client is skipped, and only the debug log says why.",
      },
    ),
    "response-mode": suggested(
      "How the provider hands its answer back to the callback; its own default is nearly always right.",
      ["query", "fragment", "form_post"],
    ),
  },
);

const token = secureEndpoint({
  meaning:
    "The endpoint that exchanges the login code for tokens, where discovery does not say the right thing.",
  name: "token",
  path: "micronaut.security.oauth2.clients.*.openid.token",
  url: {
    note: "Without an issuer this and authorization.url must both be written.",
  },
  methodNote:
    "As soon as the token block exists, even with only a url in it, this default replaces the methods that the provider announced. Only client_secret_basic and client_secret_post are carried out; any other word sends the client id alone.",
  more: {
    "content-type": text("Content type in which token requests are sent.", {
      default: "application/x-www-form-urlencoded",
    }),
  },
});

export const openid = closedBlock(
  "Makes the client an OpenID Connect login: tokens are checked, and the scopes get their usual defaults.",
  {
    issuer: url(
      "Base address of the provider. At start the server reads the provider's endpoints and keys from below it.",
      {
        examples: [
          "https://auth.example.com/application/o/kestra/",
          "https://keycloak.example.com/realms/kestra",
          "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0",
          "https://accounts.google.com",
          "https://example.okta.com",
        ],
        note: "Left out, empty or not a URL, the client is skipped in silence unless authorization and token are written by hand. Write the scheme, or the server puts http:// in front; do not append /.well-known/openid-configuration, which is added anyway. In idtoken mode it has to equal the token's iss down to the last slash. If the provider cannot be reached at start, the server runs, but this login fails until a restart.",
      },
    ),
    authorization,
    token,
    "end-session": closedBlock("Logging the user out at the provider as well.", {
      enabled: flag("Whether a logout here also ends the session at this provider.", {
        default: true,
        note: "Works only for providers the server recognises by the text of the issuer: okta, cognito, auth0 or /auth/realms/. authentik and Keycloak 17 or later are not among them.",
      }),
      url: url("Address of the provider's logout page, instead of the one that discovery names.", {
        note: "Only read for Okta and Keycloak; it does not teach the server a provider it does not recognise.",
      }),
    }),
    "jwks-uri": url(
      "Address of the keys that verify the provider's tokens, instead of the one that discovery names.",
    ),
    "user-info": plainEndpoint(
      "The endpoint that tells more about the signed-in user.",
      "Address of the user-info endpoint, instead of the one that discovery names.",
    ),
    "configuration-path": text(
      "Where the discovery document lies below the issuer; needed only if the provider keeps it in an unusual place.",
      {
        default: "/.well-known/openid-configuration",
        note: "Doubled slashes between issuer and path collapse into one.",
      },
    ),
    registration: plainEndpoint(
      "The endpoint where clients can register themselves.",
      "Address of the registration endpoint, instead of the one that discovery names.",
    ),
    "protected-resource-metadata": flag(
      "Names this issuer in the document that tells API clients where to get their tokens.",
      {
        default: true,
        note: "Seen in Micronaut Security 5 only; a Kestra built on Micronaut 4 may well ignore it.",
      },
    ),
  },
  {
    note: "Even an empty block counts as present, but without an issuer in it there is no login.",
  },
);
