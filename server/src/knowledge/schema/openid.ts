// The `openid` section of an OAuth client: the provider's issuer and overrides of its discovery document.
// Names and defaults come from Micronaut Security's OpenID client configuration classes.
import { message, sentences } from "../../messages/message";
import { plainEndpoint, secureEndpoint } from "./clientEndpoint";
import { closedBlock, flag, integer, listOf, oneOf, suggested, text, url } from "./field";

const authorization = closedBlock("openid.authorization", {
  url: url("openid.authorization.url", { note: "openid.authorization.url.note" }),
  prompt: oneOf(
    "openid.authorization.prompt",
    {
      none: "openid.authorization.prompt.none",
      login: "openid.authorization.prompt.login",
      consent: "openid.authorization.prompt.consent",
      select_account: "openid.authorization.prompt.select_account",
      create: "openid.authorization.prompt.create",
    },
    { note: "openid.authorization.unknownWord" },
  ),
  "max-age": integer("openid.authorization.max-age", {
    unit: "seconds",
    examples: [3600],
    note: "openid.authorization.max-age.note",
  }),
  "code-challenge-method": oneOf(
    "openid.authorization.code-challenge-method",
    { S256: "phrases.pkce.S256", plain: "phrases.pkce.plain" },
    { note: "openid.authorization.code-challenge-method.note" },
  ),
  display: oneOf(
    "openid.authorization.display",
    {
      page: "openid.authorization.display.page",
      popup: "openid.authorization.display.popup",
      touch: "openid.authorization.display.touch",
      wap: "openid.authorization.display.wap",
    },
    { note: "openid.authorization.unknownWord" },
  ),
  "ui-locales": listOf(
    "openid.authorization.ui-locales",
    text("openid.authorization.ui-locales.item"),
    { examples: [["en"]] },
  ),
  "acr-values": listOf(
    "openid.authorization.acr-values",
    text("openid.authorization.acr-values.item"),
  ),
  "response-type": oneOf(
    "openid.authorization.response-type",
    {
      code: "openid.authorization.response-type.code",
      id_token: "openid.authorization.response-type.implicit",
      token: "openid.authorization.response-type.implicit",
    },
    {
      default: "code",
      note: "openid.authorization.response-type.note",
    },
  ),
  "response-mode": suggested("openid.authorization.response-mode", [
    "query",
    "fragment",
    "form_post",
  ]),
});

const token = secureEndpoint({
  meaning: "openid.token",
  name: message("clientEndpoint.name.token"),
  path: "micronaut.security.oauth2.clients.*.openid.token",
  url: { note: "openid.token.url.note" },
  methodNote: sentences(
    message("openid.token.authentication-method.note"),
    message("clientEndpoint.methods.carriedOut"),
  ),
  more: {
    "content-type": text("openid.token.content-type", {
      default: "application/x-www-form-urlencoded",
    }),
  },
});

export const openid = closedBlock(
  "openid",
  {
    issuer: url("openid.issuer", {
      examples: [
        "https://auth.example.com/application/o/kestra/",
        "https://keycloak.example.com/realms/kestra",
        "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0",
        "https://accounts.google.com",
        "https://example.okta.com",
      ],
      note: "openid.issuer.note",
    }),
    authorization,
    token,
    "end-session": closedBlock("openid.end-session", {
      enabled: flag("openid.end-session.enabled", {
        default: true,
        note: "openid.end-session.enabled.note",
      }),
      url: url("openid.end-session.url", { note: "openid.end-session.url.note" }),
    }),
    "jwks-uri": url("openid.jwks-uri"),
    "user-info": plainEndpoint("openid.user-info", "openid.user-info.url"),
    "configuration-path": text("openid.configuration-path", {
      default: "/.well-known/openid-configuration",
      note: "openid.configuration-path.note",
    }),
    registration: plainEndpoint("openid.registration", "openid.registration.url"),
    "protected-resource-metadata": flag("openid.protected-resource-metadata", {
      default: true,
      readFrom: "1.3",
    }),
  },
  { note: "openid.note" },
);
