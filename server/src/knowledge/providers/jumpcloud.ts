// JumpCloud: one issuer per region, with a trailing slash.
// Seen: nothing.
// Documented: the application and its group attribute at https://jumpcloud.com/support/sso-with-oidc. The issuers of the
// regions and the end_session_endpoint are those of JumpCloud's discovery document as other programs quote it.
import { message } from "../../messages/message";
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressIn } from "./questions";

/** The issuer of the region that an address of JumpCloud belongs to. */
const issuerOf = (host: string): string | undefined => {
  const [found, region = ""] =
    /^(?:oauth\.id|console)\.((?:eu|in)\.)?jumpcloud\.com$/.exec(host) ?? [];
  return found === undefined ? undefined : `https://oauth.id.${region}jumpcloud.com/`;
};

const example = "https://oauth.id.jumpcloud.com/";

export const jumpcloud: Provider = {
  id: "jumpcloud",
  name: "JumpCloud",
  client: "jumpcloud",
  docs: docs.jumpcloud,
  issuer: example,
  pitfall: message("jumpcloud.pitfall"),
  groups: { claim: "groups", step: message("jumpcloud.step.groups") },
  logout: "asOkta",
  recognises: ({ host }) => issuerOf(host) !== undefined,
  check({ url, host }) {
    const issuer = issuerOf(host);
    if (issuer === undefined || url.toLowerCase() === issuer) return undefined;
    return { expected: issuer, corrected: issuer };
  },
  questions: [
    {
      id: "region",
      label: message("jumpcloud.region"),
      help: message("jumpcloud.region.help"),
      example,
      value: example,
      check: (answer) =>
        issuerOf(addressIn(answer)?.host ?? "") === undefined
          ? { severity: "error", message: message("jumpcloud.region.invalid", { example }) }
          : undefined,
    },
  ],
  issuerFrom: ({ region = "" }) => issuerOf(addressIn(region)?.host ?? "") ?? region,
  steps: ({ redirect }) => [
    { text: message("jumpcloud.step.application") },
    { text: message("providers.step.redirect"), copy: redirect },
    { text: message("jumpcloud.step.method") },
    { text: message("jumpcloud.step.attributes") },
    { text: message("providers.step.credentials") },
  ],
};
