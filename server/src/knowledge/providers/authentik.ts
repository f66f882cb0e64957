// authentik: one issuer per application, including its trailing slash.
// Seen: nothing.
// Documented: the application and the issuer at https://kestra.io/docs/enterprise/auth/sso/authentik; what has to do with
// credentials, tokens and scopes in authentik's source, as noted below.
import { message } from "../../messages/message";
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressOf, hostQuestion, segmentQuestion } from "./questions";

const issuer = "https://<authentik host>/application/o/<application slug>/";

/** The segment in place of a slug in the addresses that all applications share. */
const endpoints = /^(authorize|token|userinfo|introspect|revoke|device)$/;

export const authentik: Provider = {
  id: "authentik",
  name: "authentik",
  client: "authentik",
  docs: docs.authentik,
  issuer,
  pitfall: message("authentik.pitfall"),
  // The scope 'profile' contains them, according to blueprints/system/providers-oauth2.yaml.
  groups: { claim: "groups" },
  recognises: ({ path }) => path.includes("/application/o/"),
  check({ url, path }) {
    if (/\/application\/o\/[^/]+\/$/.test(path)) return undefined;
    const expected = message("providers.issuerEnd", { path: "/application/o/<application slug>/" });
    return /\/application\/o\/[^/]+$/.test(path)
      ? { expected, corrected: `${url}/` }
      : { expected };
  },
  questions: [
    hostQuestion("host", { label: message("authentik.host") }, "https://auth.example.com"),
    segmentQuestion(
      "slug",
      { label: message("authentik.slug"), help: message("authentik.slug.help") },
      "kestra",
    ),
  ],
  takesPattern: true,
  // From `extract_client_auth` in its source.
  decodesCredentials: false,
  // From `create_code_response` in its source.
  sendsIdTokenWithoutOpenid: true,
  issuerFrom: ({ host = "", slug = "" }) =>
    `${addressOf(host, /\/(if|application|api)(\/|$)/)}/application/o/${slug}/`,
  answersIn({ url }) {
    const [, host, slug = ""] = /^(.*)\/application\/o\/([^/]+)\/?$/.exec(url) ?? [];
    return host === undefined || endpoints.test(slug) ? undefined : { host, slug };
  },
  steps: ({ answers: { slug = "kestra" }, redirect }) => [
    {
      text: message("authentik.step.application"),
      copy: slug,
    },
    {
      text: message("authentik.step.type"),
    },
    {
      text: message("authentik.step.redirect"),
      copy: redirect,
    },
    { text: message("authentik.step.credentials") },
  ],
};
