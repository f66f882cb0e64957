// Keycloak: one issuer per realm; before version 17 with /auth in front.
import { docs } from "../docs";
import type { Provider } from "./provider";

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
};
