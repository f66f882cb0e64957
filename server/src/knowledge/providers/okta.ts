// Okta: the issuer is the organisation's own domain, not the one of its admin console.
import { docs } from "../docs";
import type { Provider } from "./provider";

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
};
