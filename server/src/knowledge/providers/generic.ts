// Any other provider that speaks OpenID Connect.
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressIn, discoveryPath, insecurity, type ProviderQuestion } from "./questions";

const isPlaceholder = (text: string): boolean => /^\$\{[^{}]+\}$/.test(text.trim());

const issuer: ProviderQuestion = {
  id: "issuer",
  prompt: "What is the provider's issuer?",
  example: "https://sso.example.com",
  check(answer) {
    if (isPlaceholder(answer)) return undefined;
    const address = addressIn(answer);
    if (!address)
      return {
        severity: "error",
        message: `This is no address. Enter the issuer as in '${this.example}', or paste the address of its discovery document.`,
      };
    if (!answer.includes(discoveryPath)) return insecurity(address);
    return {
      severity: "warning",
      message: `The issuer becomes '${address.url}'. Whether it ends in a slash, only the document itself tells: compare its 'issuer'.`,
    };
  },
};

export const generic: Provider = {
  id: "oidc",
  name: "OpenID Connect",
  client: "sso",
  docs: docs.sso,
  issuer: "https://<issuer>",
  trap: "The issuer is the address that, with /.well-known/openid-configuration behind it, answers with JSON.",
  questions: [issuer],
  issuerFrom: ({ issuer: address = "" }) =>
    isPlaceholder(address) ? address.trim() : (addressIn(address)?.url ?? address),
  steps: ({ redirect, postLogout }) => [
    {
      text: "At the provider, register a confidential web application that uses the authorization code flow.",
    },
    { text: "Enter the redirect URI.", copy: redirect },
    { text: "Enter the post-logout redirect URI, where the provider has one.", copy: postLogout },
    { text: "Note the client ID and the client secret." },
  ],
};
