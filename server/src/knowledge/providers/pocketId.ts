// Pocket ID: the issuer is its APP_URL.
// Seen: nothing.
// Documented: the issuer and the end_session_endpoint in its source (backend/internal/controller/well_known_controller.go of
// version 2); the claim 'groups', which its scope adds to the ID token, and the refusal of other users there, too
// (ClaimsService).
import { message } from "../../messages/message";
import { docs } from "../docs";
import { pastedEndpoint } from "./issuerProblem";
import type { Provider } from "./provider";
import { addressOf, hostQuestion } from "./questions";

const endpoint = /\/(authorize|api\/oidc\/(token|userinfo|end-session|introspect|par))$/;

export const pocketId: Provider = {
  id: "pocketid",
  name: "Pocket ID",
  client: "pocketid",
  docs: docs.pocketId,
  issuer: "https://<pocket id host>",
  aliases: ["pocket-id"],
  pitfall: message("pocketid.pitfall"),
  groups: { claim: "groups", scopeFor: () => "groups" },
  logout: "asOkta",
  // Authelia has /api/oidc/token and userinfo, too.
  recognises: ({ path }) => /\/api\/oidc\/(end-session|introspect|par)$/.test(path),
  check: (issuer) => pastedEndpoint(issuer, endpoint),
  questions: [hostQuestion("host", { label: message("pocketid.host") }, "https://id.example.com")],
  issuerFrom: ({ host = "" }) => addressOf(host, /\/(authorize|api|settings)(\/|$)/),
  steps: ({ redirect, postLogout }) => [
    { text: message("pocketid.step.client") },
    { text: message("pocketid.step.redirect"), copy: redirect },
    { text: message("pocketid.step.postLogout"), copy: postLogout },
    { text: message("pocketid.step.groups") },
    { text: message("providers.step.credentials") },
  ],
};
