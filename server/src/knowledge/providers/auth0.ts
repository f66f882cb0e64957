// Auth0: one issuer per tenant or custom domain, with a trailing slash.
// Seen: that Micronaut Security recognises Auth0 by its issuer and sends a logout to /v2/logout (recorded). Auth0 itself was
// not run.
// Documented: the groups and the logout in "Create Custom Claims" and "Log Users Out of Auth0 with OIDC Endpoint" of Auth0's
// documentation.
import { message } from "../../messages/message";
import { docs } from "../docs";
import type { Provider } from "./provider";
import { addressIn, hostQuestion } from "./questions";

const tenant = hostQuestion(
  "tenant",
  { label: message("auth0.domain"), help: message("auth0.domain.help") },
  "https://acme.eu.auth0.com",
);

export const auth0: Provider = {
  id: "auth0",
  name: "Auth0",
  client: "auth0",
  docs: docs.auth0,
  issuer: "https://<tenant>.auth0.com/",
  pitfall: message("auth0.pitfall"),
  sendsBack: true,
  // A name without dots, because Kestra reads dots as levels. Auth0 reserves groups and roles.
  groups: { claim: "kestra_groups", step: message("auth0.step.groups") },
  logout: "recognised",
  recognises: ({ host }) => host.endsWith(".auth0.com"),
  check({ url, host }) {
    if (!host.endsWith(".auth0.com")) return undefined;
    if (host === "manage.auth0.com") return { expected: message("auth0.expected") };
    const issuer = `https://${host}/`;
    return url.toLowerCase() === issuer ? undefined : { expected: issuer, corrected: issuer };
  },
  questions: [
    {
      ...tenant,
      // The domain contains the region, so the name of the tenant does not suffice.
      check: (answer) => tenant.check(addressIn(answer)?.host.includes(".") === true ? answer : ""),
    },
  ],
  issuerFrom: ({ tenant: answer = "" }) => {
    const address = addressIn(answer);
    return address ? `${address.url.slice(0, address.url.length - address.path.length)}/` : answer;
  },
  steps: ({ redirect, postLogout }) => [
    { text: message("auth0.step.application") },
    { text: message("auth0.step.redirect"), copy: redirect },
    { text: message("auth0.step.postLogout"), copy: postLogout },
    { text: message("providers.step.credentials") },
  ],
};
