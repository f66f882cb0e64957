// GitLab: the issuer is the address of the instance, without a slash.
// Seen: nothing.
// Documented: the issuer and the scopes at https://docs.gitlab.com/integration/openid_connect_provider/; that only the ID
// token has 'groups_direct', and that no end_session_endpoint is published, in GitLab's source
// (config/initializers/doorkeeper_openid_connect.rb).
import { message } from "../../messages/message";
import { docs } from "../docs";
import { pastedEndpoint } from "./issuerProblem";
import type { Provider } from "./provider";
import { addressOf, hostQuestion } from "./questions";

const issuer = "https://gitlab.com";

const endpoint = /\/oauth\/(authorize|token|userinfo|introspect|revoke|discovery\/keys)$/;

export const gitlab: Provider = {
  id: "gitlab",
  name: "GitLab",
  client: "gitlab",
  docs: docs.gitlab,
  issuer,
  pitfall: message("gitlab.pitfall"),
  // Only the user-info endpoint has a claim 'groups'.
  groups: { claim: "groups_direct" },
  logout: "none",
  recognises: ({ host }) => host === "gitlab.com",
  check(given) {
    if (given.host !== "gitlab.com") return pastedEndpoint(given, endpoint);
    return given.scheme === "https" && /^\/?$/.test(given.path)
      ? undefined
      : { expected: issuer, corrected: issuer };
  },
  questions: [
    { ...hostQuestion("host", { label: message("gitlab.host") }, issuer), value: issuer },
  ],
  issuerFrom: ({ host = "" }) => addressOf(host, /\/(oauth|-|users|admin)(\/|$)/),
  steps: ({ redirect }) => [
    { text: message("gitlab.step.application") },
    { text: message("providers.step.redirect"), copy: redirect },
    { text: message("gitlab.step.scopes") },
    { text: message("gitlab.step.credentials") },
  ],
};
