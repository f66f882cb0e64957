// Okta: the issuer is the organisation's own domain, not the one of its admin console.
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressOf, asksForHost } from "./questions";

export const okta: Provider = {
  id: "okta",
  name: "Okta",
  client: "okta",
  docs: docs.okta,
  issuer: "https://<your domain>.okta.com",
  trap: "In Okta's Sign On tab the issuer must be set from Dynamic to the Okta URL.",
  sendsBack: true,
  recognises: ({ host }) => /\.okta(preview|-emea)?\.com$/.test(host),
  check({ url, host }) {
    const admin = /^([^.]+)-admin(\.okta(?:preview|-emea)?\.com)$/.exec(host);
    if (!admin) return undefined;
    return {
      expected: "your organisation's domain, without -admin",
      corrected: url.replace(/-admin(?=\.okta)/i, ""),
    };
  },
  questions: [
    asksForHost(
      "domain",
      "Which domain does your organisation have at Okta?",
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
      text: "In Okta, create an app integration for OpenID Connect, of the type web application, with the authorization code grant.",
    },
    { text: "Enter the sign-in redirect URI.", copy: redirect },
    { text: "Enter the sign-out redirect URI.", copy: postLogout },
    {
      text: "In its Sign On tab, set the issuer from Dynamic to the Okta URL.",
    },
    { text: "Note the client ID and the client secret." },
  ],
};
