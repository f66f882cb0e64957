// authentik: one issuer per application, and its slash at the end is part of it.
import { docs } from "../docs";
import type { Provider } from "./provider";

const issuer = "https://<authentik host>/application/o/<application slug>/";

export const authentik: Provider = {
  id: "authentik",
  name: "authentik",
  client: "authentik",
  docs: docs.authentik,
  issuer,
  trap: "The issuer ends in the application's slug and a slash; from inside a container, localhost is Kestra itself.",
  takesPattern: true,
  recognises: ({ path }) => path.includes("/application/o/"),
  check({ url, path }) {
    if (/\/application\/o\/[^/]+\/$/.test(path)) return undefined;
    const expected = "/application/o/<application slug>/ at its end";
    return /\/application\/o\/[^/]+$/.test(path)
      ? { expected, corrected: `${url}/` }
      : { expected };
  },
};
