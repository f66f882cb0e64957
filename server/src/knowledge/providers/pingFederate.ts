// PingFederate: the issuer is the base URL of the runtime engine.
// Seen: nothing.
// Documented: the issuer and the endpoints at
// https://docs.pingidentity.com/pingfederate/latest/developers_reference_guide/pf_openid_provider_config_endpoint.html.
// Version 12.1 publishes an end_session_endpoint, version 11.1 does not, so the logout depends on the version.
import { message } from "../../messages/message";
import { docs } from "../docs";
import { pastedEndpoint } from "./issuerProblem";
import type { Provider } from "./provider";
import { addressOf, hostQuestion } from "./questions";

/** No other provider has endpoints with these names. */
const endpoint =
  /\/(as\/(authorization|token|introspect|revoke_token)\.oauth2|idp\/((userinfo|init_logout)\.openid|startSLO\.ping)|pf\/JWKS)$/;

export const pingFederate: Provider = {
  id: "pingfederate",
  name: "PingFederate",
  client: "pingfederate",
  docs: docs.pingFederate,
  issuer: "https://<pingfederate host>",
  aliases: ["ping-federate"],
  pitfall: message("pingfederate.pitfall"),
  groups: { claim: "groups", step: message("pingfederate.step.groups") },
  recognises: ({ path }) => endpoint.test(path),
  check: (issuer) => pastedEndpoint(issuer, endpoint),
  questions: [
    hostQuestion(
      "host",
      { label: message("pingfederate.host"), help: message("pingfederate.host.help") },
      "https://sso.example.com:9031",
    ),
  ],
  issuerFrom: ({ host = "" }) => addressOf(host, endpoint),
  steps: ({ redirect }) => [
    { text: message("pingfederate.step.client") },
    { text: message("providers.step.redirect"), copy: redirect },
    { text: message("pingfederate.step.scopes") },
  ],
};
