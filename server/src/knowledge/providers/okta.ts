// Okta: the issuer is the organisation's own domain, not that of its admin console. The groups are from Okta's
// documentation: "Add a groups claim for the org authorization server".
import { message } from "../../messages/message";
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressOf, hostQuestion } from "./questions";

export const okta: Provider = {
  id: "okta",
  name: "Okta",
  client: "okta",
  docs: docs.okta,
  issuer: "https://<your domain>.okta.com",
  pitfall: message("okta.pitfall"),
  sendsBack: true,
  groups: { claim: "groups", scopeFor: () => "groups", step: message("okta.step.groups") },
  logout: "recognised",
  recognises: ({ host }) => /\.okta(preview|-emea)?\.com$/.test(host),
  check({ url, host }) {
    const admin = /^([^.]+)-admin(\.okta(?:preview|-emea)?\.com)$/.exec(host);
    if (!admin) return undefined;
    return {
      expected: message("okta.expected"),
      corrected: url.replace(/-admin(?=\.okta)/i, ""),
    };
  },
  questions: [
    hostQuestion(
      "domain",
      { label: message("okta.domain"), help: message("okta.domain.help") },
      "https://acme.okta.com",
    ),
  ],
  issuerFrom: ({ domain = "" }) =>
    addressOf(
      /^[\w-]+$/.test(domain.trim()) ? `${domain.trim()}.okta.com` : domain,
      // eslint-disable-next-line redos/no-vulnerable -- an address that the user types
      /^\/(?!oauth2\/)|(?<=^\/oauth2\/[^/]+)\//,
    ).replace(/-admin(?=\.okta)/i, ""),
  steps: ({ redirect, postLogout }) => [
    {
      text: message("okta.step.application"),
    },
    { text: message("okta.step.redirect"), copy: redirect },
    { text: message("okta.step.postLogout"), copy: postLogout },
    {
      text: message("okta.step.issuer"),
    },
    { text: message("providers.step.credentials") },
  ],
};
