// authentik: one issuer per application, and its slash at the end is part of it.
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressOf, asksForHost, asksForSegment } from "./questions";

const issuer = "https://<authentik host>/application/o/<application slug>/";

/** What stands in the place of a slug in the addresses that all applications share. */
const endpoints = /^(authorize|token|userinfo|introspect|revoke|device)$/;

export const authentik: Provider = {
  id: "authentik",
  name: "authentik",
  client: "authentik",
  docs: docs.authentik,
  issuer,
  trap: "The issuer ends in the application's slug and a slash; from inside a container, localhost is Kestra itself.",
  recognises: ({ path }) => path.includes("/application/o/"),
  check({ url, path }) {
    if (/\/application\/o\/[^/]+\/$/.test(path)) return undefined;
    const expected = "/application/o/<application slug>/ at its end";
    return /\/application\/o\/[^/]+$/.test(path)
      ? { expected, corrected: `${url}/` }
      : { expected };
  },
  questions: [
    asksForHost("host", "At which address is authentik?", "https://auth.example.com"),
    asksForSegment("slug", "Which slug does the application have in authentik?", "kestra"),
  ],
  takesPattern: true,
  issuerFrom: ({ host = "", slug = "" }) =>
    `${addressOf(host, /\/(if|application|api)(\/|$)/)}/application/o/${slug}/`,
  answersIn({ url }) {
    const [, host, slug = ""] = /^(.*)\/application\/o\/([^/]+)\/?$/.exec(url) ?? [];
    return host === undefined || endpoints.test(slug) ? undefined : { host, slug };
  },
  steps: ({ answers: { slug = "kestra" }, redirect }) => [
    {
      text: "In authentik, create an application with its wizard under Applications, and give it this slug.",
      copy: slug,
    },
    {
      text: "Choose OAuth2/OIDC as the type of its provider, and leave the client type at Confidential.",
    },
    {
      text: "Enter the redirect URI, which authentik reads as a regular expression.",
      copy: redirect,
    },
    { text: "Note the client ID and the client secret that authentik shows." },
  ],
};
