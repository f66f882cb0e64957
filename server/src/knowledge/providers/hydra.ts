// Ory Hydra and Ory Network: the issuer of the configuration, with or without a slash.
// Seen: with Hydra 2.3.0, scopes, logouts, slashes, and credentials that are form-decoded (recorded).
// Documented: the hosts of Ory Network in "OAuth2 and OpenID Connect" of Ory's documentation.
import { message } from "../../messages/message";
import { docs } from "../docs";
import { pastedEndpoint } from "./issuerProblem";
import type { Provider } from "./provider";
import { hostQuestion, issuerIn } from "./questions";

const endpoint = /\/(oauth2\/(auth|token|revoke|sessions\/logout)|userinfo)$/;

export const hydra: Provider = {
  id: "hydra",
  name: "Ory Hydra",
  client: "hydra",
  docs: docs.hydra,
  issuer: "https://<hydra host>",
  aliases: ["ory", "ory-hydra"],
  pitfall: message("hydra.pitfall"),
  groups: { claim: "groups", step: message("hydra.step.groups") },
  logout: "asOkta",
  decodesCredentials: true,
  registersAuthentication: true,
  recognises: ({ host }) => host.endsWith(".projects.oryapis.com"),
  check: (issuer) => pastedEndpoint(issuer, endpoint),
  questions: [
    hostQuestion(
      "host",
      { label: message("hydra.issuer"), help: message("hydra.issuer.help") },
      "https://hydra.example.com",
    ),
  ],
  issuerFrom: ({ host = "" }) => issuerIn(host, endpoint),
  steps: ({ redirect, postLogout }) => [
    { text: message("hydra.step.client") },
    { text: message("hydra.step.redirect"), copy: redirect },
    { text: message("hydra.step.postLogout"), copy: postLogout },
    { text: message("hydra.step.secret") },
  ],
};
