// OneLogin: one issuer per account, version 2 of its endpoints.
// Seen: nothing.
// Documented: the issuer, the scope and the claim 'groups' at
// https://developers.onelogin.com/openid-connect/api/provider-config; the end_session_endpoint in the guide "Single Sign-On
// with OneLogin" at https://docs.nginx.com/nginx/deployment-guides/single-sign-on/onelogin/.
import { message } from "../../messages/message";
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressIn, hostQuestion } from "./questions";

/** Hosts of OneLogin itself; the issuers of version 1 were there. */
const isShared = (host: string): boolean =>
  /^(app|www|api|developers|openid-connect)([.-]|$)/.test(host);

export const onelogin: Provider = {
  id: "onelogin",
  name: "OneLogin",
  client: "onelogin",
  docs: docs.onelogin,
  issuer: "https://<subdomain>.onelogin.com/oidc/2",
  pitfall: message("onelogin.pitfall"),
  groups: { claim: "groups", scopeFor: () => "groups", step: message("onelogin.step.groups") },
  logout: "asOkta",
  recognises: ({ host }) => host.endsWith(".onelogin.com"),
  check({ host, path }) {
    if (!host.endsWith(".onelogin.com") || path === "/oidc/2") return undefined;
    const expected = message("providers.issuerEnd", { path: "/oidc/2" });
    return isShared(host) ? { expected } : { expected, corrected: `https://${host}/oidc/2` };
  },
  questions: [
    hostQuestion(
      "domain",
      { label: message("onelogin.domain"), help: message("onelogin.domain.help") },
      "https://acme.onelogin.com",
    ),
  ],
  issuerFrom({ domain = "" }) {
    const answer = domain.trim();
    const host = /^[\w-]+$/.test(answer) ? `${answer}.onelogin.com` : addressIn(answer)?.host;
    return `https://${host}/oidc/2`;
  },
  steps: ({ redirect, postLogout }) => [
    { text: message("onelogin.step.application") },
    { text: message("onelogin.step.redirect"), copy: redirect },
    { text: message("onelogin.step.postLogout"), copy: postLogout },
    { text: message("onelogin.step.method") },
    { text: message("providers.step.credentials") },
  ],
};
