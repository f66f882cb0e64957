// Dex: the issuer of its configuration, mostly with the path /dex.
// Seen: with the snapshot of 2026-08-06, that there is no logout address, that the scope 'groups' adds the groups, and that
// credentials are form-decoded (recorded).
// Documented: the client at https://dexidp.io/docs/configuration/custom-scopes-claims-clients/.
import { message } from "../../messages/message";
import { docs } from "../docs";
import { pastedEndpoint } from "./issuerProblem";
import type { Provider } from "./provider";
import { hostQuestion, issuerIn } from "./questions";

const endpoint = /\/(auth|token|keys|userinfo|callback|approval|device\/code|token\/introspect)$/;

export const dex: Provider = {
  id: "dex",
  name: "Dex",
  client: "dex",
  docs: docs.dex,
  issuer: "https://<dex host>/dex",
  pitfall: message("dex.pitfall"),
  groups: { claim: "groups", scopeFor: () => "groups", step: message("dex.step.groups") },
  logout: "none",
  decodesCredentials: true,
  recognises: ({ path }) => /\/dex(\/|$)/.test(path),
  check: (issuer) => pastedEndpoint(issuer, endpoint),
  questions: [
    hostQuestion(
      "host",
      { label: message("dex.issuer"), help: message("dex.issuer.help") },
      "https://dex.example.com/dex",
    ),
  ],
  issuerFrom: ({ host = "" }) => issuerIn(host, endpoint),
  steps: ({ redirect }) => [
    { text: message("dex.step.client") },
    { text: message("dex.step.redirect"), copy: redirect },
    { text: message("dex.step.secret") },
  ],
};
