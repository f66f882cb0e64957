// Any other provider that supports OpenID Connect.
// Seen: with oidc-provider 9.13.3 and django-oauth-toolkit 3.4.1, that logins work.
// Documented: https://kestra.io/docs/enterprise/auth/sso.
import { message } from "../../messages/message";
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressIn, discoveryPath, insecurity, type ProviderQuestion } from "./questions";

const isPlaceholder = (text: string): boolean => /^\$\{[^{}]+\}$/.test(text.trim());

const issuer: ProviderQuestion = {
  id: "issuer",
  label: message("generic.issuer"),
  example: "https://sso.example.com",
  check(answer) {
    if (isPlaceholder(answer)) return undefined;
    const address = addressIn(answer);
    if (!address)
      return {
        severity: "error",
        message: message("generic.issuer.invalid", { example: this.example }),
      };
    if (!answer.includes(discoveryPath)) return insecurity(address);
    return {
      severity: "warning",
      message: message("generic.issuer.pasted", { issuer: address.url }),
    };
  },
};

export const generic: Provider = {
  id: "oidc",
  name: "OpenID Connect",
  client: "sso",
  docs: docs.sso,
  issuer: "https://<issuer>",
  pitfall: message("generic.pitfall"),
  // Run with oidc-provider 9.13.3, which logs out as Okta does.
  logout: "asked",
  questions: [issuer],
  issuerFrom: ({ issuer: address = "" }) =>
    isPlaceholder(address) ? address.trim() : (addressIn(address)?.url ?? address),
  steps: ({ redirect, postLogout }) => [
    {
      text: message("generic.step.application"),
    },
    { text: message("providers.step.redirect"), copy: redirect },
    { text: message("generic.step.postLogout"), copy: postLogout },
    { text: message("providers.step.credentials") },
  ],
};
