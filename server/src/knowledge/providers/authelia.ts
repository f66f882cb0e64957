// Authelia: the issuer is the address at which users open it.
// Seen: nothing.
// Documented: the claims and the client in "OpenID Connect 1.0 Claims" and "OpenID Connect 1.0 Clients" of Authelia's
// documentation.
import { message } from "../../messages/message";
import { docs } from "../docs";
import { pastedEndpoint } from "./issuerProblem";
import type { Provider } from "./provider";
import { addressOf, hostQuestion } from "./questions";

const endpoint =
  /\/api\/oidc\/(authorization|token|userinfo|introspection|revocation|device-authorization|pushed-authorization-request)$/;

export const authelia: Provider = {
  id: "authelia",
  name: "Authelia",
  client: "authelia",
  docs: docs.authelia,
  issuer: "https://<authelia host>",
  pitfall: message("authelia.pitfall"),
  groups: { claim: "groups", scopeFor: () => "groups", step: message("authelia.step.groups") },
  logout: "none",
  // Pocket ID has the other endpoints of this path, too.
  recognises: ({ path }) =>
    /\/api\/oidc\/(authorization|introspection|revocation|device-authorization|pushed-authorization-request)$/.test(
      path,
    ),
  check: (issuer) => pastedEndpoint(issuer, endpoint),
  questions: [
    hostQuestion("host", { label: message("authelia.host") }, "https://auth.example.com"),
  ],
  issuerFrom: ({ host = "" }) => addressOf(host, endpoint),
  steps: ({ redirect }) => [
    { text: message("authelia.step.client") },
    { text: message("authelia.step.redirect"), copy: redirect },
    { text: message("authelia.step.scopes"), copy: "openid, profile, email, groups" },
    { text: message("authelia.step.secret") },
  ],
};
