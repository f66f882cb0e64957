// Microsoft Entra ID: one issuer per directory, version 2 of its endpoints.
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressIn, type Complaint, type ProviderQuestion } from "./questions";

const host = "login.microsoftonline.com";

const directory: ProviderQuestion = {
  id: "directory",
  prompt: "Which directory (tenant) are your users in? Its id or its domain",
  example: "contoso.onmicrosoft.com",
  check(answer): Complaint | undefined {
    const given = addressIn(answer)?.host === host ? addressIn(answer)?.path.split("/")[1] : answer;
    if (!/^[\w.-]+$/.test(given?.trim() ?? ""))
      return {
        severity: "error",
        message: `This is neither the id of a directory nor a domain. Enter it as in '${this.example}', or paste the issuer.`,
      };
    if (!/^(common|organizations|consumers)$/.test(given?.trim() ?? "")) return undefined;
    return {
      severity: "warning",
      message: `'${given?.trim()}' lets people of other directories in, too. The id of your own directory does not.`,
    };
  },
};

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
  questions: [directory],
  issuerFrom: ({ directory: id = "" }) => `https://${host}/${id.trim()}/v2.0`,
  answersIn(issuer) {
    const [, id] = /^\/([^/]+)(?:\/|$)/.exec(issuer.path) ?? [];
    return issuer.host === host && id !== undefined ? { directory: id } : undefined;
  },
  steps: ({ redirect }) => [
    { text: "In the Microsoft Entra admin center, register an application." },
    {
      text: "Add a redirect URI for the platform Web; anywhere but on localhost it must be https.",
      copy: redirect,
    },
    {
      text: "Under Certificates & secrets, create a client secret, and note its value, which is shown only once; its id is something else.",
    },
    { text: "The application (client) ID of the overview is the client ID." },
  ],
};
