// `micronaut.security.oauth2`: single sign-on with OAuth 2.0 and OpenID Connect.
// Names and defaults come from Micronaut Security's OAuth configuration classes.
import { message, type Text } from "../../messages/message";
import { docs } from "../docs";
import { cookieKeys } from "./cookie";
import { block, flag, integer, type Keys, named, oneOf, text } from "./field";
import { oauth2Client } from "./oauth2Client";

/** Where a value of the login request is stored until the provider responds. */
const storedUntilResponse = (holds: Text, cookieName: string): Keys => ({
  persistence: oneOf(
    message("oauth2.remembered.persistence", { holds }),
    {
      cookie: "oauth2.remembered.persistence.cookie",
      session: "oauth2.remembered.persistence.session",
    },
    { default: "cookie", note: "oauth2.remembered.persistence.note" },
  ),
  cookie: block(
    message("oauth2.remembered.cookie", { holds }),
    cookieKeys({
      holds,
      name: cookieName,
      sessionCookieFrom: "1.3",
      maxAge: {
        default: "5m",
        note: "oauth2.remembered.cookie.cookie-max-age.note",
      },
    }),
  ),
});

const endSession = block("oauth2.openid.end-session", {
  "redirect-uri": text("oauth2.openid.end-session.redirect-uri", {
    default: "/logout",
    note: "oauth2.openid.end-session.redirect-uri.note",
  }),
});

const claimsValidation = block("oauth2.openid.claims-validation", {
  issuer: flag("oauth2.openid.claims-validation.issuer", {
    default: true,
    note: "oauth2.openid.claims-validation.issuer.note",
  }),
  audience: flag("oauth2.openid.claims-validation.audience", { default: true }),
  "authorized-party": flag("oauth2.openid.claims-validation.authorized-party", {
    default: true,
  }),
});

const additionalClaims = block("oauth2.openid.additional-claims", {
  jwt: flag("oauth2.openid.additional-claims.jwt", {
    default: false,
    note: "oauth2.openid.additional-claims.jwt.note",
  }),
  "access-token": flag("oauth2.openid.additional-claims.access-token", { default: false }),
  "refresh-token": flag("oauth2.openid.additional-claims.refresh-token", { default: false }),
});

export const oauth2 = block(
  "oauth2",
  {
    enabled: flag("oauth2.enabled", {
      default: true,
      note: "oauth2.enabled.note",
    }),
    clients: named(
      "oauth2.clients",
      {
        label: "client name",
        suggestions: ["authentik", "google", "keycloak", "microsoft", "okta"],
      },
      oauth2Client,
      {
        default: {},
        note: "oauth2.clients.note",
      },
    ),
    "default-provider": text("oauth2.default-provider", { note: "oauth2.default-provider.note" }),
    openid: block("oauth2.openid", {
      "logout-uri": text("oauth2.openid.logout-uri", {
        default: "/oauth/logout",
        note: "oauth2.openid.logout-uri.note",
      }),
      "end-session": endSession,
      "claims-validation": claimsValidation,
      "additional-claims": additionalClaims,
      nonce: block("oauth2.openid.nonce", {
        enabled: flag("oauth2.valueSent", { default: true }),
        ...storedUntilResponse(message("cookie.holds.nonce"), "OPENID_NONCE"),
      }),
    }),
    "login-uri": text("oauth2.login-uri", {
      default: "/oauth/login{/provider}",
      note: message("oauth2.login-uri.note", { part: "{/provider}" }),
    }),
    "callback-uri": text("oauth2.callback-uri", {
      default: "/oauth/callback{/provider}",
      note: "oauth2.callback-uri.note",
    }),
    state: block("oauth2.state", {
      enabled: flag("oauth2.valueSent", { default: true }),
      ...storedUntilResponse(message("cookie.holds.state"), "OAUTH2_STATE"),
    }),
    pkce: block("oauth2.pkce", {
      enabled: flag("oauth2.pkce.enabled", {
        default: true,
        note: "oauth2.pkce.enabled.note",
      }),
      ...storedUntilResponse(message("cookie.holds.pkceVerifier"), "OAUTH2_PKCE"),
      entropy: integer("oauth2.pkce.entropy", { default: 64 }),
    }),
    "protected-resource-metadata": block("oauth2.protected-resource-metadata", {
      enabled: flag("oauth2.protected-resource-metadata.enabled", {
        default: true,
        note: "oauth2.protected-resource-metadata.enabled.note",
        readFrom: "1.3",
      }),
      "www-authenticate": flag("oauth2.protected-resource-metadata.www-authenticate", {
        default: true,
        readFrom: "1.3",
      }),
    }),
    userinfo: block("oauth2.userinfo", {
      validator: flag("oauth2.userinfo.validator", { default: true, readFrom: "1.3" }),
    }),
  },
  { docs: docs.sso },
);
