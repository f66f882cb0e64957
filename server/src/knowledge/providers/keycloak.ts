// Keycloak: one issuer per realm; before version 17 with /auth in front.
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressOf, asksForHost, asksForSegment } from "./questions";

export const keycloak: Provider = {
  id: "keycloak",
  name: "Keycloak",
  client: "keycloak",
  docs: docs.keycloak,
  issuer: "https://<keycloak host>/realms/<realm>",
  trap: "Before Keycloak 17 the path is /auth/realms/<realm>.",
  sendsBack: true,
  recognises: ({ path }) => /\/realms\//.test(path),
  check({ url, path }) {
    const realm = /\/realms\/[^/]+/.exec(path);
    const expected = "/realms/<realm> at its end";
    if (!realm) return { expected };
    const rest = path.slice(realm.index + realm[0].length);
    if (rest === "" || rest === "/") return undefined;
    return rest.startsWith("/protocol/")
      ? { expected, corrected: url.slice(0, url.length - rest.length) }
      : undefined;
  },
  questions: [
    asksForHost("host", "At which address is Keycloak?", "https://login.example.com"),
    asksForSegment("realm", "In which realm are your users?", "company"),
  ],
  issuerFrom: ({ host = "", realm = "" }) =>
    `${addressOf(host, /\/(admin|realms)(\/|$)/)}/realms/${realm}`,
  answersIn({ url }) {
    const [, host, realm] = /^(.*)\/realms\/([^/]+)(?:\/|$)/.exec(url) ?? [];
    return host === undefined || realm === undefined ? undefined : { host, realm };
  },
  steps: ({ answers: { realm = "" }, redirect, postLogout }) => [
    {
      text: `In Keycloak, create an OpenID Connect client in the realm '${realm}'; the name you give it there is the client ID.`,
    },
    { text: "Switch on its client authentication, and leave the standard flow on." },
    { text: "Enter the valid redirect URI.", copy: redirect },
    { text: "Enter the valid post logout redirect URI.", copy: postLogout },
    { text: "Take the client secret from the client's credentials." },
  ],
};
