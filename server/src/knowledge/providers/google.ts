// Google: one issuer for all users.
// Seen: nothing.
// Documented: the application and the issuer at https://kestra.io/docs/enterprise/auth/sso/google-oidc; that no
// end_session_endpoint is published in Google's discovery document.
import { message } from "../../messages/message";
import { docs } from "../docs";
import type { Provider } from "./provider";

const issuer = "https://accounts.google.com";

export const google: Provider = {
  id: "google",
  name: "Google",
  client: "google",
  docs: docs.google,
  issuer,
  pitfall: message("google.pitfall"),
  logout: "none",
  recognises: ({ host }) =>
    host === "accounts.google.com" || host === "google.com" || host === "www.google.com",
  check: ({ url, host }) =>
    url === issuer || !(host === "google.com" || host.endsWith(".google.com"))
      ? undefined
      : { expected: issuer, corrected: issuer },
  questions: [],
  issuerFrom: () => issuer,
  steps: ({ redirect }) => [
    {
      text: message("google.step.application"),
    },
    { text: message("google.step.redirect"), copy: redirect },
    { text: message("providers.step.credentials") },
  ],
};
