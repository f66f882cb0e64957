// Zitadel: the issuer is the domain of the instance, without a slash.
// Seen: nothing.
// Documented: the issuer, 'User Info inside ID Token' and the end_session_endpoint at
// https://zitadel.com/docs/apis/openidoauth/endpoints, the claim with the roles at
// https://zitadel.com/docs/apis/openidoauth/claims.
import { message } from "../../messages/message";
import { docs } from "../docs";
import { pastedEndpoint } from "./issuerProblem";
import type { Provider } from "./provider";
import { addressOf, hostQuestion } from "./questions";

const endpoint =
  /\/(oauth\/v2\/(authorize|token|keys|introspect|revoke)|oidc\/v1\/(userinfo|end_session))$/;

export const zitadel: Provider = {
  id: "zitadel",
  name: "Zitadel",
  client: "zitadel",
  docs: docs.zitadel,
  issuer: "https://<zitadel host>",
  pitfall: message("zitadel.pitfall"),
  groups: { claim: "groups", step: message("zitadel.step.groups") },
  logout: "asOkta",
  recognises: ({ host, path }) =>
    host.endsWith(".zitadel.cloud") || /\/oidc\/v1\/(userinfo|end_session)$/.test(path),
  check(issuer) {
    const { url, host, path } = issuer;
    if (!host.endsWith(".zitadel.cloud") || path === "") return pastedEndpoint(issuer, endpoint);
    const corrected = url.slice(0, url.length - path.length);
    return { expected: corrected, corrected };
  },
  questions: [
    hostQuestion(
      "host",
      { label: message("zitadel.host") },
      "https://acme-a1b2c3.eu1.zitadel.cloud",
    ),
  ],
  issuerFrom: ({ host = "" }) => addressOf(host, /\/(ui|oauth|oidc)(\/|$)/),
  steps: ({ redirect, postLogout }) => [
    { text: message("zitadel.step.application") },
    { text: message("providers.step.redirect"), copy: redirect },
    { text: message("zitadel.step.postLogout"), copy: postLogout },
    { text: message("zitadel.step.token") },
    { text: message("providers.step.credentials") },
  ],
};
