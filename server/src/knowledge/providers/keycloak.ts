// Keycloak: one issuer per realm; before version 17, its path starts with /auth.
// Seen: with 26.7.3, issuers with and without a slash, logouts, and credentials that are form-decoded (recorded).
// Documented: the application and the groups at https://kestra.io/docs/enterprise/auth/sso/keycloak; that version 17 removed
// /auth in Keycloak's upgrading guide.
import { message } from "../../messages/message";
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressOf, hostQuestion, segmentQuestion } from "./questions";

export const keycloak: Provider = {
  id: "keycloak",
  name: "Keycloak",
  client: "keycloak",
  docs: docs.keycloak,
  issuer: "https://<keycloak host>/realms/<realm>",
  pitfall: message("keycloak.pitfall"),
  sendsBack: true,
  decodesCredentials: true,
  // The documentation has a mapper for groups, and older pages one for the roles of the client.
  groups: {
    claim: "groups",
    scopeFor: (claim) => (claim.endsWith(".roles") ? "roles" : "groups"),
    step: message("keycloak.step.groups"),
  },
  logout: "asOkta",
  recognises: ({ path }) => /\/realms\//.test(path),
  check({ url, path }) {
    const realm = /\/realms\/[^/]+/.exec(path);
    const expected = message("providers.issuerEnd", { path: "/realms/<realm>" });
    if (!realm) return { expected };
    const rest = path.slice(realm.index + realm[0].length);
    if (rest === "" || rest === "/") return undefined;
    return rest.startsWith("/protocol/")
      ? { expected, corrected: url.slice(0, url.length - rest.length) }
      : undefined;
  },
  questions: [
    hostQuestion("host", { label: message("keycloak.host") }, "https://login.example.com"),
    segmentQuestion(
      "realm",
      { label: message("keycloak.realm"), help: message("keycloak.realm.help") },
      "company",
    ),
  ],
  issuerFrom: ({ host = "", realm = "" }) =>
    `${addressOf(host, /\/(admin|realms)(\/|$)/)}/realms/${realm}`,
  answersIn({ url }) {
    const [, host, realm] = /^(.*)\/realms\/([^/]+)(?:\/|$)/.exec(url) ?? [];
    return host === undefined || realm === undefined ? undefined : { host, realm };
  },
  steps: ({ answers: { realm = "" }, redirect, postLogout }) => [
    {
      text: message("keycloak.step.application", { realm }),
    },
    { text: message("keycloak.step.authentication") },
    { text: message("keycloak.step.redirect"), copy: redirect },
    { text: message("keycloak.step.postLogout"), copy: postLogout },
    { text: message("keycloak.step.secret") },
  ],
};
