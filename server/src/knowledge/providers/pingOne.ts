// PingOne: one issuer per environment and region.
// Seen: nothing.
// Documented: the issuer and the endpoints at
// https://developer.pingidentity.com/pingone-api/auth/openid-connect-oauth-2/discovery-openid-configuration.html, the logout
// at https://developer.pingidentity.com/pingone-api/auth/openid-connect-oauth-2/signoff.html.
import { message } from "../../messages/message";
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressOf, hostQuestion, segmentQuestion } from "./questions";

const host = "https://auth.pingone.com";

const isPingOne = (name: string): boolean => /^auth\.pingone\.[a-z]{2,4}(\.[a-z]{2})?$/.test(name);

export const pingOne: Provider = {
  id: "pingone",
  name: "PingOne",
  client: "pingone",
  docs: docs.pingOne,
  issuer: "https://auth.pingone.com/<environment id>/as",
  aliases: ["ping-one"],
  pitfall: message("pingone.pitfall"),
  groups: { claim: "groups", step: message("pingone.step.groups") },
  logout: "asOkta",
  recognises: (issuer) => isPingOne(issuer.host),
  check({ url, host: name, path }) {
    if (!isPingOne(name) || /^\/[^/]+\/as$/.test(path)) return undefined;
    const expected = message("providers.issuerEnd", { path: "/<environment id>/as" });
    const [, environment] =
      /^\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/|$)/i.exec(path) ?? [];
    if (environment === undefined) return { expected };
    const origin = url.slice(0, url.length - path.length);
    return { expected, corrected: `${origin}/${environment}/as` };
  },
  questions: [
    {
      ...hostQuestion(
        "host",
        { label: message("pingone.host"), help: message("pingone.host.help") },
        host,
      ),
      value: host,
    },
    segmentQuestion(
      "environment",
      { label: message("pingone.environment"), help: message("pingone.environment.help") },
      "01234567-89ab-cdef-0123-456789abcdef",
    ),
  ],
  issuerFrom: ({ host: address = "", environment = "" }) =>
    `${addressOf(address, /^\//)}/${environment}/as`,
  answersIn({ url }) {
    const [, address, environment] = /^(.*)\/([^/]+)\/as(?:\/|$)/.exec(url) ?? [];
    return address === undefined || environment === undefined
      ? undefined
      : { host: address, environment };
  },
  steps: ({ redirect, postLogout }) => [
    { text: message("pingone.step.application") },
    { text: message("providers.step.redirect"), copy: redirect },
    { text: message("pingone.step.postLogout"), copy: postLogout },
    { text: message("pingone.step.resources") },
    { text: message("providers.step.credentials") },
  ],
};
