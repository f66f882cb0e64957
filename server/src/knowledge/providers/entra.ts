// Microsoft Entra ID: one issuer per directory, version 2 of its endpoints.
// Seen: nothing.
// Documented: the application and the issuer at https://kestra.io/docs/enterprise/auth/sso/microsoft-oidc; when Micronaut logs
// out there in sso/authorizationServers.ts.
import { message } from "../../messages/message";
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressIn, type AnswerFeedback, type ProviderQuestion } from "./questions";

const host = "login.microsoftonline.com";

const directory: ProviderQuestion = {
  id: "directory",
  label: message("entra.directory"),
  help: message("entra.directory.help"),
  example: "contoso.onmicrosoft.com",
  check(answer): AnswerFeedback | undefined {
    const given = addressIn(answer)?.host === host ? addressIn(answer)?.path.split("/")[1] : answer;
    if (!/^[\w.-]+$/.test(given?.trim() ?? ""))
      return {
        severity: "error",
        message: message("entra.directory.invalid", { example: this.example }),
      };
    if (!/^(common|organizations|consumers)$/.test(given?.trim() ?? "")) return undefined;
    return {
      severity: "warning",
      message: message("entra.directory.shared", { directory: given?.trim() ?? "" }),
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
  pitfall: message("entra.pitfall"),
  groups: { claim: "groups", step: message("entra.step.groups") },
  // Kestra 1.3 and later log out there, because Micronaut recognises the host.
  sendsBack: true,
  recognises: (issuer) => issuer.host === host,
  check(issuer) {
    if (issuer.host !== host || /^\/[^/]+\/v2\.0\/?$/.test(issuer.path)) return undefined;
    const expected = message("providers.issuerEnd", { path: "/<directory id>/v2.0" });
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
  steps: ({ redirect, postLogout }) => [
    { text: message("entra.step.application") },
    {
      text: message("entra.step.redirect"),
      copy: redirect,
    },
    { text: message("entra.step.postLogout"), copy: postLogout },
    {
      text: message("entra.step.secret"),
    },
    { text: message("entra.step.clientId") },
  ],
};
