// Microsoft Entra ID: one issuer per directory, version 2 of its endpoints.
import { docs } from "../docs";
import type { Provider } from "./provider";

const host = "login.microsoftonline.com";

export const entra: Provider = {
  id: "entra",
  name: "Microsoft Entra ID",
  client: "microsoft",
  docs: docs.microsoft,
  issuer: `https://${host}/<directory id>/v2.0`,
  aliases: ["azure", "azure-ad", "entra", "entra-id"],
  trap: "Use the secret's value, not its id; the redirect URI must be https.",
  recognises: (issuer) => issuer.host === host,
  check(issuer) {
    if (issuer.host !== host || /^\/[^/]+\/v2\.0\/?$/.test(issuer.path)) return undefined;
    const expected = "/<directory id>/v2.0 at its end";
    const directory = /^\/[^/]+\/?$/.exec(issuer.path);
    return directory && issuer.path !== "/"
      ? { expected, corrected: `${issuer.url.replace(/\/$/, "")}/v2.0` }
      : { expected };
  },
};
