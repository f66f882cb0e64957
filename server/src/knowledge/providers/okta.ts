// Okta: the issuer is the organisation's own domain, not that of its admin console.
// Seen: that Micronaut Security recognises Okta by its issuer and sends a logout there (recorded). Okta itself was not run.
// Documented: the application and the issuer at https://kestra.io/docs/enterprise/auth/sso/okta; the groups in "Add a groups
// claim for the org authorization server" of Okta's documentation.
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
